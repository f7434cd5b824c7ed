import Papers
import Planning
import Testing
import Vocabulary

/// The quota of the fixture bank against the figures that were measured with the prototype: bound
/// 5.11 %, mean overlap 3.68 items.
@Suite(
    "The quota of 2,103 papers from 3,000 items",
    .enabled(if: FixtureBank.isThere, "the fixture bank is not at hand"))
struct FixturePlanTests {
    private func figures(_ papers: [Int], limit: Int = 400) throws -> PlanFigures {
        let problem = try FixtureBank.problem(
            groups: papers.enumerated().map {
                PaperPlanProblem.Group(session: "S\($0)", field: "", papers: $1)
            })
        return PlanFigures(problem, try CbcPlanner().plan(for: problem, exposureLimit: limit))
    }

    @Test("one session: within 2 % of the bound, no item unused, overlap as small as can be")
    func oneSession() throws {
        let figures = try figures([2103])
        figures.expectExact()
        #expect((51_080...51_140).contains(figures.boundMillionths), "\(figures)")
        #expect(
            figures.largest * 1_000_000 <= figures.boundMillionths * 2103 * 102 / 100, "\(figures)")
        #expect(figures.unused == 0, "\(figures)")
        #expect(figures.overlapMilli <= 3700, "\(figures)")
        #expect(figures.plan.groups.map { figures.distance(of: $0) }[0] <= 5, "\(figures)")
    }

    @Test("six sessions draw from six pools, and no item is unused")
    func sixSessions() throws {
        let figures = try figures([350, 350, 350, 350, 350, 353])
        figures.expectExact()
        #expect(figures.plan.pools == 6, "\(figures)")
        #expect(figures.plan.groups.map(\.pool) == [0, 1, 2, 3, 4, 5])
        #expect(figures.plan.largestExposure(in: figures.problem) <= 400, "\(figures)")
        #expect(
            figures.largest * 1_000_000 <= figures.boundMillionths * 2103 * 104 / 100, "\(figures)")
        #expect(figures.unused == 0, "\(figures)")
    }

    @Test("a lower limit of exposure makes sessions share pools", arguments: [(99, 1), (250, 3)])
    func limit(limit: Int, pools: Int) throws {
        let figures = try figures([350, 350, 350, 350, 350, 353], limit: limit)
        figures.expectExact()
        #expect(figures.plan.pools == pools, "\(figures)")
    }
}
