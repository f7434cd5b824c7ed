import Draws

/// Exchanges units of one section between two papers until every paper keeps its margins and holds
/// nothing twice and no enemies. An exchange leaves alone how often each unit is used.
struct MarginExchange {
    private let stream: DrawStream
    /// How far each paper lies outside its margins, in items.
    private var distances: [Int]
    /// Pairs of slots of each paper that hold the same unit or enemies.
    private var clashes: [Int]

    /// Rounds over the papers with faults, and tries for each paper in a round.
    private static let rounds = 400
    private static let tries = 40
    private static let weightOfClash = 2

    init(_ table: PaperTable, stream: DrawStream) {
        self.stream = stream
        distances = (0..<table.papers).map { table.distance(of: $0) }
        clashes = (0..<table.papers).map { table.clashes(in: $0) }
    }

    private var faulty: [Int] { distances.indices.filter(isFaulty) }

    private func isFaulty(_ paper: Int) -> Bool { distances[paper] + clashes[paper] > 0 }

    /// - Returns: the papers that still have faults, ascending.
    mutating func settle(_ table: inout PaperTable) -> [Int] {
        for _ in 0..<MarginExchange.rounds {
            let faulty = self.faulty
            guard !faulty.isEmpty, table.papers > 1 else { return faulty }
            for paper in faulty {
                for _ in 0..<MarginExchange.tries where isFaulty(paper) {
                    tryOnce(paper, faulty, &table)
                }
            }
        }
        return faulty
    }

    private mutating func tryOnce(_ paper: Int, _ faulty: [Int], _ table: inout PaperTable) {
        let slot = table.faultySlot(
            of: paper, from: stream.below(table.slots), hasClashes: clashes[paper] > 0)
        let other =
            stream.below(2) == 0
            ? faulty[stream.below(faulty.count)] : stream.below(table.papers)
        guard other != paper else { return }
        let section = table.section(of: slot)
        let offset = stream.below(section.count)
        guard let best = best(table, paper, slot, other, section, offset: offset),
            best.change < 0 || stream.below(4) == 0
        else { return }
        table.exchange(paper, slot, other, best.place)
        for (index, margins, clash) in [
            (paper, best.margins.0, best.clashes.0), (other, best.margins.1, best.clashes.1),
        ] {
            distances[index] += margins
            clashes[index] += clash
        }
    }

    /// What an exchange changes: for the paper and for the other one.
    private struct Exchange {
        let place: Int
        let margins: (Int, Int)
        let clashes: (Int, Int)

        var change: Int {
            margins.0 + margins.1 + MarginExchange.weightOfClash * (clashes.0 + clashes.1)
        }
    }

    /// The exchange with a place of the other paper that leaves the fewest faults; the first of
    /// equal ones from `offset` on. Nil when every one makes it worse.
    private func best(
        _ table: PaperTable, _ paper: Int, _ slot: Int, _ other: Int, _ section: Range<Int>,
        offset: Int
    ) -> Exchange? {
        let out = table.unit(paper, slot)
        let cell = table.pool.cell(out)
        let clashing = clashes[paper] > 0 ? table.clashes(paper, out, besides: slot) : 0
        // No exchange removes more clashes than there are.
        let hope = MarginExchange.weightOfClash * (clashing + clashes[other])
        var best: Exchange?
        for step in 0..<section.count {
            let place = section.lowerBound + (offset + step) % section.count
            let into = table.unit(other, place)
            guard into != out else { continue }
            let margins = (
                table.change(of: paper, out: cell, into: table.pool.cell(into)),
                table.change(of: other, out: table.pool.cell(into), into: cell)
            )
            guard margins.0 + margins.1 - hope < best?.change ?? 1 else { continue }
            let exchange = Exchange(
                place: place, margins: margins,
                clashes: (
                    table.clashes(paper, into, besides: slot) - clashing,
                    table.clashes(other, out, besides: place)
                        - (clashes[other] > 0 ? table.clashes(other, into, besides: place) : 0)
                ))
            if exchange.change < best?.change ?? 1 { best = exchange }
        }
        return best
    }
}
