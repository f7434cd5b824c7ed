package import Vocabulary

/// Items that count as reviewed say by whom. One finding for each file: where records are not kept,
/// they are missing everywhere.
package struct MissingReviewer: BankRule {
    package let codes = ["lint.no-reviewer"]
    package let severity = Finding.Severity.warning
    package let purpose = Wording(
        "已审核、已批准的试题没有写明审核人", "items count as reviewed, and nobody is named who did")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        let open = subject.items.filter { item in
            [.reviewed, .approved].contains(item.draft.record.state)
                && item.draft.record.reviewer.isEmpty
        }
        let files = Dictionary(grouping: open) { $0.place.file ?? "" }
        return files.sorted { ($0.value[0].position) < ($1.value[0].position) }.map { _, items in
            items[0].finding(
                name, severity, "等 \(items.count) 题已审核或已批准，却没有写明审核人。",
                "and \(items.count - 1) more count as reviewed without a reviewer")
        }
    }
}
