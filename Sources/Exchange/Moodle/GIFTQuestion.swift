import Bank
import Vocabulary

/// One question of a GIFT file.
///
/// | in braces | type |
/// |---|---|
/// | nothing | extendedText |
/// | `T`, `FALSE`, … | trueFalse |
/// | `#…` | numeric |
/// | `~` somewhere | singleChoice; multipleResponse when no `=` or several |
/// | `=a -> b` each | matching |
/// | `=a` each, or a word | fillIn |
struct GIFTQuestion {
    /// False for a description, which asks nothing.
    private(set) var isQuestion = true
    private(set) var title: String?
    private(set) var warnings: [Finding] = []
    var draft: ItemDraft

    /// - Throws: `Refusal` `gift.braces`, `gift.no-answer`, `gift.answer` or `gift.number`.
    init(_ block: GIFTBlock) throws(Refusal) {
        var body = Substring(GIFTText.guarded(block.text).trimmed)
        title = GIFTQuestion.title(&body)
        var format = "moodle"
        let braces = try GIFTQuestion.braces(body)
        let front = GIFTText.words(braces?.before ?? body, format: &format)
        guard let braces else {
            draft = ItemDraft(type: .extendedText, stem: front)
            isQuestion = false
            warnings = [
                Finding(
                    "gift.description", severity: .warning, "这一段没有答案，是说明文字，未导入。",
                    "a description asks nothing and is not imported")
            ]
            return
        }
        var tailFormat = format
        let back = GIFTText.words(braces.after, format: &tailFormat)
        var answers = GIFTAnswers(braces.inside, format: format)
        draft = try answers.draft(stem: GIFTQuestion.stem(front, back, answers.kind))
        warnings += answers.warnings
        guard !draft.stem.isEmpty else {
            throw Refusal("gift.no-stem", "试题没有题干。", "the question has no text")
        }
    }

    /// `::title::` in front.
    private static func title(_ body: inout Substring) -> String? {
        guard body.hasPrefix("::"), let end = body.dropFirst(2).firstRange(of: "::") else {
            return nil
        }
        let title = GIFTText.plain(body[body.index(body.startIndex, offsetBy: 2)..<end.lowerBound])
        body = body[end.upperBound...]
        return title.trimmed
    }

    /// What stands before, inside and after the only pair of braces.
    private static func braces(
        _ body: Substring
    ) throws(Refusal) -> (before: Substring, inside: Substring, after: Substring)? {
        let open = body.firstIndex(of: "{")
        let close = body.lastIndex(of: "}")
        guard open != nil || close != nil else { return nil }
        guard let open, let close, open < close else {
            throw Refusal(
                "gift.braces", "答案的花括号 { } 不成对，或者中间有空行。",
                "the braces of the answers are not a pair, or a blank line stands between them")
        }
        let inside = body[body.index(after: open)..<close]
        guard !inside.contains(where: { $0 == "{" || $0 == "}" }) else {
            throw Refusal(
                "gift.braces", "一题只能有一对花括号；题中的花括号要写成 \\{ \\}。",
                "a question has one pair of braces; others are written \\{ \\}")
        }
        return (body[..<open], inside, body[body.index(after: close)...])
    }

    /// The answers stand in the middle of the text: there is a gap.
    private static func stem(_ front: String, _ back: String, _ kind: GIFTAnswers.Kind) -> String {
        if !back.isEmpty {
            let head = front.isEmpty ? "____" : "\(front) ____"
            return "\(head) \(back)"
        }
        guard kind == .texts else { return front }
        if let gap = front.firstRange(of: /_{3,}/) {
            return front.replacingCharacters(in: gap, with: "____")
        }
        return "\(front) ____"
    }
}

extension String {
    /// The same text with other characters at a place.
    func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
