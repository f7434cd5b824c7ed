package import Vocabulary

/// Choices, slots and key fit the type and one another: the key names choices that are there, a
/// multiple response has two right ones or more, a fill-in as many texts as blanks.
package struct ItemForm: BankRule {
    package let codes = [
        "item.key-names-no-choice", "item.key-count", "item.key-form", "item.key-order",
        "item.key-pairs", "item.key-limit", "item.no-number", "item.blank-count",
        "item.empty-blank", "item.no-stem", "item.no-choices", "item.choice-letters",
        "item.empty-choice", "item.choices-alike", "item.choices-not-wanted",
        "item.true-and-false", "item.slots-not-wanted", "item.slot-names",
        "item.slot-names-no-choice", "item.gap-count",
    ]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "选项、空与答案的形式须与题型相符", "choices, gaps and key fit the type and one another")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.flatMap { item in
            item.draft.shapeFaults.map { fault in
                item.finding(
                    fault.finding.rule, severity, fault.finding.chinese, fault.finding.english)
            }
        }
    }
}
