package import Vocabulary

/// A right choice that is far longer than all others is found without any knowledge.
package struct LongestKey: ItemRule {
    package let codes = ["lint.longest-key"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("正确选项明显长于其他选项", "the right choice is far longer than the others")
    package let source: String? = ItemWriting.guideline(24)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.right.count == 1, item.wrong.count >= 2,
            let key = item.right.first?.text.count,
            let other = item.wrong.map(\.text.count).max(), 2 * key >= 3 * other, key >= other + 8
        else { return [] }
        return [
            Wording(
                "正确选项有 \(key) 字，其他选项最长 \(other) 字，长度泄露答案。",
                "the right choice has \(key) letters, the longest other \(other)")
        ]
    }
}
