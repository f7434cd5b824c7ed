import Vocabulary

/// What a line between the questions, or the name of a tab, says about the questions below it:
/// `一、单项选择题（每题2分，共40分）`.
struct SheetSection {
    let type: WrittenType
    let marks: Marks?

    /// Nil for text that is no heading.
    init?(_ text: String) {
        let folded = TypedWords.folded(text)
        guard !folded.isEmpty, folded.count <= 80, !folded.contains("?"), !folded.contains("？"),
            let type = TypedWords.type(String(folded.prefix(24)))
        else { return nil }
        self.type = type
        marks = SheetSection.marks(folded)
    }

    /// `每题2分`, `每小题 1.5 分`, `(2分/题)`.
    private static func marks(_ text: String) -> Marks? {
        for word in ["每小题", "每题", "每空", "每个"] {
            guard let found = text.firstRange(of: word) else { continue }
            let rest = text[found.upperBound...].drop { $0.isWhitespace || $0 == "得" }
            let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            if let marks = Marks(decimal: String(number)) { return marks }
        }
        return nil
    }
}
