/// Mean, spread and shape of a list of numbers, each by a named definition.
package struct Moments: Hashable, Sendable {
    package let n: Int
    package let mean: Double
    /// The middle one, or the mean of the two in the middle.
    package let median: Double
    package let least: Double
    package let greatest: Double
    /// Standard deviation √(Σ(x - x̄)² / (n - 1)); nil below two numbers.
    package let deviation: Double?
    /// The same over n: what KR-20 is usually printed with.
    package let populationDeviation: Double
    /// k₃ / k₂^(3/2) by Fisher's k-statistics, as Moodle's quiz statistics and as G₁ of Joanes and
    /// Gill (1998, The Statistician 47, 183–189); nil below three numbers or without spread.
    package let skewness: Double?
    /// k₄ / k₂² by Fisher's k-statistics, 0 for a normal distribution: Moodle's kurtosis, G₂ of
    /// Joanes and Gill (1998); nil below four numbers or without spread.
    package let kurtosis: Double?

    /// - Returns: nil without numbers.
    package init?(_ numbers: [Double]) {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let count = Double(sorted.count)
        n = sorted.count
        let mean = sorted.reduce(0, +) / count
        self.mean = mean
        median = Moments.quantile(sorted, 0.5)
        least = sorted[0]
        greatest = sorted[sorted.count - 1]
        var (second, third, fourth) = (0.0, 0.0, 0.0)
        for number in sorted {
            let distance = number - mean
            let square = distance * distance
            second += square
            third += square * distance
            fourth += square * square
        }
        (second, third, fourth) = (second / count, third / count, fourth / count)
        populationDeviation = second.squareRoot()
        let k2 = second * count / (count - 1)
        deviation = n > 1 ? k2.squareRoot() : nil
        let hasSpread = second > 1e-24
        skewness =
            n > 2 && hasSpread
            ? count * count / ((count - 1) * (count - 2)) * third / (k2 * k2.squareRoot()) : nil
        kurtosis =
            n > 3 && hasSpread
            ? count * count / ((count - 2) * (count - 3))
                * ((count + 1) / (count - 1) * fourth - 3 * second * second) / (k2 * k2) : nil
    }

    /// The variance over n - 1; 0 below two numbers.
    package var variance: Double { deviation.map { $0 * $0 } ?? 0 }

    /// A quantile by linear interpolation between order statistics, (n - 1)·p + 1: type 7 of
    /// Hyndman and Fan (1996, The American Statistician 50, 361–365).
    ///
    /// - Precondition: `sorted` is ascending and not empty.
    package static func quantile(_ sorted: [Double], _ p: Double) -> Double {
        let place = p * Double(sorted.count - 1)
        let low = Int(place)
        guard low + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low])
    }
}
