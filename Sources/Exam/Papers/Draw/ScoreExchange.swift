import Draws

/// Exchanges units of one cell between two papers until the four expected scores of every paper lie
/// within the tolerance of the targets. Margins and uses stay as they are.
///
/// First sweeps: the papers are sorted along a direction in the space of the four scores; the first
/// is paired with the last, the second with the last but one, and so on, and each pair makes the
/// exchanges that lower the sum of squares most. Few papers are left outside then, where no single
/// exchange helps; each of these looks for one or two exchanges at once with drawn partners.
struct ScoreExchange {
    private let tolerance: Int
    private let stream: DrawStream

    /// What the sweeps sort by, in turn: all four together, slope, curvature, average against
    /// middle.
    private static let directions = [
        Scores(1, 1, 1, 1), Scores(0, 1, 0, -1), Scores(0, 1, -2, 1), Scores(1, 0, -1, 0),
    ]
    private static let sweeps = 40
    /// Exchanges of a pair in one sweep.
    private static let exchanges = 8
    /// Rounds over the papers left, and partners for each of them in a round.
    private static let rounds = 50
    private static let partners = 20

    init(tolerance: Int, stream: DrawStream) {
        self.tolerance = tolerance
        self.stream = stream
    }

    /// - Returns: the papers that lie outside the tolerance still, ascending.
    func settle(_ table: inout PaperTable) -> [Int] {
        table.sortByCell()
        for sweep in 0..<ScoreExchange.sweeps {
            guard table.gaps.contains(where: { $0.largest > tolerance / 2 }) else { return [] }
            self.sweep(ScoreExchange.directions[sweep % 4], &table)
        }
        for _ in 0..<ScoreExchange.rounds {
            let outside = outside(table)
            guard !outside.isEmpty, table.papers > 1 else { return outside }
            for paper in outside {
                for _ in 0..<ScoreExchange.partners where table.gaps[paper].largest > tolerance {
                    let other = stream.below(table.papers)
                    if other != paper { bringInside(paper, other, &table) }
                }
            }
        }
        return outside(table)
    }

    private func outside(_ table: PaperTable) -> [Int] {
        table.gaps.indices.filter { table.gaps[$0].largest > tolerance }
    }

    private func sweep(_ direction: Scores, _ table: inout PaperTable) {
        let keys = table.gaps.map { ($0 &* direction).wrappedSum() }
        let order = keys.indices.sorted {
            keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1]
        }
        for rank in 0..<order.count / 2 {
            bringTogether(order[rank], order[order.count - 1 - rank], &table)
        }
    }

    /// The best exchanges of a pair, until both lie within half the tolerance or nothing helps.
    private func bringTogether(_ one: Int, _ other: Int, _ table: inout PaperTable) {
        for _ in 0..<ScoreExchange.exchanges {
            let (mine, its) = (table.gaps[one], table.gaps[other])
            guard max(mine.largest, its.largest) > tolerance / 2 else { return }
            var lowest = mine.squares + its.squares
            var best: PairMoves.Move?
            PairMoves(table, one, other).forEach { move in
                let squares = (mine &+ move.step).squares + (its &- move.step).squares
                guard squares < lowest, move.isClear(table, one, other) else { return }
                (lowest, best) = (squares, move)
            }
            guard let best else { return }
            table.exchange(one, best.slot, other, best.place)
        }
    }

    /// The best one or two exchanges of a pair by `excess`, if they lower it.
    private func bringInside(_ one: Int, _ other: Int, _ table: inout PaperTable) {
        var moves: [PairMoves.Move] = []
        PairMoves(table, one, other).forEach { move in
            if move.isClear(table, one, other) { moves.append(move) }
        }
        let (mine, its) = (table.gaps[one], table.gaps[other])
        var lowest = excess(mine) + excess(its)
        var best: (first: PairMoves.Move, second: PairMoves.Move?)?
        for (index, first) in moves.enumerated() {
            let alone = excess(mine &+ first.step) + excess(its &- first.step)
            if alone < lowest { (lowest, best) = (alone, (first, nil)) }
            for second in moves[(index + 1)...]
            where second.slot != first.slot && second.place != first.place {
                let step = first.step &+ second.step
                let both = excess(mine &+ step) + excess(its &- step)
                if both < lowest { (lowest, best) = (both, (first, second)) }
            }
        }
        guard let best else { return }
        table.exchange(one, best.first.slot, other, best.first.place)
        if let second = best.second, second.isClear(table, one, other) {
            table.exchange(one, second.slot, other, second.place)
        }
    }

    /// The squares of what goes beyond seven eighths of the tolerance: nearer than that a paper
    /// has room to take over from another.
    private func excess(_ gap: Scores) -> Int {
        let free = Scores(repeating: tolerance - tolerance / 8)
        return pointwiseMax(pointwiseMax(gap, .zero &- gap) &- free, .zero).squares
    }
}

/// The exchanges of different units of one cell between two papers whose slots are sorted by cell.
struct PairMoves {
    struct Move {
        let slot: Int
        let place: Int
        /// What the first paper's scores change by; the other's change the other way.
        let step: Scores

        /// Whether neither paper then holds a unit twice or enemies.
        func isClear(_ table: PaperTable, _ one: Int, _ other: Int) -> Bool {
            table.clashes(one, table.unit(other, place), besides: slot) == 0
                && table.clashes(other, table.unit(one, slot), besides: place) == 0
        }
    }

    private let table: PaperTable
    private let one: Int
    private let other: Int

    init(_ table: PaperTable, _ one: Int, _ other: Int) {
        self.table = table
        self.one = one
        self.other = other
    }

    /// By slot, then by place.
    @inline(__always)
    func forEach(_ body: (Move) -> Void) {
        let pool = table.pool
        for section in pool.sections.indices {
            let end = table.starts[section + 1]
            var first = table.starts[section]
            for slot in table.starts[section]..<end {
                let out = table.unit(one, slot)
                let cell = pool.cell(out)
                while first < end, pool.cell(table.unit(other, first)) < cell { first += 1 }
                for place in first..<end {
                    let into = table.unit(other, place)
                    guard pool.cell(into) == cell else { break }
                    guard into != out else { continue }
                    let step = pool.units[into].scores &- pool.units[out].scores
                    body(Move(slot: slot, place: place, step: step))
                }
            }
        }
    }
}
