package import Vocabulary

/// What one response to an item earned.
package struct QTIScore: Hashable, Sendable {
    /// All outcomes after response processing.
    package let outcomes: [String: QTIValue]
    /// SCORE; nil when the item cannot be scored here, and then an error among the findings says
    /// why.
    package let score: Fraction?
    /// The most that can be earned; nil when nothing tells.
    package let maxScore: Fraction?
    /// What was wrong with item or response.
    package let findings: [Finding]

    /// The share of the most that can be earned; nil where one of both is not known.
    package var credit: Fraction? {
        guard let score, let maxScore, maxScore > .zero else { return nil }
        return CheckedFraction.quotient(score, maxScore)
    }
}
