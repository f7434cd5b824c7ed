package import Vocabulary

/// One choice that ends otherwise than all the others catches the eye.
package struct ChoiceForm: ItemRule {
    package let codes = ["lint.choice-form"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "选项句末标点不一致", "some choices end with a full stop and others do not")
    package let source: String? = ItemWriting.guideline(23)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type.takesLetteredChoices else { return [] }
        let ended = item.draft.choices.filter { choice in
            choice.text.last.map { "。.；;".contains($0) } ?? false
        }
        guard !ended.isEmpty, ended.count < item.draft.choices.count else { return [] }
        return [
            Wording(
                "选项 \(ended.map(\.id.text).joined(separator: "、")) 句末有标点，其他选项没有。",
                "some choices end with a mark, others do not")
        ]
    }
}
