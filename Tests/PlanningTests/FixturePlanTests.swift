import Papers
import Planning
import Testing
import Vocabulary

/// The quota of the fixture bank against the figures that were measured with the prototype.
@Suite(
    "The quota of 2,103 papers from 3,000 items",
    .enabled(if: FixtureBank.isThere, "the fixture bank is not at hand"))
struct FixturePlanTests {
    private func plan(
        _ groups: [PaperPlanProblem.Group]
    ) throws -> (PaperPlanProblem, PaperPlan) {
        let problem = try FixtureBank.problem(groups: groups)
        return (problem, try CbcPlanner().plan(for: problem, exposureLimit: 400))
    }

    @Test("one session")
    func oneSession() throws {
        let (problem, plan) = try plan([.init(session: "S1", field: "", papers: 2103)])
        PlanFigures(problem, plan).expectExact()
        let figures = PlanFigures(problem, plan)
        print(figures)
    }

    @Test("six sessions")
    func sixSessions() throws {
        let (problem, plan) = try plan(
            (1...6).map { .init(session: "S\($0)", field: "", papers: $0 == 6 ? 353 : 350) })
        PlanFigures(problem, plan).expectExact()
        print(PlanFigures(problem, plan))
    }
}
