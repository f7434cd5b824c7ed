package import Vocabulary

/// Which cells of a blueprint the bank cannot fill, and how many units or items each lacks, found
/// by counting alone. Cells that cannot be filled *together* are found by whoever plans.
package struct BlueprintShortage {
    private let problem: PaperPlanProblem

    package init(_ problem: PaperPlanProblem) {
        self.problem = problem
    }

    /// One finding for each section and margin that falls short, field by field.
    package var findings: [Finding] {
        fields.flatMap { field in sections(field) + margins(field) }
    }

    /// - Throws: `Refusal` `papers.bank-too-small` with `findings`.
    package func check() throws(Refusal) {
        let findings = findings
        guard findings.isEmpty else { throw BlueprintShortage.refusal(findings) }
    }

    /// That the bank is too small, with a finding for each cell that falls short.
    package static func refusal(_ findings: [Finding]) -> Refusal {
        Refusal(
            "papers.bank-too-small", "题库不能满足组卷蓝图，缺口如下：",
            "the bank cannot fill the blueprint; these cells fall short:", findings: findings)
    }

    /// The fields that people are in, or, before there is a roster, all that the bank has.
    private var fields: [String] {
        if !problem.groups.isEmpty { return Set(problem.groups.map(\.field)).sorted() }
        let fields = Set(problem.cells.map(\.field)).subtracting([""])
        return fields.isEmpty ? [""] : fields.sorted()
    }

    private func cells(_ field: String) -> [PaperPlanProblem.Cell] {
        problem.cells.filter { $0.field.isEmpty || $0.field == field }
    }

    private func sections(_ field: String) -> [Finding] {
        problem.sections.indices.compactMap { section in
            let have = cells(field).reduce(0) { $0 + ($1.section == section ? $1.units : 0) }
            return BlueprintShortage.finding(
                problem.names[section], field: field, need: problem.sections[section], have: have)
        }
    }

    private func margins(_ field: String) -> [Finding] {
        problem.margins.indices.compactMap { margin in
            BlueprintShortage.finding(
                problem.names[problem.sections.count + margin], field: field,
                need: problem.margins[margin].least, have: usable(for: margin, field))
        }
    }

    /// How many items of a margin one paper can hold at most, given the sizes of its sections.
    private func usable(for margin: Int, _ field: String) -> Int {
        problem.sections.indices.reduce(0) { sum, section in
            let cells = cells(field).filter { $0.section == section && $0.counts[margin] > 0 }
            var left = problem.sections[section]
            var items = 0
            for cell in cells.sorted(by: { $0.counts[margin] > $1.counts[margin] }) {
                items += min(left, cell.units) * cell.counts[margin]
                left -= min(left, cell.units)
            }
            return sum + items
        }
    }

    /// What one cell lacks; nil when it lacks nothing.
    package static func finding(
        _ name: Wording, field: String, need: Int, have: Int
    ) -> Finding? {
        guard have < need else { return nil }
        let (chinese, english) = field.isEmpty ? ("", "") : ("（\(field)）", " (\(field))")
        return Finding(
            "blueprint.cell",
            "\(name.chinese)\(chinese)：需要\(need)题，题库可用\(have)题，缺\(need - have)题。",
            "\(name.english)\(english): \(need) needed, \(have) usable, \(need - have) lacking")
    }
}
