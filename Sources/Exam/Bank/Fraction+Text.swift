package import Vocabulary

extension Fraction {
    /// Reads what `decimalText` gives and people write: `0.5`, `-2`, `1/3`. Nil for anything else,
    /// and for what does not fit.
    package init?(text: some StringProtocol) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        switch halves.count {
        case 1: self.init(decimal: halves[0])
        case 2:
            guard let above = Fraction.whole(halves[0]), let below = Fraction.whole(halves[1]),
                below > 0
            else { return nil }
            self.init(above, below)
        default: return nil
        }
    }

    private static func whole(_ text: some StringProtocol) -> Int? {
        // The smallest has no counterpart above 0.
        Int(text).flatMap { $0 == .min ? nil : $0 }
    }
}
