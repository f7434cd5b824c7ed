/// A beta distribution of true shares between a lower and an upper end.
struct TrueScoreCurve {
    let alpha: Double
    let beta: Double
    let lower: Double
    let upper: Double
    let hasFourParameters: Bool

    /// By the moments of observed shares of a test of `length` binomial items.
    ///
    /// - Returns: nil when they have no spread beyond the binomial one.
    init?(shares: [Double], length: Int) {
        let (raw, n) = (TrueScoreCurve.factorialMoments(shares, length), Double(shares.count))
        let mean = raw[0]
        let variance = raw[1] - mean * mean
        guard n > 1, variance > 1e-12, mean > 0, mean < 1, variance < mean * (1 - mean) else {
            return nil
        }
        if length >= 4, let four = TrueScoreCurve.four(raw, mean, variance) {
            (alpha, beta, lower, upper) = four
            hasFourParameters = true
            return
        }
        let common = mean * (1 - mean) / variance - 1
        (alpha, beta, lower, upper) = (mean * common, (1 - mean) * common, 0, 1)
        hasFourParameters = false
    }

    init(alpha: Double, beta: Double, lower: Double = 0, upper: Double = 1) {
        self.alpha = alpha
        self.beta = beta
        self.lower = lower
        self.upper = upper
        hasFourParameters = lower != 0 || upper != 1
    }

    /// The first four moments of true shares about 0: E[X(X-1)…(X-j+1)] / (n(n-1)…(n-j+1)).
    private static func factorialMoments(_ shares: [Double], _ length: Int) -> [Double] {
        let n = Double(length)
        var sums = [0.0, 0.0, 0.0, 0.0]
        for share in shares.sorted() {
            var product = 1.0
            for step in 0..<min(4, length) {
                product *= (share * n - Double(step)) / (n - Double(step))
                sums[step] += product
            }
        }
        return sums.map { $0 / Double(max(shares.count, 1)) }
    }

    /// Four parameters by mean, variance, skewness and kurtosis (Hanson 1991, ACT Research Report
    /// 91-5); nil where they make no distribution within 0 … 1.
    private static func four(
        _ raw: [Double], _ mean: Double, _ variance: Double
    ) -> (Double, Double, Double, Double)? {
        let third = raw[2] - 3 * mean * raw[1] + 2 * mean * mean * mean
        let fourth =
            raw[3] - 4 * mean * raw[2] + 6 * mean * mean * raw[1]
            - 3 * mean * mean * mean * mean
        let skewness = third / (variance * variance.squareRoot())
        let kurtosis = fourth / (variance * variance)
        let r =
            6 * (kurtosis - skewness * skewness - 1)
            / (6 + 3 * skewness * skewness - 2 * kurtosis)
        let denominator = (r + 2) * (r + 3) * kurtosis - 3 * (r - 6) * (r + 1)
        guard r > 0, denominator != 0, case let inside = 1 - 24 * (r + 1) / denominator,
            inside >= 0
        else { return nil }
        let (small, large) = (r / 2 * (1 - inside.squareRoot()), r / 2 * (1 + inside.squareRoot()))
        let (a, b) = skewness < 0 ? (large, small) : (small, large)
        guard a > 0, b > 0 else { return nil }
        let width = (variance * (a + b + 1) / (a * b)).squareRoot()
        let (low, high) = (mean - a * width, mean + b * width)
        guard low >= 0, high <= 1, low < high else { return nil }
        return (a, b, low, high)
    }

    /// Integrals of functions of the share, below and above a share, not normalised.
    ///
    /// Tanh-sinh quadrature (Takahasi and Mori 1974) in each part: it bears the infinite density
    /// that a beta distribution may have at its ends.
    func integrals(
        splitAt cut: Double, of function: (Double) -> [Double]
    ) -> (below: [Double], above: [Double]) {
        let place = min(1, max(0, (cut - lower) / (upper - lower)))
        return (integral(0, place, function), integral(place, 1, function))
    }

    private func integral(
        _ from: Double, _ to: Double, _ function: (Double) -> [Double]
    ) -> [Double] {
        var sums = function((lower + upper) / 2).map { _ in 0.0 }
        guard to > from else { return sums }
        let (steps, halfPi) = (96, 1.570_796_326_794_896_6)
        for step in -steps...steps {
            let t = Double(step) * 4 / Double(steps)
            let (up, down) = (Elementary.exp(t), Elementary.exp(-t))
            let arm = halfPi * (up - down) / 2
            // The share of the way from the left end, and from the right one, both without loss.
            let left = Elementary.logistic(2 * arm)
            let right = Elementary.logistic(-2 * arm)
            let weight = (up + down) * left * right
            // Distances from 0 and 1 on the curve's own scale.
            let x = from + (to - from) * left
            let y = (1 - to) + (to - from) * right
            guard x > 0, y > 0, weight > 0 else { continue }
            let density = Elementary.exp(
                (alpha - 1) * Elementary.log(x) + (beta - 1) * Elementary.log(y))
            let values = function(lower + (upper - lower) * x)
            for index in sums.indices {
                sums[index] += (to - from) * weight * density * values[index]
            }
        }
        return sums
    }
}
