import Foundation
package import Vocabulary

/// A number of a QTI document or response.
///
/// Decimal numbers are fractions and stay exact through sums, products, quotients and roundings, so
/// that 0.1 + 0.2 is 0.3. Only what no fraction is (roots, logarithms, angles, π), and what does
/// not fit into one, is a binary number.
package enum QTINumber: Hashable, Sendable {
    case exact(Fraction)
    case binary(Double)

    init(_ whole: Int) {
        // The reduced form of a fraction has no room for this one number.
        self = whole == .min ? .binary(Double(whole)) : .exact(Fraction(whole))
    }

    /// Reads an xs:double; nil for anything else.
    init?(_ text: String) {
        let text = text.trimmed
        if let fraction = Fraction(decimal: text) {
            self = .exact(fraction)
            return
        }
        switch text {
        case "INF", "+INF": self = .binary(.infinity)
        case "-INF": self = .binary(-.infinity)
        case "NaN": self = .binary(.nan)
        default:
            let isDecimal = text.utf8.allSatisfy {
                (48...57).contains($0) || "+-.eE".utf8.contains($0)
            }
            guard isDecimal, !text.isEmpty, let value = Double(text) else { return nil }
            self = .binary(value)
        }
    }

    /// A binary number; what is not finite has no value.
    init?(finite value: Double) {
        guard value.isFinite else { return nil }
        self = .binary(value)
    }

    package var double: Double {
        switch self {
        case .exact(let fraction): Double(fraction.numerator) / Double(fraction.denominator)
        case .binary(let value): value
        }
    }

    /// As a fraction that can be printed and compared without a care; what is none to nine
    /// decimals, nil when it is too large.
    package var fraction: Fraction? {
        if case .exact(let fraction) = self, QTINumber.isHandy(fraction) { return fraction }
        let scaled = (double * 1e9).rounded()
        guard abs(scaled) <= 1e15, let whole = Int(exactly: scaled) else { return nil }
        return Fraction(whole, 1_000_000_000)
    }

    private static func isHandy(_ fraction: Fraction) -> Bool {
        fraction.numerator.magnitude <= 1_000_000_000_000_000
            && fraction.denominator <= 1_000_000_000_000_000
    }

    var isFinite: Bool {
        if case .binary(let value) = self { value.isFinite } else { true }
    }

    var isZero: Bool { self == .exact(.zero) || self == .binary(0) }

    static func + (left: Self, right: Self) -> Self {
        exactly(left, right, CheckedFraction.sum) ?? .binary(left.double + right.double)
    }

    static func - (left: Self, right: Self) -> Self {
        exactly(left, right, CheckedFraction.difference) ?? .binary(left.double - right.double)
    }

    static func * (left: Self, right: Self) -> Self {
        exactly(left, right, CheckedFraction.product) ?? .binary(left.double * right.double)
    }

    /// Nil when the divisor is 0 or the quotient is not finite.
    static func / (left: Self, right: Self) -> Self? {
        if right.isZero { return nil }
        return exactly(left, right, CheckedFraction.quotient)
            ?? QTINumber(finite: left.double / right.double)
    }

    private static func exactly(
        _ left: Self, _ right: Self, _ operation: (Fraction, Fraction) -> Fraction?
    ) -> Self? {
        guard case .exact(let left) = left, case .exact(let right) = right else { return nil }
        return operation(left, right).map(QTINumber.exact)
    }

    /// To a whole power.
    func power(_ exponent: Int) -> Self? {
        guard (-64...64).contains(exponent) else {
            return QTINumber(finite: pow(double, Double(exponent)))
        }
        if exponent < 0 { return power(-exponent).flatMap { QTINumber(1) / $0 } }
        let result = (0..<exponent).reduce(QTINumber(1)) { product, _ in product * self }
        return result.isFinite ? result : nil
    }

    /// The largest whole number that is not above it; nil when it does not fit.
    var floor: Int? {
        switch self {
        case .exact(let fraction): CheckedFraction.floor(fraction)
        case .binary(let value): Int(exactly: value.rounded(.down))
        }
    }

    /// The whole number n with n - 0.5 ≤ x < n + 0.5, as QTI rounds; nil when it does not fit.
    var rounded: Int? { (self + .exact(Fraction(1, 2))).floor }

    /// Towards 0; nil when it does not fit.
    var truncated: Int? {
        if self >= QTINumber(0) { return floor }
        guard let magnitude = (QTINumber(0) - self).floor else { return nil }
        return -magnitude
    }

    /// Rounded to a number of decimals, halves up.
    func rounded(decimals: Int) -> QTINumber? {
        guard (0...15).contains(decimals), isFinite else { return isFinite ? self : nil }
        let scale = QTINumber((0..<decimals).reduce(1) { product, _ in product * 10 })
        if let scaled = (self * scale).rounded { return QTINumber(scaled) / scale }
        return self
    }

    /// Rounded to a number of significant figures, halves up.
    func rounded(figures: Int) -> QTINumber? {
        guard figures > 0, isFinite else { return nil }
        if isZero { return self }
        let magnitude = abs(double)
        var exponent = Int(log10(magnitude).rounded(.down))
        // The logarithm may be off by one at a power of ten.
        if pow(10, Double(exponent + 1)) <= magnitude { exponent += 1 }
        let places = figures - 1 - exponent
        guard (-18...18).contains(places) else { return self }
        if places >= 0 { return rounded(decimals: min(places, 15)) }
        let scale = QTINumber((0..<(-places)).reduce(1) { product, _ in product * 10 })
        guard let reduced = self / scale, let whole = reduced.rounded else { return self }
        return QTINumber(whole) * scale
    }
}

extension QTINumber: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        if case .exact(let left) = left, case .exact(let right) = right {
            return CheckedFraction.isLess(left, right)
        }
        return left.double < right.double
    }

    /// As numbers: 0.5 as a fraction and as a binary number are the same.
    package static func == (left: Self, right: Self) -> Bool {
        if case .exact(let left) = left, case .exact(let right) = right { return left == right }
        return left.double == right.double
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(double) }
}

extension QTINumber: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exact(let fraction) where QTINumber.isHandy(fraction): fraction.decimalText
        case .exact, .binary: "\(double)"
        }
    }
}
