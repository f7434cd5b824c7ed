/// An exact rational number in lowest terms with a positive denominator.
///
/// Credits and sums of marks are fractions, so that nothing is lost before the one rounding that
/// the paper announces.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    /// - Precondition: `denominator` is not 0; the reduced parts fit in `Int`.
    package init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "a fraction needs a denominator other than 0")
        let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(divisor)
        self.denominator = Int(denominator.magnitude / divisor)
    }

    package static let zero = Fraction(0)
    package static let one = Fraction(1)

    package static func + (left: Self, right: Self) -> Self {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    package static func - (left: Self, right: Self) -> Self {
        left + Fraction(-right.numerator, right.denominator)
    }

    package static func * (left: Self, right: Self) -> Self {
        Fraction(
            left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// The fraction limited to `0 ... 1`.
    package var clampedToUnit: Fraction { min(max(self, .zero), .one) }

    /// The value times `scale` as a whole number, rounded half away from zero (四舍五入).
    package func rounded(scale: Int) -> Int {
        let twice = 2 * numerator.magnitude * scale.magnitude + denominator.magnitude
        let magnitude = Int(twice / (2 * denominator.magnitude))
        return numerator < 0 ? -magnitude : magnitude
    }

    private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

extension Fraction: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction: Codable {
    private enum CodingKeys: String, CodingKey { case numerator, denominator }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(Int.self, forKey: .numerator)
        let denominator = try container.decode(Int.self, forKey: .denominator)
        guard denominator > 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .denominator, in: container, debugDescription: "denominator below 1")
        }
        self.init(numerator, denominator)
    }
}
