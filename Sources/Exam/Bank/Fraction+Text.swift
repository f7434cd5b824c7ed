package import Vocabulary

extension Fraction {
    /// Reads what `decimalText` gives and people write: `0.5`, `-2`, `1/3`. Nil for anything else,
    /// and for what does not fit.
    package init?(text: some StringProtocol) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        switch halves.count {
        case 1:
            guard let value = Fraction(decimal: halves[0]) ?? Fraction.long(halves[0]) else {
                return nil
            }
            self = value
        case 2:
            guard let above = Fraction.whole(halves[0]), let below = Fraction.whole(halves[1]),
                below > 0
            else { return nil }
            self.init(above, below)
        default: return nil
        }
    }

    /// A decimal number of more digits than people type, with six decimals at most.
    private static func long(_ text: some StringProtocol) -> Fraction? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let places = parts.count == 2 ? parts[1].utf8.count : 0
        guard parts.count <= 2, places <= 6, let digits = whole(parts.joined()) else { return nil }
        return Fraction(digits, (0..<places).reduce(1) { scale, _ in scale * 10 })
    }

    private static func whole(_ text: some StringProtocol) -> Int? {
        // The smallest has no counterpart above 0.
        Int(text).flatMap { $0 == .min ? nil : $0 }
    }
}
