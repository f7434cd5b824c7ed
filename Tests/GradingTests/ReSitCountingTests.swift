import Grading
import Testing
import Vocabulary

/// Which result counts.
@Suite struct ReSitCountingTests {
    private static func failed(_ score: Int) -> Outcome { .failed(Marks(score)) }
    private static func passed(_ score: Int) -> Outcome { .passed(Marks(score)) }

    @Test(
        arguments: [
            ([], nil, nil),
            ([failed(55)], 0, 0),
            ([failed(55), passed(60)], 1, 1),
            ([failed(55), failed(40)], 1, 0),
            ([failed(40), failed(55)], 1, 1),
            ([failed(55), failed(55)], 1, 1),
            // Who does not come keeps the result before.
            ([failed(55), .absent], 0, 0),
            ([.absent, .absent], 1, 1),
            ([.absent, failed(30)], 1, 1),
            ([failed(55), .misconduct], 1, 0),
            ([.misconduct, failed(10)], 1, 1),
            // A pass counts before a higher score without one: pass marks may differ.
            ([passed(60), failed(75)], 1, 0),
            ([failed(50), failed(58), .absent], 1, 1),
        ] as [([Outcome], Int?, Int?)])
    func counts(outcomes: [Outcome], latest: Int?, best: Int?) {
        #expect(ReSitCounting.latest.counting(outcomes) == latest)
        #expect(ReSitCounting.best.counting(outcomes) == best)
    }
}
