/// Puts the words of several lines together again.
enum PaperText {
    private static let ends: Set<Character> = Set("。！？：；!?:;…）)】》”\"’」』.")

    /// Lines of a text that keeps its paragraphs: a long line that ends within a sentence goes on
    /// on the next, other ends of lines stay.
    static func paragraphs(_ lines: [String]) -> String {
        var text = ""
        var last = ""
        for line in lines where !line.isEmpty {
            if last.isEmpty {
                text = line
            } else if isWrapped(last) {
                text += glue(last, line) + line
            } else {
                text += "\n" + line
            }
            last = line
        }
        return text
    }

    /// Lines of one sentence, such as a choice.
    static func joined(_ lines: [String]) -> String {
        var text = ""
        for line in lines where !line.isEmpty {
            text += text.isEmpty ? line : glue(text, line) + line
        }
        return text
    }

    private static func isWrapped(_ line: String) -> Bool {
        guard line.unicodeScalars.count >= 18, let last = line.last else { return false }
        return !ends.contains(last) && !last.isPunctuation || last == "，" || last == "、"
    }

    /// A blank between Latin words, nothing between Chinese characters.
    private static func glue(_ left: String, _ right: String) -> String {
        guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first else {
            return ""
        }
        let isLatin = end.value < 0x2E80 && start.value < 0x2E80
        return isLatin ? " " : ""
    }
}
