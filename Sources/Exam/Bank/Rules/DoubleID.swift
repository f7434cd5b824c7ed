package import Vocabulary

/// An id names one item.
package struct DoubleID: BankRule {
    package let codes = ["bank.double-item"]
    package let severity = Finding.Severity.error
    package let purpose = Wording("试题编号重复", "an id that names two items")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        var first: [ItemID: LintItem] = [:]
        return subject.items.compactMap { item in
            guard let id = item.draft.id else { return nil }
            guard let other = first[id] else {
                first[id] = item
                return nil
            }
            return LintFinding(
                position: item.position, item: id,
                finding: Finding(
                    name, severity: severity, at: item.place,
                    "试题编号 \(id) 重复，首次出现于 \(other.place)。",
                    "item \(id) stands already at \(other.place)"))
        }
    }
}
