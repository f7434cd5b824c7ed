import Vocabulary

/// What every scoring policy for orders answers; one file of `Policies/Orders` holds one of them.
protocol OrderCredit: Sendable {
    /// The sentence printed above the section.
    var wording: String { get }

    /// The share of the marks, from 0 to 1; the key has one choice at least.
    func credit(for places: OrderPlaces) -> Fraction
}
