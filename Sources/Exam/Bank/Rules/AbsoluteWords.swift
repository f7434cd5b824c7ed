package import Vocabulary

/// 一律, 任何 and the like in wrong choices only: who knows nothing crosses them out.
package struct AbsoluteWords: ItemRule {
    package let codes = ["lint.absolute-words"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "只有错误选项使用“一律”“任何”等绝对词", "absolute words stand in wrong choices only")
    package let source: String? = ItemWriting.guideline(28)

    package init() {}

    private static let words = [
        "一律", "绝对", "任何情况下", "任何情形", "必然", "永远", "完全不", "毫无", "无论如何", "一概", "绝不", "从不", "无一例外",
        "不论任何",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard !item.right.isEmpty, !item.wrong.isEmpty,
            !item.right.contains(where: { $0.text.firstHeld(of: AbsoluteWords.words) != nil }),
            item.draft.stem.firstHeld(of: AbsoluteWords.words) == nil
        else { return [] }
        let found = item.wrong.compactMap { choice in
            choice.text.firstHeld(of: AbsoluteWords.words).map { (choice.id, $0) }
        }
        guard let first = found.first else { return [] }
        return [
            Wording(
                "只有错误选项 \(found.map(\.0.text).joined(separator: "、")) 用了“\(first.1)”类绝对词。",
                "only wrong choices have absolute words")
        ]
    }
}
