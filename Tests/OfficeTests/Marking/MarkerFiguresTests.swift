import Grading
import Office
import Testing
import Vocabulary

@Suite("Figures of markers") struct MarkerFiguresTests {
    private static let rules = MarkingRules(gap: Marks(2), step: Marks(hundredths: 50))

    /// Anscombe, F. J. (1973), Graphs in statistical analysis, The American Statistician 27, 17–21:
    /// the first of the four sets, whose correlation is published as 0.816 (0.81642).
    @Test func `agreement is that of published data`() throws {
        let first = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5].map { Marks($0) }
        let second = [804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568]
            .map { Marks(hundredths: $0) }
        let agreement = MarkerAgreement(
            zip(first, second).map { (first: $0, second: $1) }, by: Self.rules)
        #expect(agreement.count == 11)
        let correlation = try #require(agreement.correlation)
        #expect(abs(correlation - 0.81642) < 0.000005)
        // Means 9 and 82.51 / 11.
        let difference = try #require(agreement.meanDifference)
        #expect(abs(difference - (99 - 82.51) / 11) < 1e-12)
    }

    @Test func `agreement counts exact, within a step, within the gap`() throws {
        let pairs = [(400, 400), (400, 450), (400, 600), (400, 650), (900, 400)]
            .map { (first: Marks(hundredths: $0.0), second: Marks(hundredths: $0.1)) }
        let agreement = MarkerAgreement(pairs, by: Self.rules)
        #expect([agreement.exact, agreement.withinStep, agreement.withinGap] == [1, 2, 3])
        #expect(agreement.meanDistance == 2)
        #expect(agreement.meanDifference == 0)
    }

    @Test func `without marks there are no figures`() {
        let none = MarkerAgreement([], by: Self.rules)
        #expect(none.count == 0 && none.correlation == nil && none.meanDistance == nil)
        let same = MarkerAgreement(
            [(Marks(3), Marks(3)), (Marks(3), Marks(4))].map { (first: $0.0, second: $0.1) },
            by: Self.rules)
        #expect(same.correlation == nil)
        let marker = MarkerFigures([])
        #expect(marker.meanPercent == nil && marker.medianSeconds == nil)
        #expect(marker.fifths == [0, 0, 0, 0, 0])
    }

    @Test func `one marker's work: mean, spread, leniency, speed, fifths`() throws {
        let start = Moment(millisecondsSince1970: 1_000_000_000_000)
        // 5, 10 and 0 of 10 marks at 0 s, 40 s and an hour later; settled at 4, 10 and open.
        let figures = MarkerFigures([
            .init(mark: Marks(5), full: Marks(10), at: start, settled: Fraction(4)),
            .init(
                mark: Marks(0), full: Marks(10), at: start.adding(seconds: 3640), settled: nil),
            .init(
                mark: Marks(10), full: Marks(10), at: start.adding(seconds: 40),
                settled: Fraction(10)),
        ])
        #expect(figures.count == 3)
        #expect(figures.meanPercent == 50)
        let deviation = try #require(figures.deviationPercent)
        #expect(abs(deviation - (5000.0 / 3).squareRoot()) < 1e-9)
        #expect(figures.leniencyPercent == 5)
        #expect(figures.medianSeconds == 40)
        #expect(figures.fifths == [1, 0, 1, 0, 1])
    }
}
