package import Vocabulary

/// Enemies know one another, and case sets are whole.
package struct Relations: BankRule {
    package let codes = [
        "bank.enemy-itself", "bank.no-such-enemy", "bank.enemy-one-sided", "bank.enemy-retired",
        "bank.case-set-size", "bank.case-set-order", "bank.case-set-parts", "bank.case-set-text",
    ]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "互斥题须存在且互相写明，案例须有案情、2 至 4 题、次序与编号一致",
        "enemies exist and name each other; case sets have a text and two to four items in order")
    package let source: String? = ItemWriting.guideline(4)

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        let items = Dictionary(
            subject.items.compactMap { item in item.draft.id.map { ($0, item) } },
            uniquingKeysWith: { one, _ in one })
        return BankRelations.faults(in: subject.items.map(\.draft)).compactMap { fault in
            items[fault.item].map { item in
                LintFinding(
                    position: item.position, item: fault.item, finding: fault.finding.at(item.place)
                )
            }
        }
    }
}
