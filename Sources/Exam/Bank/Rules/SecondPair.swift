package import Vocabulary

/// Nobody reviews an own item.
package struct SecondPair: ItemRule {
    package let codes = ["lint.author-reviews"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("命题人审核了自己的题", "an author reviewed an own item")

    package init() {}

    package func faults(of item: LintItem, in subject: LintSubject) -> [Wording] {
        let record = item.draft.record
        guard !record.author.isEmpty,
            Folding.scalars(record.author) == Folding.scalars(record.reviewer)
        else { return [] }
        return [
            Wording("命题人与审核人都是\(record.author)。", "author and reviewer are both \(record.author)")
        ]
    }
}
