/// An interval of 95 %.
package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Wilson's score interval for a share (Wilson 1927, JASA 22, 209–212; without correction for
    /// continuity): (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    ///
    /// For partial credit, whose spread is at most that of right or wrong with the same mean, it is
    /// at least as wide as needed.
    /// - Returns: nil without people or with a share outside 0 … 1 (deducted marks).
    package init?(share p: Double, of n: Int) {
        guard n > 0, (0...1).contains(p) else { return nil }
        let (count, z) = (Double(n), NormalCurve.z95)
        let middle = p + z * z / (2 * count)
        let width = z * (p * (1 - p) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        low = max(0, (middle - width) / scale)
        high = min(1, (middle + width) / scale)
    }
}
