package import Vocabulary

/// The ways in which a file may say how near is near enough. All of them are ranges in the end,
/// computed exactly, so that scoring knows one rule only.
///
/// | about | accepts | source |
/// |---|---|---|
/// | 20, absolute 0.5 | 19.5 … 20.5 | Moodle nominal, QTI `equal` absolute |
/// | −20, relative 1/20 | −21 … −19 | Moodle relative, QTI `equal` relative |
/// | 20, geometric 1/4 | 16 … 25 | Moodle geometric |
/// | 3.14159, 3 significant digits | 3.135 … 3.145, the upper bound excluded | QTI `equalRounded` |
/// | 2.5, 1 decimal | 2.45 … 2.55, the upper bound excluded | QTI `equalRounded` |
///
/// Bounds belong to the range unless it is said otherwise (peers 5.7).
extension AcceptedNumber {
    /// Numbers no farther away than `margin`, which is not below 0.
    package static func about(_ number: Fraction, absolute margin: Fraction) -> AcceptedNumber {
        AcceptedNumber(number - margin, number + margin)
    }

    /// Numbers no farther away than this share of the number.
    package static func about(_ number: Fraction, relative share: Fraction) -> AcceptedNumber {
        about(number, absolute: share * max(number, .zero - number))
    }

    /// Numbers no more than this share larger, or that the number is no more than it larger than.
    package static func about(_ number: Fraction, geometric share: Fraction) -> AcceptedNumber {
        let factor = .one + share
        let ends = [
            number * factor, number * Fraction(factor.denominator, factor.numerator),
        ]
        return AcceptedNumber(min(ends[0], ends[1]), max(ends[0], ends[1]))
    }

    /// Numbers that are the same when both are rounded half up to so many decimals, 0 to 9.
    package static func rounded(_ number: Fraction, decimals: Int) -> AcceptedNumber {
        let scale = AcceptedNumber.ten(decimals)
        let half = Fraction(1, 2) * Fraction(scale.denominator, scale.numerator)
        let middle = Fraction(number.rounded(scale: scale.numerator), scale.numerator)
        if middle == .zero { return AcceptedNumber(.zero - half, half, excluding: .both) }
        return AcceptedNumber(
            middle - half, middle + half, excluding: middle > .zero ? .upper : .lower)
    }

    /// Numbers that are the same when both are rounded half up to so many significant digits, 1 to
    /// 9; 0 is the same as itself only.
    package static func rounded(_ number: Fraction, significant digits: Int) -> AcceptedNumber {
        guard number != .zero else { return AcceptedNumber(.zero, .zero) }
        let size = max(number, .zero - number)
        let unit = ten(exponent(of: size) - digits + 1)
        let middle = Fraction((size * inverse(unit)).rounded(scale: 1)) * unit
        // Below a power of ten the digits are finer.
        let power = exponent(of: middle)
        let above = ten(power - digits + 1) * Fraction(1, 2)
        let below = middle == ten(power) ? above * Fraction(1, 10) : above
        return number > .zero
            ? AcceptedNumber(middle - below, middle + above, excluding: .upper)
            : AcceptedNumber(
                .zero - middle - above, .zero - middle + below, excluding: .lower)
    }

    /// The k for which the number lies from 10^k to below 10^(k+1); `number` is above 0.
    private static func exponent(of number: Fraction) -> Int {
        var exponent = 0
        while exponent < 17, number >= ten(exponent + 1) { exponent += 1 }
        while exponent > -17, number < ten(exponent) { exponent -= 1 }
        return exponent
    }

    /// A power of ten, from 10^-18 to 10^18.
    private static func ten(_ exponent: Int) -> Fraction {
        let power = (0..<min(abs(exponent), 18)).reduce(1) { product, _ in product * 10 }
        return exponent < 0 ? Fraction(1, power) : Fraction(power)
    }

    private static func inverse(_ number: Fraction) -> Fraction {
        Fraction(number.denominator, number.numerator)
    }
}
