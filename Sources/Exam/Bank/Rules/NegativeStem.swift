package import Vocabulary

/// The word that turns a question is overlooked unless it is set off: 【不属于】.
package struct NegativeStem: ItemRule {
    package let codes = ["lint.negative-unmarked"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "否定式提问的否定词没有用【】标出", "the negative word of a question is not set off by 【】")
    package let source: String? = ItemWriting.guideline(17)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type.takesLetteredChoices else { return [] }
        let asking = Asking(item.draft.stem)
        guard let word = asking.negative, !asking.isMarked else { return [] }
        return [
            Wording(
                "题干以“\(word)”反向提问，应标为【\(word)】或改为正向提问。",
                "the stem asks for what is not so; set the word off by 【】 or ask straight")
        ]
    }
}
