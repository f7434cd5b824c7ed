import Foundation
import Grading
import Testing
import Vocabulary

@Suite("Elementary functions and distributions")
struct ElementaryTests {
    @Test("exponential and logarithm agree with the system's to 2 units in the last place")
    func agreement() {
        for step in -7000...7000 {
            let x = Double(step) / 10
            let (own, system) = (Elementary.exp(x), Foundation.exp(x))
            #expect(abs(own - system) <= 2 * system.ulp, "exp(\(x))")
            let value = Foundation.exp(Double(step) / 100) * 1.1
            let (mine, theirs) = (Elementary.log(value), Foundation.log(value))
            #expect(abs(mine - theirs) <= 2 * max(theirs.ulp, 1.2e-16), "log(\(value))")
        }
        #expect(Elementary.exp(-800) == 0 && Elementary.exp(800) == .infinity)
        #expect(Elementary.log(0) == -.infinity && Elementary.log(1) == 0)
        #expect(Elementary.softplus(800) == 800 && Elementary.logistic(-800) == 0)
    }

    @Test("the normal tail")
    func normal() {
        for step in -80...300 {
            let z = Double(step) / 10
            let expected = erfc(z / 2.0.squareRoot()) / 2
            #expect(abs(NormalCurve.upperTail(z) / expected - 1) < 1e-11, "z = \(z)")
        }
        #expect(abs(NormalCurve.twoSided(NormalCurve.z95) - 0.05) < 1e-12)
    }

    /// Benjamini and Hochberg (1995), the example of their section 3.2: 15 chances, of which four
    /// are kept at 5 %.
    @Test("the published example of false discoveries")
    func discoveries() {
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
            0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
        ]
        let adjusted = FalseDiscoveries.adjusted(chances, tests: 15)
        #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
        #expect(abs(adjusted[3] - 0.0095 * 15 / 4) < 1e-12)
        #expect(FalseDiscoveries.adjusted(chances.reversed(), tests: 15).reversed() == adjusted)
        #expect(FalseDiscoveries.adjusted([0.01], tests: 10) == [0.1])
    }

    /// Peng and Subkoviak (1980) have ½ + arcsin(r)/π for a pass mark at the mean of a normal
    /// distribution, as in Subkoviak's table (1988, J. Educ. Meas. 25, 47–55): .67 for .5, .80 for
    /// .8.
    @Test("decisions at the mean of a symmetric test", arguments: [(0.5, 0.67), (0.8, 0.80)])
    func decisions(reliability: Double, expected: Double) throws {
        // Normal scores with the mean 50 by their quantiles.
        let totals = (1...999).map { rank in
            var (low, high) = (-6.0, 6.0)
            for _ in 0..<50 {
                let middle = (low + high) / 2
                if NormalCurve.upperTail(middle) > 1 - Double(rank) / 1000 {
                    low = middle
                } else {
                    high = middle
                }
            }
            return 50 + 10 * low
        }
        let figures = try #require(
            DecisionFigures(
                totals: totals, reliability: reliability, passMark: Marks(50), fullMarks: 100))
        #expect(abs(figures.consistency - expected) < 0.03, "\(figures.consistency)")
    }
}
