import Testing
import Vocabulary

@Suite("Marks are hundredths")
struct MarksTests {
    @Test(
        "what is not a plain decimal with at most two places is refused",
        arguments: [
            "", " ", ".", "1.", ".5", "-1", "+1", "1.234", "1.2.3", "1,5", "1 ", " 1", "1e2", "0x1",
            "一", "\u{FF11}", "\u{FF11}.5", "1\u{FF0E}5", "六十", "1234567", "NaN", "1.+5", "1.-5",
            "1.٥",
        ])
    func refusals(text: String) {
        #expect(Marks(decimal: text) == nil)
    }

    @Test(
        "a decimal is read exactly and printed without trailing zeros",
        arguments: [
            ("60", 6000, "60"), ("1.5", 150, "1.5"), ("1.50", 150, "1.5"), ("0.25", 25, "0.25"),
            ("0.05", 5, "0.05"), ("0", 0, "0"), ("0.00", 0, "0"), ("007", 700, "7"),
            ("100.0", 10_000, "100"), ("999999.99", 99_999_999, "999999.99"),
        ])
    func reading(text: String, hundredths: Int, printed: String) throws {
        let marks = try #require(Marks(decimal: text))
        #expect(marks.hundredths == hundredths)
        #expect(marks.description == printed)
    }

    @Test("every mark from 0 to 120 is read back as it is printed")
    func roundTrip() {
        for hundredths in 0...12_000 {
            let marks = Marks(hundredths: hundredths)
            #expect(Marks(decimal: marks.description) == marks)
        }
    }

    @Test(
        "marks below nothing are printed with one sign",
        arguments: [(-5, "-0.05"), (-50, "-0.5"), (-150, "-1.5"), (-6000, "-60")])
    func negatives(hundredths: Int, printed: String) {
        #expect(Marks(hundredths: hundredths).description == printed)
    }

    @Test("marks add up, multiply, compare and turn into fractions exactly")
    func arithmetic() {
        #expect(Marks(hundredths: 150) + Marks(2) == Marks(hundredths: 350))
        #expect(Marks(hundredths: 150) * 40 == Marks(60))
        #expect(Marks(hundredths: 5999) < Marks(60))
        #expect(Marks(hundredths: 150).fraction == Fraction(3, 2))
        #expect(Marks.zero.fraction == .zero)
    }
}
