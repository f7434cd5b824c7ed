package import Vocabulary

/// What a candidate must read at once fits on a screen.
package struct TooLong: ItemRule {
    package let codes = ["lint.too-long"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("试题文字多于一屏", "an item is longer than a screen")
    package let source: String? = ItemWriting.guideline(13)

    package init() {}

    /// Twenty lines of thirty-five letters.
    private static let screen = 700

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        let letters =
            item.draft.stem.count + item.draft.choices.reduce(0) { $0 + $1.text.count }
            + item.draft.slots.reduce(0) { $0 + $1.text.count }
            + (item.draft.caseSet?.text.count ?? 0)
        guard letters > TooLong.screen else { return [] }
        return [
            Wording(
                "共 \(letters) 字，一屏约 \(TooLong.screen) 字。",
                "\(letters) letters; a screen has about \(TooLong.screen)")
        ]
    }
}
