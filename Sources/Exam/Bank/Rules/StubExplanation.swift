package import Vocabulary

/// An explanation that explains nothing: 略, 无, or the key once more.
package struct StubExplanation: ItemRule {
    package let codes = ["lint.stub-explanation"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("解析空有其名（略、无、见教材）", "an explanation that says nothing")

    package init() {}

    private static let stubs: Set = [
        "略", "无", "见教材", "解析略", "暂无", "暂无解析", "同上", "见法条", "详见教材", "如题", "none", "na",
    ]

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        let folded = Folding.scalars(item.draft.explanation)
        let text = String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init)))
        guard StubExplanation.stubs.contains(text) else { return [] }
        return [Wording("解析“\(item.draft.explanation)”没有内容。", "the explanation says nothing")]
    }
}
