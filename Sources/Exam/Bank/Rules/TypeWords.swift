package import Vocabulary

/// A single choice that asks for several things promises more than its key has.
package struct TypeWords: ItemRule {
    package let codes = ["lint.type-words"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "题干的问法与题型不符（单选问“有哪些”等）", "the stem asks for several, the type takes one")
    package let source: String? = ItemWriting.guideline(14)

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        var stem = Substring(item.draft.stem)
        while let last = stem.last, "？?：:。（）() 　".contains(last) { stem.removeLast() }
        switch item.draft.type {
        case .singleChoice:
            guard ["有哪些", "的有", "包括哪些", "是哪些"].contains(where: stem.hasSuffix) else { return [] }
            return [Wording("单项选择题却问“有哪些”。", "a single choice asks for several")]
        case .multipleResponse:
            guard ["是哪一项", "是哪一个", "的一项是"].contains(where: stem.hasSuffix) else { return [] }
            return [Wording("多项选择题却问“哪一项”。", "a multiple response asks for one")]
        default: return []
        }
    }
}
