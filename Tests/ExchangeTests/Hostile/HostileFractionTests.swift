import Bank
import Grading
import Papers
import Testing
import Vocabulary

/// Fractions that no exam has and a file may hold.
@Suite struct `Fractions at the end of machine numbers` {
    static let extremes = [
        Fraction(.max), Fraction(-.max), Fraction(1, .max), Fraction(-1, .max),
        Fraction(.max, .max - 1), Fraction(.max, 64), Fraction(-.max, 1_000_000),
        Fraction(998_999_999_999, 1_000_000_000), Fraction(-49_999_382_716_054_383, 500),
        Fraction(1, 999_999_999_999_999_989), Fraction(7, 999_999_999_999_999_967),
        Fraction(1, 3), .zero, .one,
    ]

    @Test(arguments: extremes)
    func `are written and read again as the same`(fraction: Fraction) {
        #expect(Fraction(text: fraction.decimalText) == fraction)
    }

    @Test(arguments: extremes)
    func `are added, multiplied, compared and rounded without an end`(one: Fraction) {
        for other in Self.extremes {
            let (sum, product) = (one + other, one * other)
            #expect(sum == other + one)
            #expect(product == other * one)
            #expect((one < other) == (other > one))
            for value in [sum, product, one - other] {
                #expect(value.denominator > 0)
                // Rounded where it must be, it never changes its side.
                if value == product, one > .zero, other > .zero { #expect(value >= .zero) }
                _ = value.rounded(scale: 100)
                _ = value.clampedToUnit
            }
        }
    }

    @Test func `a sum that does not fit is the nearest that does`() {
        let (a, b) = (Fraction(1, 999_999_999_999_999_989), Fraction(1, 3))
        let sum = a + b
        #expect(sum > Fraction(333_333, 1_000_000))
        #expect(sum < Fraction(333_334, 1_000_000))
        #expect(Fraction(.max) + Fraction(.max) == Fraction(.max))
        #expect(Fraction(-.max) * Fraction(.max) == Fraction(-.max))
        #expect(Fraction(.max).rounded(scale: 100) == .max)
    }

    @Test func `shares without a common measure are scored`() {
        let primes = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797]
        let ids = primes.indices.map { ChoiceID("C\($0)") }
        let shares = Dictionary(
            uniqueKeysWithValues: zip(ids.map(\.text), primes.map { Fraction(1, $0) }))
        let entry = AnswerKey.Entry(
            item: "X", type: .multipleResponse, marks: Marks(2), key: .choices(ids),
            choiceCount: ids.count, credits: ItemCredits(shares: shares))
        let score = Grader.grade(
            sheet: AnswerSheet(sheet: "S", responses: ["X": Response(choices: ids)]),
            key: AnswerKey(sheet: "S", entries: [entry]),
            rules: GradingRules(
                policies: [.multipleResponse: .asMapped], passMark: Marks(1), fullMarks: Marks(2)))
        let credit = score.sections[0].items[0].credit
        #expect(credit > .zero)
        #expect(credit < Fraction(1, 100_000_000))
    }
}
