package import Vocabulary

/// What single choices or pairs of an item earn (QTI mapping, Moodle's fractions): the share of the
/// item's marks is the sum over what was chosen, each once, within the bounds.
package struct ItemCredits: Hashable, Sendable {
    /// By choice (`A`) or pair (`1 A`).
    package let shares: [String: Fraction]
    /// For each choice or pair that `shares` does not name.
    package let other: Fraction
    /// The least and the most that the sum can be; nil where there is no bound.
    package let lowerBound: Fraction?
    package let upperBound: Fraction?

    package init(
        shares: [String: Fraction], other: Fraction = .zero, lowerBound: Fraction? = .zero,
        upperBound: Fraction? = .one
    ) {
        self.shares = shares
        self.other = other
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }
}
