package import Vocabulary

/// Every item says from which articles its key follows.
package struct MissingBasis: BankRule {
    package let codes = ["lint.no-basis"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "试题须注明法律依据（草稿只提醒）", "an item names its legal basis (drafts are only warned)")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.filter { item in
            let articles = item.draft.basis?.articles ?? []
            return articles.isEmpty && item.draft.basisText.isEmpty
        }.map { item in
            item.finding(
                name, item.draft.record.state == .draft ? .warning : .error, "没有注明法律依据。",
                "there is no legal basis")
        }
    }
}
