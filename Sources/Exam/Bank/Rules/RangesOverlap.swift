package import Vocabulary

/// Ranges that overlap leave a candidate two choices for one number. Choices that all begin at
/// nothing (3日内, 5日内) are limits and may contain one another.
package struct RangesOverlap: ItemRule {
    package let codes = ["lint.ranges-overlap"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("选项的数值范围重叠", "the ranges of two choices overlap")
    package let source: String? = ItemWriting.guideline(22)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type == .singleChoice else { return [] }
        let ranges = item.draft.choices.compactMap { choice in
            NumberRange(choice.text).map { (choice.id, $0) }
        }
        // Penalties and limits are facts of the law: 500元以上2000元以下 beside 1000元以上5000元以下.
        // Only where one number is asked for is an overlap a fault.
        guard ranges.count == item.draft.choices.count,
            item.draft.stem.firstHeld(of: ["属于哪", "在哪个范围", "在下列哪", "落在", "处于哪", "所在的"]) != nil
        else { return [] }
        for (index, one) in ranges.enumerated() {
            for two in ranges[(index + 1)...] where one.1.overlaps(two.1) {
                return [
                    Wording(
                        "选项 \(one.0) 与 \(two.0) 的范围重叠。",
                        "the ranges of \(one.0) and \(two.0) overlap")
                ]
            }
        }
        return []
    }
}
