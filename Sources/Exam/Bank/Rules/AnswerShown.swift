package import Vocabulary

/// An answer that was left in the text for the printer: （B）at the end of a stem, √ behind a choice.
package struct AnswerShown: ItemRule {
    package let codes = ["lint.answer-shown"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("题干或选项里残留答案", "stem or choices still show the answer")

    package init() {}

    private static let marks = ["√", "✓", "✔", "（正确）", "(正确)", "（答案）", "(答案)", "★", "（对）"]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        if item.draft.type == .trueFalse || item.draft.type.takesLetteredChoices,
            let shown = AnswerShown.letters(in: item.draft.stem, of: item)
        {
            return [Wording("题干里残留答案“\(shown)”。", "the stem still shows the answer")]
        }
        guard item.draft.type.takesLetteredChoices,
            let mark = AnswerShown.marks.first(where: { mark in
                item.draft.choices.contains { $0.text.hasSuffix(mark) }
            })
        else { return [] }
        return [Wording("选项末尾残留“\(mark)”。", "a choice still has its mark of the answer")]
    }

    /// `（AC）`, `( B )`, `（√）`: letters of choices, or a mark of true or false, and nothing else
    /// between brackets.
    private static func letters(in stem: String, of item: LintItem) -> String? {
        let letters = Set(item.draft.choices.map(\.id.text) + ["√", "×", "✓", "对", "错"])
        for part in stem.split(whereSeparator: { "（(".contains($0) }).dropFirst() {
            guard let end = part.firstIndex(where: { "）)".contains($0) }) else { continue }
            let inner = part[..<end].filter { !$0.isWhitespace && !"、,，".contains($0) }
            // Something may be called A; the answer stands at the end of the stem.
            let rest = part[part.index(after: end)...]
            guard !inner.isEmpty, rest.count <= 3 else { continue }
            if inner.allSatisfy({ letters.contains(String($0)) }) { return "（\(inner)）" }
        }
        return nil
    }
}
