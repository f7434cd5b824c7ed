import Vocabulary

/// What a line between the questions, or the name of a tab, says about the questions below it:
/// `一、单项选择题（每题2分，共40分）`.
struct SheetSection {
    let type: WrittenType
    let marks: Marks?

    /// A heading begins with its type, behind a number at most; nil for other text, such as an
    /// instruction that speaks of types.
    init?(heading text: String) {
        guard text.utf8.count <= 300 else { return nil }
        let folded = TypedWords.folded(text)
        let words = folded.drop { SheetSection.numbering.contains($0) }
        guard let word = SheetSection.words.first(where: { words.hasPrefix($0) }),
            let type = TypedWords.type(word)
        else { return nil }
        var rest = words.dropFirst(word.count)
        for more in ["选择题", "分析题", "选择", "分析", "题目", "题型", "试题", "题"] where rest.hasPrefix(more) {
            rest = rest.dropFirst(more.count)
            break
        }
        guard
            rest.isEmpty
                || rest.first.map({ " (（[【:：,，。;；-—共每本各".contains($0) || $0.isNumber })
                    ?? false
        else { return nil }
        self.type = type
        marks = SheetSection.marks(folded)
    }

    /// The name of a tab or a member that holds questions of one type; nil when it names none, or
    /// several.
    init?(name text: String) {
        guard text.utf8.count <= 120 else { return nil }
        let folded = TypedWords.folded(text)
        let kinds = ["单选", "单项", "多选", "多项", "判断", "填空", "不定项"].filter { folded.contains($0) }
        guard Set(kinds.map { $0.prefix(1) }).count < 2, let type = TypedWords.type(folded) else {
            return nil
        }
        self.type = type
        marks = SheetSection.marks(folded)
    }

    private static let numbering = Set("一二三四五六七八九十0123456789、.．()（） \t第部分大题:：【[#*-")

    private static let words = [
        "单项选择", "单选", "多项选择", "多选", "不定项", "任选", "判断", "是非", "正误", "对错", "选词填空", "填空", "排序",
        "匹配", "连线", "数值", "下拉", "简答", "问答", "论述", "名词解释", "案例", "材料", "计算", "主观", "选择",
    ]

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
