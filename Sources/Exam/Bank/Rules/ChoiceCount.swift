package import Vocabulary

/// Three to ten choices: with two, guessing is worth half the marks; nobody reads eleven.
package struct ChoiceCount: ItemRule {
    package let codes = ["lint.choice-count"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("选项少于三个或多于十个", "fewer than three choices, or more than ten")
    package let source: String? = ItemWriting.guideline(18)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        let count = item.draft.choices.count
        guard item.draft.type.takesLetteredChoices, count > 1, !(3...10).contains(count) else {
            return []
        }
        return [
            Wording("有 \(count) 个选项，宜为 3 至 10 个。", "\(count) choices; three to ten are good")
        ]
    }
}
