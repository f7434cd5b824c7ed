package import Vocabulary

/// A stem that speaks of the first choice or of choice A gives the order away, or speaks of the
/// wrong one when the order is drawn.
package struct StemNamesChoices: ItemRule {
    package let codes = ["lint.stem-names-choices"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("题干按字母或次序指称选项", "the stem names choices by letter or order")
    package let source: String? = ItemWriting.guideline(20)

    package init() {}

    private static let words = [
        "第一个选项", "第二个选项", "第三个选项", "第四个选项", "最后一个选项", "前两个选项", "后两个选项", "前三个选项", "首个选项",
        "第一选项", "第二选项",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.isOrderDrawn else { return [] }
        let found =
            item.draft.stem.firstHeld(of: StemNamesChoices.words)
            ?? LetterReference.first(in: item.draft.stem)
        return found.map {
            [Wording("题干中的“\($0)”指称选项，而选项顺序是抽定的。", "the stem names choices, whose order is drawn")]
        } ?? []
    }
}
