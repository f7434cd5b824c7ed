package import Vocabulary

/// How much pass and fail can be relied on (合格判定的一致性与准确性), by the method of Livingston
/// and Lewis (1995, J. Educ. Meas. 32, 179–197).
///
/// The scores are treated as if they came from n̂ equal right-or-wrong items, the effective test
/// length n̂ = ((x̄ - min)(max - x̄) - r s²) / (s² (1 - r)). True scores, as shares, get a beta
/// distribution with four parameters by the method of moments (Lord 1965; the moments of true
/// scores from the factorial moments of observed ones), with two parameters (0 … 1) where four do
/// not fit (Hanson 1991). Errors are binomial.
package struct DecisionFigures: Hashable, Sendable {
    /// n̂, rounded to a whole number.
    package let effectiveLength: Int
    /// Whether all four parameters could be fitted; else two were.
    package let hasFourParameters: Bool
    /// Share of candidates who would get the same decision on another such paper.
    package let consistency: Double
    /// Cohen's kappa of the two decisions: consistency beyond chance.
    package let kappa: Double
    /// Share whose decision is the one that their true score calls for.
    package let accuracy: Double
    /// Share who fail although their true score passes, and the other way.
    package let falseNegative: Double
    package let falsePositive: Double

    /// - Parameters:
    ///   - totals: published totals, in marks.
    ///   - reliability: of these totals; nil where nobody knows.
    /// - Returns: nil with fewer than ten candidates, without spread, or with a reliability outside
    ///   0 … 1.
    package init?(
        totals: [Double], reliability: Double?, passMark: Marks?, fullMarks: Double?
    ) {
        guard let passMark, let fullMarks, fullMarks > 0, let reliability,
            let moments = Moments(totals), moments.n >= 10, moments.variance > 1e-9,
            reliability > 0, reliability < 1
        else { return nil }
        // Deducted marks may leave somebody below 0.
        let (least, most) = (min(0, moments.least), max(fullMarks, moments.greatest))
        let (mean, variance) = (moments.mean, moments.variance)
        let raw =
            ((mean - least) * (most - mean) - reliability * variance)
            / (variance * (1 - reliability))
        guard raw >= 1.5, raw < 100_000 else { return nil }
        let length = Int(raw.rounded())
        let shares = totals.map { ($0 - least) / (most - least) }
        guard let curve = TrueScoreCurve(shares: shares, length: length) else { return nil }
        let cut = (Double(passMark.hundredths) / 100 - least) / (most - least)
        self.init(curve: curve, length: length, cut: cut)
    }

    /// - Parameter cut: the pass mark as a share.
    init(curve: TrueScoreCurve, length: Int, cut: Double) {
        effectiveLength = length
        hasFourParameters = curve.hasFourParameters
        let needed = Int((cut * Double(length) - 1e-9).rounded(.up))
        let chance = PassChance(length: length, needed: needed)
        let parts = curve.integrals(splitAt: cut) { share in
            let pass = chance.value(share)
            return [1, pass, pass * pass]
        }
        let (below, above) = (parts.below, parts.above)
        let all = below[0] + above[0]
        let passing = (below[1] + above[1]) / all
        let both = (below[2] + above[2]) / all
        consistency = 1 - 2 * passing + 2 * both
        let byChance = passing * passing + (1 - passing) * (1 - passing)
        kappa = byChance < 1 ? (1 - 2 * passing + 2 * both - byChance) / (1 - byChance) : 0
        falsePositive = below[1] / all
        falseNegative = (above[0] - above[1]) / all
        accuracy = 1 - falsePositive - falseNegative
    }
}

/// The chance of at least so many right of n, as a function of the true share.
private struct PassChance {
    private let length: Int
    private let needed: Int
    /// ln of the binomial coefficients.
    private let logs: [Double]

    init(length: Int, needed: Int) {
        self.length = length
        self.needed = needed
        var logs = [0.0]
        for count in 0..<length {
            logs.append(
                logs[count] + Elementary.log(Double(length - count))
                    - Elementary.log(Double(count + 1)))
        }
        self.logs = logs
    }

    func value(_ share: Double) -> Double {
        if needed <= 0 { return 1 }
        if needed > length || share <= 0 { return 0 }
        if share >= 1 { return 1 }
        let (right, wrong) = (Elementary.log(share), Elementary.log(1 - share))
        let sum = (needed...length).reduce(0.0) { sum, count in
            sum
                + Elementary.exp(
                    logs[count] + Double(count) * right + Double(length - count) * wrong)
        }
        return min(1, sum)
    }
}
