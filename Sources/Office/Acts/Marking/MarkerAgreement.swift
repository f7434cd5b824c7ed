package import Grading
package import Vocabulary

/// How well two marks of the same answers agree. Only answers with two marks count.
package struct MarkerAgreement: Hashable, Sendable {
    /// Answers with two marks.
    package let count: Int
    /// Both marks are the same.
    package let exact: Int
    /// They differ by one step at most; the same ones among them.
    package let withinStep: Int
    /// They differ by the gap at most: what was averaged without a third marker.
    package let withinGap: Int
    /// The mean of first minus second, in marks: 0 where neither is the stricter. Nil without
    /// answers.
    package let meanDifference: Double?
    /// The mean of the absolute difference, in marks.
    package let meanDistance: Double?
    /// Pearson's product-moment correlation of first and second marks; nil for fewer than two
    /// answers and where one side gave everybody the same.
    package let correlation: Double?
    /// Cohen's kappa with quadratic weights (`PairedMarks.weightedKappa`).
    package let weightedKappa: Double?
    /// ICC(1,1) (`PairedMarks.intraclass`).
    package let intraclass: Double?

    /// - Parameter pairs: the first and the second mark of each answer, in any order.
    package init(_ pairs: some Sequence<(first: Marks, second: Marks)>, by rules: MarkingRules) {
        let pairs = pairs.map { ($0.first.hundredths, $0.second.hundredths) }
        func share(_ most: Int) -> Int { pairs.count { abs($0.0 - $0.1) <= most } }
        count = pairs.count
        exact = share(0)
        withinStep = share(rules.step.hundredths)
        withinGap = share(rules.gap.hundredths)
        guard !pairs.isEmpty else {
            (meanDifference, meanDistance, correlation) = (nil, nil, nil)
            (weightedKappa, intraclass) = (nil, nil)
            return
        }
        let number = Double(pairs.count)
        meanDifference = Double(pairs.reduce(0) { $0 + $1.0 - $1.1 }) / number / 100
        meanDistance = Double(pairs.reduce(0) { $0 + abs($1.0 - $1.1) }) / number / 100
        correlation = MarkerAgreement.correlation(pairs)
        weightedKappa = PairedMarks.weightedKappa(pairs)
        intraclass = PairedMarks.intraclass(pairs.map { [$0.0, $0.1] })
    }

    /// Pearson's r from whole sums, so that the order of the answers cannot move a digit.
    private static func correlation(_ pairs: [(Int, Int)]) -> Double? {
        let count = Int128(pairs.count)
        var (sumX, sumY, squaresX, squaresY, products) =
            (Int128(0), Int128(0), Int128(0), Int128(0), Int128(0))
        for (first, second) in pairs {
            let (x, y) = (Int128(first), Int128(second))
            sumX += x
            sumY += y
            squaresX += x * x
            squaresY += y * y
            products += x * y
        }
        let spreadX = squaresX * count - sumX * sumX
        let spreadY = squaresY * count - sumY * sumY
        guard spreadX > 0, spreadY > 0 else { return nil }
        return Double(products * count - sumX * sumY)
            / (Double(spreadX).squareRoot() * Double(spreadY).squareRoot())
    }
}
