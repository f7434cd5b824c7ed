import Bank
import Vocabulary

/// `numeric` (数值题): the number is right when a range of the key contains it, bounds included.
///
/// Source: Moodle's numerical question, QTI `equal` with an absolute tolerance. Width, Chinese
/// numerals and thousands separators do not matter; a unit after the number makes it no number.
///
/// | key 19.9 … 20.1, answered | credit |
/// |---|---|
/// | 20, ２０, 二十, 20.10 | 1 |
/// | 20.11, 20元 | 0 |
struct NumberRule: Sendable {
    var wording: String { "只填数字，在允许的误差范围内得分。" }

    func credit(for texts: [String], key: [AcceptedNumber]) -> Fraction {
        guard let text = texts.first, let number = NumberRule.number(text) else { return .zero }
        return key.first { $0.contains(number) }?.credit ?? .zero
    }

    /// The number that somebody typed; nil when it is none, or one of more than 15 digits.
    static func number(_ text: String) -> Fraction? {
        let folded = FoldedText(text).text.filter { $0 != "," }
        return Fraction(decimal: folded)
    }
}
