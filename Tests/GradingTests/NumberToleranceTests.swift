import Bank
import Grading
import Papers
import Testing
import Vocabulary

@Suite("Numbers with a tolerance")
struct NumberToleranceTests {
    private func accepts(_ number: AcceptedNumber, _ answered: String) -> Bool {
        let entry = AnswerKey.Entry(
            item: "n-1", type: .numeric, marks: Marks(1), key: .numbers([number]), choiceCount: 0)
        return score(.numeric, entry, .texts([answered])) == Marks(1)
    }

    /// Moodle's own cases (question/type/numerical/tests/answer_test.php): nominal 7 ± 1, relative
    /// 7 ± 10 %, geometric 7 and −7 by 2, an empty tolerance, and both signs.
    @Test(
        "Moodle's tolerances",
        arguments: [
            ("nominal", "5.99", false), ("nominal", "6", true), ("nominal", "7", true),
            ("nominal", "8", true), ("nominal", "8.01", false),
            ("relative", "6.29", false), ("relative", "6.3", true), ("relative", "7", true),
            ("relative", "7.7", true), ("relative", "7.71", false),
            ("geometric", "3.49", false), ("geometric", "3.5", true), ("geometric", "7", true),
            ("geometric", "14", true), ("geometric", "14.01", false),
            ("negative", "-3.49", false), ("negative", "-3.5", true), ("negative", "-7", true),
            ("negative", "-14", true), ("negative", "-14.01", false),
            ("none", "1234", true), ("none", "1234.000001", false), ("none", "0", false),
        ])
    func moodle(kind: String, answered: String, isRight: Bool) {
        let number: AcceptedNumber =
            switch kind {
            case "nominal": .about(Fraction(7), absolute: .one)
            case "relative": .about(Fraction(7), relative: Fraction(1, 10))
            case "geometric": .about(Fraction(7), geometric: .one)
            case "negative": .about(Fraction(-7), geometric: .one)
            default: .about(Fraction(1234), absolute: .zero)
            }
        #expect(accepts(number, answered) == isRight, "\(kind), \(answered)")
    }

    @Test(
        "bounds that do not belong to the range",
        arguments: [
            (nil, true, true), (.lower, false, true), (.upper, true, false), (.both, false, false),
        ] as [(AcceptedNumber.Excluded?, Bool, Bool)])
    func bounds(excluded: AcceptedNumber.Excluded?, lower: Bool, upper: Bool) {
        let number = AcceptedNumber(Fraction(1), Fraction(2), excluding: excluded)
        #expect(accepts(number, "1") == lower)
        #expect(accepts(number, "2") == upper)
        #expect(accepts(number, "1.000001") && accepts(number, "1.999999"))
    }

    @Test(
        "the same after rounding half up, to digits or to decimals",
        arguments: [
            (AcceptedNumber.rounded(Fraction(314_159, 100_000), significant: 3), "3.135", true),
            (.rounded(Fraction(314_159, 100_000), significant: 3), "3.1449999", true),
            (.rounded(Fraction(314_159, 100_000), significant: 3), "3.145", false),
            (.rounded(Fraction(314_159, 100_000), significant: 3), "3.1349", false),
            (.rounded(Fraction(-314_159, 100_000), significant: 3), "-3.135", true),
            (.rounded(Fraction(-314_159, 100_000), significant: 3), "-3.145", false),
            (.rounded(Fraction(1), significant: 3), "0.9995", true),
            (.rounded(Fraction(1), significant: 3), "0.9994", false),
            (.rounded(Fraction(1), significant: 3), "1.0049", true),
            (.rounded(Fraction(1), significant: 3), "1.005", false),
            (.rounded(Fraction(9996, 1000), significant: 3), "10", true),
            (.rounded(Fraction(12_345), significant: 2), "12499", true),
            (.rounded(Fraction(12_345), significant: 2), "12500", false),
            (.rounded(Fraction(0), significant: 2), "0", true),
            (.rounded(Fraction(0), significant: 2), "0.0001", false),
            (.rounded(Fraction(5, 2), decimals: 1), "2.45", true),
            (.rounded(Fraction(5, 2), decimals: 1), "2.55", false),
            (.rounded(Fraction(5, 2), decimals: 0), "3.4", true),
            (.rounded(Fraction(-1, 100), decimals: 1), "0.049", true),
            (.rounded(Fraction(-1, 100), decimals: 1), "-0.05", false),
        ] as [(AcceptedNumber, String, Bool)])
    func rounded(number: AcceptedNumber, answered: String, isRight: Bool) {
        #expect(accepts(number, answered) == isRight, "\(number), \(answered)")
    }
}
