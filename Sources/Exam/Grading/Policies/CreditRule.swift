import Bank
import Papers
import Vocabulary

/// `asMapped` (按试题自带分值): what the item says that each choice or pair earns, added up, within its
/// bounds; items that say nothing are scored by the standard policy of their type.
///
/// credit = bound(Σ share of each distinct choice or pair, `other` for one without a share).
/// Source: QTI 2.2 `mapResponse` with default and bounds of its mapping; Moodle's fractions,
/// clamped to 0 … 1 for several choices, −1 … 1 for one.
///
/// | chosen (A 1/2, B 1/2, C −1/2, others 0) | credit |
/// |---|---|
/// | AB, ABD | 1 |
/// | A, ABC | 1/2 |
/// | AC, C, D, none | 0 |
/// | C, without a lower bound | −1/2 |
enum CreditRule {
    /// The share of the marks; below 0 where the item has no lower bound.
    static func credit(for tokens: [String], _ credits: ItemCredits) -> Fraction {
        let sum = Set(tokens).sorted().reduce(Fraction.zero) {
            $0 + (credits.shares[$1] ?? credits.other)
        }
        let floored = credits.lowerBound.map { max(sum, $0) } ?? sum
        return credits.upperBound.map { min(floored, $0) } ?? floored
    }
}
