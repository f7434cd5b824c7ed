import Bank
import Vocabulary

/// `asMapped` (按试题自带分值): what the item says that each choice or pair earns, added up, within its
/// bounds; items that say nothing are scored by the standard policy of their type.
///
/// Source: QTI 2.2 `mapResponse` with the bounds of its mapping; Moodle's fractions.
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
