/// Estimates as people read them. Marks, rates and means that are published are exact and printed
/// elsewhere.
package enum DecimalText {
    /// With so many decimals, rounded half away from zero; — for nil, and for what is no number.
    package static func of(_ value: Double?, places: Int = 2) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "—" }
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(whole)" }
        let digits = String(whole)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// A share in percent, such as 63.4%.
    package static func percent(_ share: Double?, places: Int = 1) -> String {
        guard let share, share.isFinite else { return "—" }
        return of(share * 100, places: places) + "%"
    }

    /// A chance; very small ones as a power of ten, such as 3.2e-09.
    package static func chance(_ value: Double) -> String {
        guard value > 0, value < 0.0001 else { return of(value, places: 4) }
        var (number, power) = (value, 0)
        while number < 0.95, power < 400 {
            number *= 10
            power += 1
        }
        return "\(of(number, places: 1))e-\(power < 10 ? "0" : "")\(power)"
    }
}
