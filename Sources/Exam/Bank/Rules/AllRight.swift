package import Vocabulary

/// A multiple response of which every choice is right tells candidates apart by their courage.
package struct AllRight: ItemRule {
    package let codes = ["lint.all-right"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("全部选项都正确的多选题", "every choice of an item is right")
    package let source: String? = ItemWriting.guideline(29)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.wrong.isEmpty, item.right.count >= 2 else { return [] }
        return [Wording("所有选项都是正确答案。", "every choice is right")]
    }
}
