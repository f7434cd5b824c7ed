import Papers
import Planning
import Testing
import Vocabulary

/// The quota over banks of all shapes: exact to the unit, near its own bound.
@Suite("The planner")
struct CbcPlannerTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let units: Int
        let length: Int
        let slack: Int
        var fields: [String] = []
        let papers: [Int]
        /// By how many percent the largest exposure may be above the bound; rounding to whole uses
        /// counts for much when they are few.
        let percent: Int
    }

    static let shapes = [
        Shape(
            testDescription: "a few papers", units: 6, length: 10, slack: 1, papers: [7],
            percent: 200),
        Shape(
            testDescription: "fixed margins", units: 8, length: 20, slack: 0, papers: [523],
            percent: 2),
        Shape(
            testDescription: "ranges", units: 8, length: 20, slack: 4, papers: [523], percent: 2),
        Shape(
            testDescription: "sessions", units: 12, length: 10, slack: 2, papers: [400, 600, 500],
            percent: 10),
        Shape(
            testDescription: "fields", units: 8, length: 10, slack: 2, fields: ["F1", "F2", "F3"],
            papers: [2000, 900, 310], percent: 15),
    ]

    private func groups(_ shape: Shape) -> [PaperPlanProblem.Group] {
        shape.papers.enumerated().flatMap { session, papers in
            (shape.fields.isEmpty ? [""] : shape.fields).enumerated().map { field, name in
                PaperPlanProblem.Group(
                    session: "S\(session)", field: name, papers: max(1, papers >> field))
            }
        }
    }

    @Test("exact in whole numbers, and near the bound of its proof", arguments: shapes, 1...8)
    func exact(shape: Shape, seed: UInt64) throws {
        var sample = SampleProblem(seed: seed, fields: shape.fields)
        let problem = sample.problem(
            units: shape.units, length: shape.length, slack: shape.slack, groups: groups(shape))
        let plan = try CbcPlanner().plan(for: problem, exposureLimit: 400)
        let figures = PlanFigures(problem, plan)
        figures.expectExact()
        #expect(plan.groups.map(\.papers) == problem.groups.map(\.papers))
        #expect(PaperPlan(json: plan.json) == plan)
        let bound = figures.boundMillionths
        #expect(bound > 0, "\(figures)")
        #expect(figures.largest * 1_000_000 >= bound * figures.people - figures.people)
        #expect(
            figures.largest * 1_000_000 <= bound * figures.people * (100 + shape.percent) / 100,
            "seed \(seed): \(figures)")
        if figures.people > 100 { #expect(figures.unused == 0, "seed \(seed): \(figures)") }
        for group in plan.groups {
            #expect(figures.distance(of: group) <= 50, "seed \(seed): \(figures)")
        }
    }

    @Test("one paper can be planned like any other", arguments: 1...8)
    func onePaper(seed: UInt64) throws {
        var sample = SampleProblem(seed: seed)
        let problem = sample.problem(
            units: 6, length: 10, slack: 0, groups: [.init(session: "S", field: "", papers: 1)])
        PlanFigures(problem, try CbcPlanner().plan(for: problem, exposureLimit: 400))
            .expectExact()
    }

    @Test("the same problem has the same plan")
    func same() throws {
        var sample = SampleProblem(seed: 9)
        let problem = sample.problem(
            units: 8, length: 20, slack: 2, groups: [.init(session: "S", field: "", papers: 300)])
        let first = try CbcPlanner().plan(for: problem, exposureLimit: 400)
        #expect(try CbcPlanner().plan(for: problem, exposureLimit: 400) == first)
    }

    @Test("case sets count with all their items")
    func caseSets() throws {
        // One section of 6 single items, one of 2 sets of 3 items; laws A and B, 6 items each.
        func cell(_ section: Int, _ units: Int, _ a: Int, _ b: Int) -> PaperPlanProblem.Cell {
            .init(
                section: section, units: units, field: "", counts: [a, b],
                scores: [600, 400, 600, 800].map { $0 * units * (a + b) })
        }
        let problem = PaperPlanProblem(
            sections: [6, 2], margins: [.init(exactly: 6), .init(exactly: 6)],
            names: ["单项选择题", "案例分析题", "甲法", "乙法"].map { Wording($0, $0) },
            cells: [cell(0, 20, 1, 0), cell(0, 30, 0, 1), cell(1, 5, 3, 0), cell(1, 7, 1, 2)],
            groups: [.init(session: "S", field: "", papers: 100)], toleranceMilli: 100)
        let plan = try CbcPlanner().plan(for: problem, exposureLimit: 400)
        PlanFigures(problem, plan).expectExact()
        #expect(plan.targets == [7200, 4800, 7200, 9600])
    }

    @Test("before there is a roster there are targets and no groups")
    func nobody() throws {
        var sample = SampleProblem(seed: 3, fields: ["F1", "F2"])
        let problem = sample.problem(units: 8, length: 10, slack: 3, groups: [])
        let plan = try CbcPlanner().plan(for: problem, exposureLimit: 400)
        #expect(plan.groups.isEmpty)
        #expect(plan.targets.allSatisfy { $0 > 0 })
        #expect(plan.shares == problem.cells.map { [$0.units] })
    }
}
