import Vocabulary

/// Arithmetic on fractions that says so when the result does not fit, where `Fraction` itself would
/// stop the program: what a file or a response says must never do that.
enum CheckedFraction {
    static func sum(_ left: Fraction, _ right: Fraction) -> Fraction? {
        let divisor = gcd(left.denominator, right.denominator)
        guard
            let one = product(left.numerator, right.denominator / divisor),
            let other = product(right.numerator, left.denominator / divisor),
            let denominator = product(left.denominator, right.denominator / divisor),
            case let sum = one.addingReportingOverflow(other), !sum.overflow
        else { return nil }
        return fraction(sum.partialValue, denominator)
    }

    static func difference(_ left: Fraction, _ right: Fraction) -> Fraction? {
        fraction(-right.numerator, right.denominator).flatMap { sum(left, $0) }
    }

    static func product(_ left: Fraction, _ right: Fraction) -> Fraction? {
        // Reduced crosswise, the factors are as small as they can be.
        let (one, other) = (
            gcd(left.numerator, right.denominator), gcd(right.numerator, left.denominator)
        )
        guard
            let numerator = product(left.numerator / one, right.numerator / other),
            let denominator = product(left.denominator / other, right.denominator / one)
        else { return nil }
        return fraction(numerator, denominator)
    }

    static func quotient(_ left: Fraction, _ right: Fraction) -> Fraction? {
        guard right.numerator != 0 else { return nil }
        return fraction(right.denominator, right.numerator).flatMap { product(left, $0) }
    }

    static func isLess(_ left: Fraction, _ right: Fraction) -> Bool {
        let one = left.numerator.multipliedFullWidth(by: right.denominator)
        let other = right.numerator.multipliedFullWidth(by: left.denominator)
        return (one.high, one.low) < (other.high, other.low)
    }

    static func floor(_ value: Fraction) -> Int {
        let (quotient, rest) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// Nil where the reduced form would not fit.
    private static func fraction(_ numerator: Int, _ denominator: Int) -> Fraction? {
        guard numerator != .min, denominator != .min, denominator != 0 else { return nil }
        return Fraction(numerator, denominator)
    }

    private static func product(_ left: Int, _ right: Int) -> Int? {
        let product = left.multipliedReportingOverflow(by: right)
        return product.overflow ? nil : product.partialValue
    }

    /// At least 1.
    private static func gcd(_ left: Int, _ right: Int) -> Int {
        var (a, b) = (left.magnitude, right.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        return Int(exactly: max(a, 1)) ?? 1
    }
}
