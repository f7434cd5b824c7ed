import Papers
import Planning
import Testing
import Vocabulary

/// Blueprints that cannot be filled, put together by hand with their answers.
@Suite("Blueprints that cannot be filled")
struct BlueprintConflictTests {
    /// A cell: its units, and the margins that count them.
    private func problem(
        _ margins: [(String, Int, Int?)], _ cells: [(units: Int, margins: [Int])], count: Int = 10
    ) -> PaperPlanProblem {
        PaperPlanProblem(
            sections: [count],
            margins: margins.map { Blueprint.Quantity(least: $0.1, most: $0.2) },
            names: (["单项选择题"] + margins.map(\.0)).map { Wording($0, $0) },
            cells: cells.map { cell in
                PaperPlanProblem.Cell(
                    section: 0, units: cell.units, field: "",
                    counts: margins.indices.map { cell.margins.contains($0) ? 1 : 0 },
                    scores: [600, 400, 600, 800].map { $0 * cell.units })
            }, groups: [.init(session: "S", field: "", papers: 20)], toleranceMilli: 100)
    }

    private func findings(_ problem: PaperPlanProblem) -> [String] {
        let refusal = #expect(throws: Refusal.self) {
            try CbcPlanner().plan(for: problem, exposureLimit: 400)
        }
        #expect(refusal?.code == "papers.bank-too-small")
        return refusal?.findings.map(\.english) ?? []
    }

    @Test("cells that fall short alone are all named")
    func counting() {
        let problem = problem(
            [("A", 6, nil), ("B", 5, 5)], [(4, [0]), (2, [1]), (3, [])], count: 12)
        #expect(
            findings(problem) == [
                "单项选择题: 12 needed, 9 usable, 3 lacking", "A: 6 needed, 4 usable, 2 lacking",
                "B: 5 needed, 2 usable, 3 lacking",
            ])
    }

    @Test("one margin gives way rather than two")
    func fewest() {
        // Five of A and five hard ones leave room for five easy ones: all of A are hard.
        let problem = problem(
            [("easy", 8, nil), ("A", 5, nil), ("hard", 5, nil)],
            [(20, [0]), (20, [1, 2]), (20, [2])])
        #expect(
            findings(problem) == [
                "easy: 8 needed, 5 together with the other demands, 3 lacking"
            ])
    }

    @Test("an upper limit that the rest of the bank breaks")
    func tooMany() {
        // A has three items, so seven must be of B, which allows five.
        let problem = problem([("A", 3, 3), ("B", 0, 5)], [(3, [0]), (20, [1])])
        #expect(
            findings(problem) == ["B: at most 5, but the other demands bring 7, 2 too many"])
    }

    @Test("fields whose papers cannot be equal are named with what each can have")
    func unequal() {
        func cell(_ field: String, _ milli: Int) -> PaperPlanProblem.Cell {
            .init(
                section: 0, units: 40, field: field, counts: [field.isEmpty ? 0 : 1],
                scores: [milli, milli, milli, milli].map { $0 * 40 })
        }
        let problem = PaperPlanProblem(
            sections: [10], margins: [.init(exactly: 5)],
            names: ["单项选择题", "专业题"].map { Wording($0, $0) },
            cells: [cell("", 600), cell("F1", 900), cell("F2", 300)],
            groups: ["F1", "F2"].map { .init(session: "S", field: $0, papers: 30) },
            toleranceMilli: 100)
        let refusal = #expect(throws: Refusal.self) {
            try CbcPlanner().plan(for: problem, exposureLimit: 400)
        }
        #expect(refusal?.code == "papers.unequal-fields")
        #expect(
            refusal?.findings.map(\.english) == ["F1: 7.5 to 7.5 marks", "F2: 4.5 to 4.5 marks"])
    }

    @Test("a bank that is only just large enough is warned of, with the bound")
    func heavy() throws {
        let problem = problem([], [(12, [])])
        let plan = try CbcPlanner().plan(for: problem, exposureLimit: 400)
        let findings = plan.exposureFindings(for: problem, limit: 400)
        #expect(findings.map(\.rule) == ["blueprint.exposure"])
        #expect(findings.first?.severity == .warning)
        #expect(findings.first?.chinese.contains("下限为83.3%") == true)
        #expect(plan.exposureFindings(for: problem, limit: 900).isEmpty)
    }
}
