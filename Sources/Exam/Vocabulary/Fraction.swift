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
        guard denominator != 1 else {
            (self.numerator, self.denominator) = (numerator, 1)
            return
        }
        let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(divisor)
        self.denominator = Int(denominator.magnitude / divisor)
    }

    package static let zero = Fraction(0)
    package static let one = Fraction(1)

    package static func + (left: Self, right: Self) -> Self {
        // Scores of whole sheets are sums of small numbers: no double width for those.
        if left.denominator == right.denominator {
            let sum = left.numerator.addingReportingOverflow(right.numerator)
            if !sum.overflow { return Fraction(sum.partialValue, left.denominator) }
        } else if left.isSmall, right.isSmall {
            return Fraction(
                left.numerator * right.denominator + right.numerator * left.denominator,
                left.denominator * right.denominator)
        }
        return Fraction(
            wide: Int128(left.numerator) * Int128(right.denominator)
                + Int128(right.numerator) * Int128(left.denominator),
            Int128(left.denominator) * Int128(right.denominator))
    }

    package static func - (left: Self, right: Self) -> Self {
        left + Fraction(-right.numerator, right.denominator)
    }

    package static func * (left: Self, right: Self) -> Self {
        if left.isSmall, right.isSmall {
            return Fraction(
                left.numerator * right.numerator, left.denominator * right.denominator)
        }
        return Fraction(
            wide: Int128(left.numerator) * Int128(right.numerator),
            Int128(left.denominator) * Int128(right.denominator))
    }

    /// At double width only the reduced parts must fit. Numbers that people write always do; of a
    /// sum of numbers that somebody made up to break it, the nearest that fits is taken, as no file
    /// may stop the program.
    private init(wide numerator: Int128, _ denominator: Int128) {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = max(a, 1)
        var (top, bottom) = (numerator.magnitude / divisor, denominator.magnitude / divisor)
        let most = UInt128(Int.max)
        while top > most || bottom > most {
            guard bottom > 1 else {
                top = most
                break
            }
            (top, bottom) = (top >> 1, bottom >> 1)
        }
        let isNegative = (numerator < 0) != (denominator < 0)
        self.init((isNegative ? -1 : 1) * Int(top), Int(bottom))
    }

    /// Products and sums of two such fractions fit without a thought.
    private var isSmall: Bool {
        numerator.magnitude <= 1_000_000_000 && denominator <= 1_000_000_000
    }

    /// The fraction limited to `0 ... 1`.
    package var clampedToUnit: Fraction { min(max(self, .zero), .one) }

    /// The value times `scale` as a whole number, rounded half away from zero (四舍五入).
    package func rounded(scale: Int) -> Int {
        let (top, bottom) = (UInt128(numerator.magnitude), UInt128(denominator.magnitude))
        let magnitude = (2 * top * UInt128(scale.magnitude) + bottom) / (2 * bottom)
        let whole = Int(clamping: magnitude)
        return numerator < 0 ? -whole : whole
    }

    private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

extension Fraction: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        // At full width: bounds of numeric items are anything that files hold.
        let one = left.numerator.multipliedFullWidth(by: right.denominator)
        let other = right.numerator.multipliedFullWidth(by: left.denominator)
        return (one.high, one.low) < (other.high, other.low)
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

extension Fraction {
    /// Reads a decimal number exactly: `20`, `-1.5`, `+.5`, `1e3`; nil for anything else, and for
    /// one
    /// of more than 15 digits or 18 decimals.
    package init?(decimal text: some StringProtocol) {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let exponent = Fraction.exponent(parts.dropFirst())
        else { return nil }
        let sign = parts[0].first.flatMap { $0 == "-" ? -1 : $0 == "+" ? 1 : nil }
        let halves = parts[0].dropFirst(sign == nil ? 0 : 1)
            .split(separator: ".", omittingEmptySubsequences: false)
        let digits = halves.joined()
        let length = digits.drop { $0 == "0" }.count
        guard (1...2).contains(halves.count), (1...40).contains(digits.count), length <= 15,
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits)
        else { return nil }
        let power = exponent - (halves.count == 2 ? halves[1].count : 0)
        guard power < 0 ? power >= -18 : power + length <= 18 else { return nil }
        let scale = (0..<abs(power)).reduce(1) { product, _ in product * 10 }
        let signed = (sign ?? 1) * value
        self = power < 0 ? Fraction(signed, scale) : Fraction(signed * scale)
    }

    /// The exponent after `e`; 0 when there is none.
    private static func exponent(_ parts: ArraySlice<Substring>) -> Int? {
        guard let text = parts.first else { return 0 }
        guard (1...3).contains(text.count) else { return nil }
        return Int(text)
    }

    /// As a decimal number where it is one with at most six decimals (`0.5`, `-2`), else `1/3`.
    package var decimalText: String {
        for places in 0...6 {
            let scale = (0..<places).reduce(1) { product, _ in product * 10 }
            guard scale % denominator == 0 else { continue }
            let value = numerator.multipliedReportingOverflow(by: scale / denominator)
            guard !value.overflow else { break }
            let digits = String(value.partialValue.magnitude)
            let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
            let sign = numerator < 0 ? "-" : ""
            guard places > 0 else { return sign + digits }
            return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
        }
        return "\(numerator)/\(denominator)"
    }
}
