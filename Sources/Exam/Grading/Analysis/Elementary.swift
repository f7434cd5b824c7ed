/// Exponential, logarithm and what follows from them, by the four operations and square roots
/// alone: IEEE 754 fixes those to the last bit, a system's own library does not, and a figure that
/// is printed must be the same on every machine. Errors are below 2 units in the last place.
package enum Elementary {
    private static let log2High = 0.693147180369123816490
    private static let log2Low = 1.90821492927058770002e-10

    /// eˣ, by reduction to |r| ≤ ½ ln 2 and the Taylor series to r¹³.
    package static func exp(_ x: Double) -> Double {
        guard x > -745 else { return 0 }
        guard x < 709.7 else { return .infinity }
        let power = (x / (log2High + log2Low)).rounded()
        let rest = (x - power * log2High) - power * log2Low
        var sum = 1.0
        for term in stride(from: 13.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        let half = Int(power) / 2
        return sum * two(to: half) * two(to: Int(power) - half)
    }

    private static func two(to power: Int) -> Double {
        Double(bitPattern: UInt64(power + 1023) << 52)
    }

    /// ln x, by the exponent of x and 2 artanh((m - 1) / (m + 1)) of its significand.
    ///
    /// - Precondition: `x` is not negative.
    package static func log(_ x: Double) -> Double {
        precondition(x >= 0, "a logarithm needs a number that is not negative")
        guard x > 0 else { return -.infinity }
        guard x.isFinite else { return x }
        var (significand, exponent) = (x.significand, Double(x.exponent))
        if significand > 1.414_213_562_373_095_1 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 25.0, through: 3, by: -2) { sum = (sum + 1 / odd) * square }
        return exponent * log2High + (2 * ratio + (2 * ratio * sum + exponent * log2Low))
    }

    /// 1 / (1 + e⁻ˣ).
    package static func logistic(_ x: Double) -> Double {
        x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
    }

    /// ln(1 + eˣ), without overflow.
    package static func softplus(_ x: Double) -> Double {
        max(x, 0) + log(1 + exp(-abs(x)))
    }
}
