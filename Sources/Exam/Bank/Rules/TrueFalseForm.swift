package import Vocabulary

/// A true/false item is one statement: a question has no truth, and of two statements one may be
/// true and the other false.
package struct TrueFalseForm: ItemRule {
    package let codes = ["lint.true-false-form"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "判断题不是一个陈述：是问句，或有两个陈述", "a true/false item is a question, or two statements in one")
    package let source: String? = ItemWriting.guideline(1)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        guard item.draft.type == .trueFalse else { return [] }
        var stem = Substring(item.draft.stem)
        while let last = stem.last, "（）() 　".contains(last) { stem.removeLast() }
        if let last = stem.last, "？?".contains(last), !stem.hasSuffix("对吗？") {
            return [Wording("判断题的题干是问句。", "the stem of a true/false item is a question")]
        }
        guard stem.contains(where: { "；;".contains($0) }) else { return [] }
        return [
            Wording(
                "判断题用“；”并列了两个陈述，可能一真一假。",
                "two statements in one true/false item; one may be true, the other false")
        ]
    }
}
