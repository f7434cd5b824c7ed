package import Vocabulary

/// One marker's work in figures. They show who is stricter, faster or further from the others than
/// most; they decide nothing.
package struct MarkerFigures: Hashable, Sendable {
    /// A mark of this marker that counts.
    package struct Given: Hashable, Sendable {
        package let mark: Marks
        package let full: Marks
        package let at: Moment
        /// What the answer came to; nil while it is not settled.
        package let settled: Fraction?

        package init(mark: Marks, full: Marks, at: Moment, settled: Fraction?) {
            self.mark = mark
            self.full = full
            self.at = at
            self.settled = settled
        }
    }

    /// Answers marked.
    package let count: Int
    /// Mean and standard deviation (of the marks themselves, divisor n) in percent of the full
    /// marks; nil without marks.
    package let meanPercent: Double?
    package let deviationPercent: Double?
    /// The mean of the own mark minus what the answer came to, in percent of the full marks: above
    /// 0 for a lenient marker. Nil without settled answers.
    package let leniencyPercent: Double?
    /// The median of the seconds between one mark and the next, pauses of more than half an hour
    /// left out; nil for fewer than two marks.
    package let medianSeconds: Int?
    /// How many marks lie in each fifth of the scale; the full marks in the last one.
    package let fifths: [Int]

    /// The longest time between two marks that still counts as work.
    package static let longestPause = 1800

    /// - Parameter given: in any order.
    package init(_ given: [Given]) {
        count = given.count
        let percents = given.map { MarkerFigures.percent($0.mark.fraction, of: $0.full) }.sorted()
        let mean = MarkerFigures.mean(percents)
        meanPercent = mean
        deviationPercent = mean.flatMap { mean in
            MarkerFigures.mean(percents.map { ($0 - mean) * ($0 - mean) })?.squareRoot()
        }
        leniencyPercent = MarkerFigures.mean(
            given.compactMap { one in
                one.settled.map { MarkerFigures.percent(one.mark.fraction - $0, of: one.full) }
            }.sorted())
        medianSeconds = MarkerFigures.medianPause(given.map(\.at).sorted())
        var fifths = [0, 0, 0, 0, 0]
        for one in given where one.full > .zero {
            fifths[min(4, one.mark.hundredths * 5 / one.full.hundredths)] += 1
        }
        self.fifths = fifths
    }

    private static func percent(_ value: Fraction, of full: Marks) -> Double {
        guard full > .zero else { return 0 }
        return Double(value.numerator) * 10_000
            / (Double(value.denominator) * Double(full.hundredths))
    }

    /// The values are summed in ascending order: the same marks give the same digits.
    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    private static func medianPause(_ moments: [Moment]) -> Int? {
        let pauses = zip(moments, moments.dropFirst()).map { $1.seconds(since: $0) }
            .filter { $0 <= longestPause }.sorted()
        guard !pauses.isEmpty else { return nil }
        let middle = pauses.count / 2
        return pauses.count % 2 == 1 ? pauses[middle] : (pauses[middle - 1] + pauses[middle]) / 2
    }
}
