import Bank
import Vocabulary

/// Shares that can be added up in the numbers that scores are made of, whatever a file holds: all
/// of one item have a common denominator of at most a million, or are rounded to thousandths.
enum CoarseShares {
    static func texts(_ blanks: [[AcceptedText]]) -> [[AcceptedText]] {
        guard !isCoarse(blanks.flatMap { $0.map(\.credit) }) else { return blanks }
        return blanks.map { blank in
            blank.map { AcceptedText($0.text, $0.comparison, credit: rounded($0.credit)) }
        }
    }

    static func numbers(_ numbers: [AcceptedNumber]) -> [AcceptedNumber] {
        guard !isCoarse(numbers.map(\.credit)) else { return numbers }
        return numbers.map {
            AcceptedNumber($0.lower, $0.upper, excluding: $0.excluded, credit: rounded($0.credit))
        }
    }

    /// Whether all of them have a small common denominator.
    static func isCoarse(_ shares: [Fraction]) -> Bool {
        var common = 1
        for share in shares {
            guard share.numerator.magnitude <= 1_000_000, share.denominator <= 1_000_000 else {
                return false
            }
            var (a, b) = (common, share.denominator)
            while b != 0 { (a, b) = (b, a % b) }
            common *= share.denominator / a
            guard common <= 1_000_000 else { return false }
        }
        return true
    }

    /// Of what earns something, something is left.
    private static func rounded(_ share: Fraction) -> Fraction {
        guard
            let scaled = CheckedFraction.product(share, Fraction(1_000)),
            let half = CheckedFraction.sum(scaled, Fraction(1, 2))
        else { return CheckedFraction.isLess(share, Fraction(1, 2)) ? Fraction(1, 1_000) : .one }
        return Fraction(min(max(CheckedFraction.floor(half), 1), 1_000), 1_000)
    }
}
