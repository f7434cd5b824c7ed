/// By how much papers break what was asked of them; all zero when they are as they should be.
package struct PaperViolations: Hashable, Sendable {
    /// Units too many or too few in the sections.
    package var sections = 0
    /// Items too many or too few in the margins.
    package var margins = 0
    /// Items that stand on a paper twice.
    package var duplicates = 0
    /// Pairs of enemies on one paper.
    package var enemies = 0
    /// Items of case sets that are torn apart.
    package var sets = 0
    /// Items of a field that is not the candidate's.
    package var fields = 0
    /// Items that the candidate has met before.
    package var seen = 0

    package init() {}

    /// Everything together.
    package var total: Int { all.reduce(0) { $0 + $1.count } }

    /// Each count with its name.
    package var all: [(name: String, chinese: String, count: Int)] {
        [
            ("sections", "题型", sections), ("margins", "蓝图条件", margins),
            ("duplicates", "重复", duplicates), ("enemies", "互斥", enemies),
            ("sets", "案例组", sets), ("fields", "领域", fields), ("seen", "做过", seen),
        ]
    }

    init(of sheets: [DrawnSheet], input: PaperInput, pool: PaperPool) {
        let candidates = Dictionary(
            input.candidates.map { ($0.registration, $0) }, uniquingKeysWith: { $1 })
        for sheet in sheets {
            count(sheet, candidates[sheet.registration], input, pool)
        }
    }

    private mutating func count(
        _ sheet: DrawnSheet, _ candidate: PaperInput.Candidate?, _ input: PaperInput,
        _ pool: PaperPool
    ) {
        let (held, units) = (Set(sheet.positions), Set(sheet.positions.map { pool.unitOfItem[$0] }))
        duplicates += sheet.positions.count - held.count
        var bySection = [Int](repeating: 0, count: pool.sections.count)
        var counts = [Int](repeating: 0, count: pool.margins.count)
        for unit in units {
            bySection[pool.units[unit].section] += 1
            sets += pool.units[unit].items.count { !held.contains($0) }
            let cell = pool.cells[pool.cell(unit)]
            for count in cell.counts { counts[count.margin] += count.items }
            enemies += pool.units[unit].enemies.count { $0 > unit && units.contains($0) }
            if !cell.field.isEmpty, cell.field != candidate?.field { fields += 1 }
        }
        sections += zip(bySection, pool.sections).reduce(0) { $0 + abs($1.0 - $1.1.count) }
        for (margin, count) in counts.enumerated() {
            let quantity = pool.margins[margin].quantity
            margins += max(quantity.least - count, count - (quantity.most ?? .max), 0)
        }
        seen += candidate?.seen.count(where: held.contains) ?? 0
    }
}
