import Draws
import Vocabulary

/// A paper that is drawn by itself: for latecomers, for people who sit again and must not meet an
/// item twice, and where a group is too small for exchanges.
///
/// It has a stream of its own, so that nobody else's paper depends on it, and comes to the same
/// targets. Units are drawn section by section, each set equally likely, then exchanged for ones in
/// reserve.
struct LonePaper {
    /// What came of it.
    struct Outcome {
        /// Section by section.
        let units: [Int]
        let gap: Scores
    }

    private let pool: PaperPool
    private let targets: Scores
    private let tolerance: Int
    private let stream: DrawStream

    private static let beginnings = 20
    private static let tries = 4000
    private static let steps = 60
    private static let weightOfClash = 2

    init(pool: PaperPool, targets: Scores, tolerance: Int, stream: DrawStream) {
        self.pool = pool
        self.targets = targets
        self.tolerance = tolerance
        self.stream = stream
    }

    /// - Parameter eligible: whether a unit may be used.
    /// - Returns: the paper nearest to the targets, the first within the tolerance at once; nil
    ///   when no beginning could be brought within the margins.
    func draw(from eligible: (Int) -> Bool) -> Outcome? {
        let units = pool.sections.indices.map { section in
            pool.units.indices.filter { pool.units[$0].section == section && eligible($0) }
        }
        guard zip(units, pool.sections).allSatisfy({ $0.count >= $1.count }) else { return nil }
        var nearest: Outcome?
        for _ in 0..<LonePaper.beginnings {
            var draft = Draft(pool: pool, units: units, targets: targets, stream: stream)
            guard settleMargins(&draft) else { continue }
            settleScores(&draft)
            if draft.table.gaps[0].largest < nearest?.gap.largest ?? .max {
                nearest = Outcome(units: draft.units, gap: draft.table.gaps[0])
            }
            if draft.table.gaps[0].largest <= tolerance { break }
        }
        return nearest
    }

    private func settleMargins(_ draft: inout Draft) -> Bool {
        for _ in 0..<LonePaper.tries {
            guard draft.isFaulty else { return true }
            let slot = draft.faultySlot(from: stream.below(draft.table.slots))
            let reserve = draft.reserve[draft.section(of: slot)]
            guard !reserve.isEmpty else { continue }
            let offset = stream.below(reserve.count)
            var best: (place: Int, change: Int)?
            for step in reserve.indices {
                let place = (offset + step) % reserve.count
                let change = draft.change(at: slot, into: reserve[place])
                if change < best?.change ?? 1 { best = (place, change) }
            }
            if let best, best.change < 0 || stream.below(4) == 0 {
                draft.exchange(slot, best.place)
            }
        }
        return !draft.isFaulty
    }

    private func settleScores(_ draft: inout Draft) {
        for _ in 0..<LonePaper.steps where draft.table.gaps[0].largest > tolerance {
            if let best = draft.bestOfCell() {
                draft.exchange(best.slot, best.place)
            } else {
                // Nothing brings it nearer: a step aside, and on from there.
                let slot = stream.below(draft.table.slots)
                let places = draft.placesOfCell(slot)
                if !places.isEmpty { draft.exchange(slot, places[stream.below(places.count)]) }
            }
        }
    }
}

extension LonePaper {
    /// The paper while it is drawn, and what may still come onto it.
    private struct Draft {
        var table: PaperTable
        /// By section.
        var reserve: [[Int]]
        private var distance: Int
        private var clashes: Int

        init(pool: PaperPool, units: [[Int]], targets: Scores, stream: DrawStream) {
            var chosen: [Int32] = []
            var reserve: [[Int]] = []
            for (section, units) in zip(pool.sections, units) {
                let drawn = stream.shuffled(units)
                chosen += drawn.prefix(section.count).map { Int32($0) }
                reserve.append(Array(drawn.dropFirst(section.count)))
            }
            table = PaperTable(pool: pool, papers: 1, units: chosen, targets: targets)
            self.reserve = reserve
            distance = table.distance(of: 0)
            clashes = table.clashes(in: 0)
        }

        var isFaulty: Bool { distance + clashes > 0 }

        var units: [Int] { table.units.map(Int.init) }

        func section(of slot: Int) -> Int { table.pool.units[table.unit(0, slot)].section }

        func faultySlot(from start: Int) -> Int {
            table.faultySlot(of: 0, from: start, hasClashes: clashes > 0)
        }

        /// What the faults change by with `into` at `slot`.
        func change(at slot: Int, into: Int) -> Int {
            let out = table.unit(0, slot)
            return table.change(of: 0, out: table.pool.cell(out), into: table.pool.cell(into))
                + LonePaper.weightOfClash
                * (table.clashes(0, into, besides: slot) - table.clashes(0, out, besides: slot))
        }

        mutating func exchange(_ slot: Int, _ place: Int) {
            let section = section(of: slot)
            let out = table.unit(0, slot)
            let into = reserve[section][place]
            distance += table.change(
                of: 0, out: table.pool.cell(out), into: table.pool.cell(into))
            clashes +=
                table.clashes(0, into, besides: slot) - table.clashes(0, out, besides: slot)
            table.replace(out, with: into, at: slot, of: 0)
            reserve[section][place] = out
        }

        /// Places of the reserve with units of the slot's cell that clash with nothing.
        func placesOfCell(_ slot: Int) -> [Int] {
            let reserve = reserve[section(of: slot)]
            let cell = table.pool.cell(table.unit(0, slot))
            return reserve.indices.filter {
                table.pool.cell(reserve[$0]) == cell
                    && table.clashes(0, reserve[$0], besides: slot) == 0
            }
        }

        /// The exchange inside a cell that lowers the sum of squares most, the first of equal ones
        /// by slot and place; nil when none lowers it.
        func bestOfCell() -> (slot: Int, place: Int)? {
            var lowest = table.gaps[0].squares
            var best: (slot: Int, place: Int)?
            for slot in 0..<table.slots {
                let out = table.unit(0, slot)
                for (place, into) in reserve[section(of: slot)].enumerated()
                where table.pool.cell(into) == table.pool.cell(out) {
                    let step = table.pool.units[into].scores &- table.pool.units[out].scores
                    let squares = (table.gaps[0] &+ step).squares
                    guard squares < lowest, table.clashes(0, into, besides: slot) == 0
                    else { continue }
                    (lowest, best) = (squares, (slot, place))
                }
            }
            return best
        }
    }
}
