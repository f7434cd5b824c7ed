package import Vocabulary

/// Stems that are nearly the same: often one item, written twice or taken over twice.
package struct NearStem: BankRule {
    package let codes = ["lint.near-stem"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording("题干几乎相同的试题", "items with nearly the same stem")
    package let source: String? = ItemWriting.guideline(4)

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        let items = subject.items.filter { !$0.isRetired }
        let stems = items.map(SameStem.stem)
        // The same stems have a rule of their own.
        var seen: Set<[UInt32]> = []
        let kept = items.indices.filter { !stems[$0].isEmpty && seen.insert(stems[$0]).inserted }
        return AlikeTexts(kept.map { Shingles(stems[$0]) }).pairs.compactMap { pair in
            let (item, other) = (items[kept[pair.later]], items[kept[pair.earlier]])
            // Items of one case set share its text.
            guard item.draft.caseSet == nil || item.draft.caseSet?.id != other.draft.caseSet?.id
            else { return nil }
            return item.finding(
                name, severity,
                "题干与 \(other.name)（\(other.place)）有 \(pair.percent)% 相同。",
                "the stem is \(pair.percent) % that of \(other.name)")
        }
    }
}
