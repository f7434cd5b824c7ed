package import Vocabulary

/// A range of numbers that a numeric item accepts.
package struct AcceptedNumber: Hashable, Sendable {
    /// Which bounds do not belong to the range.
    package enum Excluded: String, Hashable, Sendable, CaseIterable {
        case lower, upper, both
    }

    package let lower: Fraction
    package let upper: Fraction
    /// Nil when both bounds belong to it.
    package let excluded: Excluded?
    /// The share of the item's worth that it earns; above 0, at most 1.
    package let credit: Fraction

    /// - Precondition: `lower` is not above `upper`, and below it where a bound is excluded.
    package init(
        _ lower: Fraction, _ upper: Fraction, excluding excluded: Excluded? = nil,
        credit: Fraction = .one
    ) {
        precondition(
            excluded == nil ? lower <= upper : lower < upper,
            "a range from the lower to the upper bound")
        self.lower = lower
        self.upper = upper
        self.excluded = excluded
        self.credit = credit
    }

    package var includesLower: Bool { excluded == nil || excluded == .upper }
    package var includesUpper: Bool { excluded == nil || excluded == .lower }

    package func contains(_ number: Fraction) -> Bool {
        (includesLower ? lower <= number : lower < number)
            && (includesUpper ? number <= upper : number < upper)
    }
}
