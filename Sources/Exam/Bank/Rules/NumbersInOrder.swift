package import Vocabulary

/// Numbers are read most quickly in their order. Off unless asked for: papers draw the order of
/// choices anyway.
package struct NumbersInOrder: ItemRule {
    package let codes = ["lint.numbers-in-order"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "数值选项没有按大小排列（默认不查，因选项顺序是抽定的）",
        "choices that are numbers do not ascend or descend (off by default: the order is drawn)")
    package let source: String? = ItemWriting.guideline(21)
    package let isOnByDefault = false

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type.takesLetteredChoices, item.draft.choices.count >= 3 else { return [] }
        let ranges = item.draft.choices.compactMap { NumberRange($0.text) }
        guard ranges.count == item.draft.choices.count, Set(ranges.map(\.unit)).count == 1 else {
            return []
        }
        let numbers = ranges.map { $0.lower ?? $0.upper ?? 0 }
        guard numbers != numbers.sorted(), numbers != numbers.sorted(by: >) else { return [] }
        return [Wording("数值选项没有按大小排列。", "the numbers neither ascend nor descend")]
    }
}
