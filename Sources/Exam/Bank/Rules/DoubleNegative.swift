package import Vocabulary

/// Two negations in one question test patience, not law.
package struct DoubleNegative: ItemRule {
    package let codes = ["lint.double-negative"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("双重否定", "a double negation")
    package let source: String? = ItemWriting.guideline(17)

    package init() {}

    private static let words = [
        "并非不", "不是不", "不能不", "不可不", "不应不", "不得不", "没有不", "无不", "并非没有", "不是没有", "并不是不", "未必不",
        "非不",
    ]
    private static let negations = ["不", "未", "无权", "没有", "错误", "除外"]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        let stem = item.draft.stem
        if let found = Asking.plain(stem).firstHeld(of: DoubleNegative.words) {
            return [Wording("题干有双重否定“\(found)”。", "the stem negates twice")]
        }
        let asking = Asking(stem)
        guard item.draft.type.takesLetteredChoices, asking.negative != nil else { return [] }
        let count = DoubleNegative.negations.reduce(0) { sum, word in
            sum + asking.clause.ranges(of: word).count
        }
        guard count >= 2, !asking.clause.holds("或者") else { return [] }
        return [Wording("提问“\(asking.clause)”中有两个否定词。", "the question negates twice")]
    }
}
