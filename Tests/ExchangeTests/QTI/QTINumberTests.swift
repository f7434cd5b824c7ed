import Testing
import Vocabulary

@testable import Exchange

struct QTINumberTests {
    @Test(arguments: [
        ("1.50", "1.5"), ("-0.25", "-0.25"), ("1e3", "1000"), (" 7 ", "7"), ("INF", "inf"),
        ("-INF", "-inf"), ("NaN", "nan"), ("0.12345678901234567", "0.12345678901234566"),
    ])
    func `Numbers as they are written`(_ text: String, _ expected: String) throws {
        #expect(try #require(QTINumber(text)).description == expected)
    }

    @Test(arguments: ["", "x", "1,5", "0x10", "1.2.3", "infinity", "--1"])
    func `What is no number`(_ text: String) {
        #expect(QTINumber(text) == nil)
    }

    @Test func `Beyond fractions it goes on with binary numbers`() {
        let large = QTINumber(Int.max)
        #expect((large * large).double == 0x1p126)
        #expect((large + QTINumber(1)).double == 0x1p63)
        #expect(QTINumber(Int.min).double == -0x1p63)
        #expect(QTINumber(Int.min).rounded == .min)
        #expect((large * large).rounded == nil)
        #expect((QTINumber(1) / QTINumber(0)) == nil)
        #expect(QTINumber(2).power(100)?.double == 0x1p100)
    }

    @Test func `Comparing never overflows`() {
        let small = QTINumber.exact(Fraction(1, Int.max))
        let large = QTINumber.exact(Fraction(Int.max, 2))
        #expect(small < large)
        #expect(!(large < small))
        #expect(QTINumber.exact(Fraction(1, 2)) == .binary(0.5))
    }

    @Test func `As a fraction to nine decimals`() {
        #expect(QTINumber.binary(0.1).fraction == Fraction(1, 10))
        #expect(QTINumber.binary(.infinity).fraction == nil)
        #expect(QTINumber.binary(1e300).fraction == nil)
        let halfOfMany = QTINumber.exact(Fraction(Int.max, 2))
        #expect(halfOfMany.fraction == nil)
        #expect(halfOfMany.description == "4.611686018427388e+18")
    }
}
