package import Vocabulary

/// What a finished item needs beside key and basis: explanation, topic, cognitive level,
/// difficulty. Id and part of the bank are not asked of drafts: the bank gives them.
package struct MissingParts: BankRule {
    package let codes = ["lint.incomplete"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "试题须有解析、知识点、认知层次和难度（草稿只提醒）",
        "an item has explanation, topic, level and facility (drafts are only warned)")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.compactMap { item in
            let isDraft = item.draft.record.state == .draft
            // Those have rules of their own.
            let others = Set(["its key", "its legal basis", "its stem"])
            let given = isDraft ? Set(["its id", "its part of the bank"]) : []
            let missing = item.draft.missing.filter {
                !others.contains($0.english) && !given.contains($0.english)
            }
            guard !missing.isEmpty else { return nil }
            return item.finding(
                name, isDraft ? .warning : .error,
                "还缺少\(missing.map(\.chinese).joined(separator: "、"))。",
                "lacks \(missing.map(\.english).joined(separator: ", "))")
        }
    }
}
