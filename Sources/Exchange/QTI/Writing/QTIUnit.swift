import Vocabulary

/// The unit in which shares are written, so that each of them is a decimal number: marks where that
/// is possible, else a part of them by which the sum is divided in the end.
struct QTIUnit {
    /// What one share of 1 is in units.
    private let scale: Fraction
    /// How many units are one mark.
    let divisor: Fraction

    /// - Parameter parts: how many parts of the item share the full marks.
    init(_ shares: [Fraction], full: Fraction, parts: Int = 1) {
        let whole = CheckedFraction.product(full, Fraction(1, parts)) ?? full
        let isDecimal = shares.allSatisfy { share in
            CheckedFraction.product(share, whole).map { !$0.decimalText.contains("/") } ?? false
        }
        guard !isDecimal else {
            (scale, divisor) = (whole, .one)
            return
        }
        var common = 1
        for share in shares {
            var (a, b) = (common, share.denominator)
            while b != 0 { (a, b) = (b, a % b) }
            let product = common.multipliedReportingOverflow(by: share.denominator / max(a, 1))
            common = product.overflow ? common : product.partialValue
        }
        scale = Fraction(common)
        // The sum of units times whole / scale is the score.
        divisor = CheckedFraction.quotient(scale, whole) ?? .one
    }

    func units(_ share: Fraction) -> Fraction {
        CheckedFraction.product(share, scale) ?? share
    }

    func text(_ share: Fraction) -> String { units(share).decimalText }

    /// A sum of units as marks.
    func marks(_ sum: QTINode) -> QTINode {
        divisor == .one ? sum : QTINode("divide", nodes: [sum, .number(divisor)])
    }
}
