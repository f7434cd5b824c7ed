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
        let plain = String(text.unicodeScalars.compactMap(narrowed).map(Character.init))
        if let number = Fraction(decimal: withoutThousands(plain)) { return number }
        // 二十: numerals alone; a sign or a unit makes it another text.
        guard !plain.isEmpty, plain.allSatisfy(ChineseNumeral.isPart) else { return nil }
        return Fraction(decimal: FoldedText(plain).text)
    }

    /// Full-width forms as ASCII, the minus signs of Unicode as `-`, white space gone.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.properties.isWhitespace { return nil }
        if scalar == "\u{2212}" || scalar == "\u{2013}" { return "-" }
        return (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
    }

    /// Without the commas of `50,000`.
    private static func withoutThousands(_ text: String) -> String {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, (1...4).contains(groups[0].count),
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
            groups.last?.prefix(while: { $0 != "." }).count == 3
        else { return text }
        return groups.joined()
    }
}
