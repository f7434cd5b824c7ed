import Vocabulary

/// Moodle's shares of a mark: percentages with up to seven decimals, of which some stand for a
/// fraction that has no end as a decimal (33.33333 for a third).
enum MoodleShare {
    private static let denominators = [3, 6, 7, 9]

    /// Exactly what the percentage means; nil for anything that is none, or beyond ±1000 %.
    static func share(percent text: String) -> Fraction? {
        // Moodle writes five decimals, or seven; more say nothing and would only grow.
        let parts = text.trimmed.split(separator: ".", omittingEmptySubsequences: false)
        let short = parts.count == 2 ? "\(parts[0]).\(parts[1].prefix(7))" : text.trimmed
        guard parts.count <= 2, let value = Fraction(decimal: short),
            value.denominator <= 10_000_000, value <= Fraction(1000), value >= Fraction(-1000)
        else { return nil }
        let share = value * Fraction(1, 100)
        for denominator in denominators {
            let parts = (share * Fraction(denominator)).rounded(scale: 1)
            let near = Fraction(parts, denominator)
            let difference = near - share
            if difference != .zero, difference <= Fraction(1, 100_000),
                difference >= Fraction(-1, 100_000)
            {
                return near
            }
        }
        return share
    }

    /// As Moodle writes it: `100`, `33.33333`, `-50`.
    static func percent(_ share: Fraction) -> String {
        let units = (share * Fraction(100)).rounded(scale: 100_000)
        return Fraction(units, 100_000).decimalText
    }
}
