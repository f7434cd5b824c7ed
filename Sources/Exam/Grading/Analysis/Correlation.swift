/// How two lists go together.
enum Correlation {
    /// Pearson's product-moment correlation; nil below two pairs or where one does not vary.
    static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
        let (xx, yy, xy) = moments(x, y)
        guard x.count > 1, xx > 1e-18, yy > 1e-18 else { return nil }
        return min(1, max(-1, xy / (xx.squareRoot() * yy.squareRoot())))
    }

    /// The covariance over the greatest that the same numbers could have, both sorted: Moodle's
    /// discriminative efficiency as a share (docs.moodle.org, Quiz report statistics).
    static func efficiency(_ x: [Double], _ y: [Double]) -> Double? {
        let covariance = moments(x, y).2
        let most = moments(x.sorted(), y.sorted()).2
        guard x.count > 1, most > 1e-18 else { return nil }
        return covariance / most
    }

    /// Sums of squares and products about the means.
    private static func moments(_ x: [Double], _ y: [Double]) -> (Double, Double, Double) {
        let n = Double(max(x.count, 1))
        let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for index in x.indices {
            let (a, b) = (x[index] - meanX, y[index] - meanY)
            xx += a * a
            yy += b * b
            xy += a * b
        }
        return (xx, yy, xy)
    }
}
