import Papers
import Support
import Vocabulary

/// A bank made from a seed, whose margins are what some papers of it really hold, so that the
/// blueprint can be filled.
struct SampleProblem {
    private var random: Seeded
    let statutes: Int
    let fields: [String]

    init(seed: UInt64, statutes: Int = 6, fields: [String] = []) {
        random = Seeded(seed: seed)
        self.statutes = statutes
        self.fields = fields
    }

    /// The margins: statutes, then three bands, then public and field.
    private func counts(statute: Int, band: Int, field: String) -> [Int] {
        (0..<statutes).map { $0 == statute ? 1 : 0 } + (0..<3).map { $0 == band ? 1 : 0 }
            + [field.isEmpty ? 1 : 0, field.isEmpty ? 0 : 1]
    }

    private mutating func cells(units: Int) -> [PaperPlanProblem.Cell] {
        var cells: [PaperPlanProblem.Cell] = []
        for section in 0..<3 {
            for statute in 0..<statutes {
                for band in 0..<3 {
                    for field in [""] + fields {
                        let count = random.number(in: 1...(2 * units - 1))
                        let mean = [820, 640, 430][band] + random.number(in: -40...40)
                        cells.append(
                            PaperPlanProblem.Cell(
                                section: section, units: count, field: field,
                                counts: counts(statute: statute, band: band, field: field),
                                scores: [0, -190, 20, 160].map { (mean + $0) * count }))
                    }
                }
            }
        }
        return cells
    }

    /// - Parameters:
    ///   - units: the mean number of units in a cell.
    ///   - length: the units of a section that a paper holds.
    ///   - slack: how far margins may be from those of the paper that was put together.
    mutating func problem(
        units: Int, length: Int, slack: Int, groups: [PaperPlanProblem.Group],
        toleranceMilli: Int = 100
    ) -> PaperPlanProblem {
        let cells = cells(units: units)
        let least = (fields.isEmpty ? [""] : fields).map { field in
            // A paper of each field; its margins tell what all can hold.
            var held = [Int](repeating: 0, count: statutes + 5)
            for section in 0..<3 {
                let own = cells.indices.filter {
                    cells[$0].section == section
                        && (cells[$0].field.isEmpty || cells[$0].field == field)
                }
                let copies = own.flatMap { [Int](repeating: $0, count: cells[$0].units) }
                for cell in random.permuted(copies).prefix(length) {
                    for margin in held.indices { held[margin] += cells[cell].counts[margin] }
                }
            }
            return held
        }
        let margins = least[0].indices.map { margin in
            let numbers = least.map { $0[margin] }
            let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
            return Blueprint.Quantity(
                least: max(0, low - slack), most: margin % 4 == 3 ? nil : high + slack)
        }
        let names = (0..<3).map { "section\($0)" } + margins.indices.map { "margin\($0)" }
        return PaperPlanProblem(
            sections: [length, length, length], margins: margins,
            names: names.map { Wording($0, $0) }, cells: cells, groups: groups,
            toleranceMilli: toleranceMilli)
    }
}
