package import Vocabulary

/// Every item that is more than a draft has a key.
package struct MissingKey: BankRule {
    package let codes = ["lint.no-key"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("试题须有答案（草稿只提醒）", "an item has a key (drafts are only warned)")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.filter { $0.draft.key == nil }.map { item in
            item.finding(
                name, item.draft.record.state == .draft ? .warning : .error, "没有答案。",
                "there is no key")
        }
    }
}
