package import Vocabulary

/// A range of numbers that a numeric item accepts; both bounds belong to it.
package struct AcceptedNumber: Hashable, Sendable {
    package let lower: Fraction
    package let upper: Fraction
    /// The share of the item's worth that it earns; above 0, at most 1.
    package let credit: Fraction

    /// - Precondition: `lower` is not above `upper`.
    package init(_ lower: Fraction, _ upper: Fraction, credit: Fraction = .one) {
        precondition(lower <= upper, "a range from the lower to the upper bound")
        self.lower = lower
        self.upper = upper
        self.credit = credit
    }

    package func contains(_ number: Fraction) -> Bool {
        lower <= number && number <= upper
    }
}
