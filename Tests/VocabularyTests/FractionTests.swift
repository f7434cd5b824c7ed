import Support
import Testing
import Vocabulary

@Suite("Fractions are exact")
struct FractionTests {
    @Test(
        "a fraction stands in lowest terms above a positive denominator",
        arguments: [
            (Fraction(6, 4), 3, 2), (Fraction(-6, 4), -3, 2), (Fraction(6, -4), -3, 2),
            (Fraction(-6, -4), 3, 2), (Fraction(0, -7), 0, 1), (Fraction(5), 5, 1),
            (Fraction(100, 100), 1, 1), (Fraction(Int.max, Int.max), 1, 1),
        ])
    func lowestTerms(fraction: Fraction, numerator: Int, denominator: Int) {
        #expect(fraction.numerator == numerator)
        #expect(fraction.denominator == denominator)
    }

    @Test(
        "a decimal number is read exactly, and written again",
        arguments: [
            ("20", "20"), ("-1.5", "-1.5"), ("+.5", "0.5"), ("5.", "5"), ("1e3", "1000"),
            ("2.50", "2.5"), ("1E-2", "0.01"), ("0", "0"), ("-0.25", "-0.25"),
            ("123456789012345", "123456789012345"),
        ])
    func decimals(text: String, written: String) throws {
        #expect(try #require(Fraction(decimal: text)).decimalText == written)
    }

    @Test(
        "what is no decimal number, or one that does not fit, is refused",
        arguments: [
            "", ".", "-", "1.2.3", "1e", "e5", "1e400", "1e-400", "1234567890123456", "１", "0x10",
            "1 000", "1/2", "nan", "--1", "1e99999999999",
        ])
    func notDecimal(text: String) {
        #expect(Fraction(decimal: text) == nil)
    }

    @Test("shares with fifteen decimals add up")
    func longShares() throws {
        let third = try #require(Fraction(decimal: "0.333333333333333"))
        #expect((third + third + third).decimalText == "999999999999999/1000000000000000")
        #expect(Fraction(1, 3).decimalText == "1/3")
    }

    @Test("three thirds are one, and ten tenths are too")
    func nothingIsLost() {
        let third = Fraction(1, 3)
        #expect(third + third + third == .one)
        let tenths = (0..<10).reduce(Fraction.zero) { sum, _ in sum + Fraction(1, 10) }
        #expect(tenths == .one)
        #expect(Fraction(2, 3) * Fraction(3, 2) == .one)
        #expect(Fraction(1, 2) - Fraction(1, 3) == Fraction(1, 6))
    }

    @Test("sums, differences and products obey the laws of arithmetic", arguments: 1...60)
    func laws(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        let values = (0..<3).map { _ in
            Fraction(seeded.number(in: -500...500), seeded.number(in: 1...500))
        }
        let (a, b, c) = (values[0], values[1], values[2])
        #expect(a + b == b + a, "seed \(seed)")
        #expect((a + b) + c == a + (b + c), "seed \(seed)")
        #expect(a * (b + c) == a * b + a * c, "seed \(seed)")
        #expect(a - a == .zero, "seed \(seed)")
        #expect((a < b) == (Fraction.zero < b - a), "seed \(seed)")
        #expect([a < b, a == b, b < a].count { $0 } == 1, "seed \(seed)")
        #expect((Fraction.zero...Fraction.one).contains(a.clampedToUnit), "seed \(seed)")
    }

    @Test(
        "fractions are ordered by value, not by their parts",
        arguments: [
            (Fraction(-1), Fraction(-1, 2)), (Fraction(-1, 3), Fraction.zero),
            (Fraction(1, 3), Fraction(1, 2)), (Fraction(333_333, 1_000_000), Fraction(1, 3)),
            (Fraction(99, 100), Fraction.one),
        ])
    func order(less: Fraction, more: Fraction) {
        #expect(less < more)
        #expect(!(more < less))
    }

    @Test(
        "a half is rounded away from zero, and nothing else is",
        arguments: [
            (Fraction(1, 2), 1, 1), (Fraction(-1, 2), 1, -1), (Fraction(49, 100), 1, 0),
            (Fraction(-49, 100), 1, 0), (Fraction(51, 100), 1, 1), (Fraction(5, 2), 1, 3),
            (Fraction(-5, 2), 1, -3), (Fraction(7, 2), 1, 4), (Fraction(2, 3), 100, 67),
            (Fraction(1, 3), 100, 33), (Fraction(-2, 3), 100, -67), (Fraction(1, 8), 100, 13),
            (Fraction(-1, 8), 100, -13), (Fraction(599, 10), 10, 599), (.zero, 100, 0),
        ])
    func rounding(fraction: Fraction, scale: Int, expected: Int) {
        #expect(fraction.rounded(scale: scale) == expected)
    }

    @Test(
        "a credit is never below nothing or above all",
        arguments: [
            (Fraction(-1, 4), Fraction.zero), (.zero, .zero), (Fraction(1, 2), Fraction(1, 2)),
            (.one, .one), (Fraction(5, 4), .one),
        ])
    func clamping(fraction: Fraction, expected: Fraction) {
        #expect(fraction.clampedToUnit == expected)
    }
}
