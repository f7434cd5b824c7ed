package import Vocabulary

/// No two choices say the same in other spelling: 30日 and 三十日, with and without a full stop.
package struct ChoicesAlike: ItemRule {
    package let codes = ["lint.choices-alike"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("两个选项只有写法不同", "two choices differ only in spelling")
    package let source: String? = ItemWriting.guideline(22)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type != .trueFalse else { return [] }
        var first: [[UInt32]: Choice] = [:]
        return item.draft.choices.compactMap { choice in
            let folded = Folding.withDigits(choice.text)
            guard !folded.isEmpty else { return nil }
            guard let other = first[folded] else {
                first[folded] = choice
                return nil
            }
            // The very same text is a fault of the item's form.
            guard other.text != choice.text else { return nil }
            return Wording(
                "选项 \(other.id) 与 \(choice.id) 内容相同。",
                "choices \(other.id) and \(choice.id) say the same")
        }
    }
}
