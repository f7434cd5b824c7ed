package import Vocabulary

/// Whether what items say about one another holds: enemies know each other, case sets are whole.
package enum BankRelations {
    /// What is wrong with one item.
    package struct Fault: Hashable, Sendable {
        package let item: ItemID
        package let finding: Finding
    }

    /// Empty when all is well; else `bank.enemy-itself`, `bank.no-such-enemy`,
    /// `bank.enemy-one-sided`, `bank.enemy-retired` (a warning), `bank.case-set-size`,
    /// `bank.case-set-order`, `bank.case-set-parts` or `bank.case-set-text`, each at its item, in
    /// the order of `items`.
    package static func faults(in items: [Item]) -> [Fault] {
        faults(in: items.map { ItemDraft($0) })
    }

    /// The same for drafts. A draft without an id is nobody's enemy and is not looked at.
    package static func faults(in drafts: [ItemDraft]) -> [Fault] {
        let members = drafts.compactMap { draft in draft.id.map { Member(id: $0, draft: draft) } }
        let known = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        return members.flatMap { enemyFaults($0, known) } + setFaults(members)
    }

    private struct Member {
        let id: ItemID
        let draft: ItemDraft

        var isRetired: Bool { draft.record.state == .retired }

        func fault(
            _ rule: String, _ chinese: String, _ english: String,
            severity: Finding.Severity = .error
        ) -> Fault {
            Fault(
                item: id,
                finding: Finding(
                    rule, severity: severity, "试题 \(id)：\(chinese)", "item \(id): \(english)"))
        }
    }

    private static func enemyFaults(_ member: Member, _ known: [ItemID: Member]) -> [Fault] {
        guard !member.isRetired else { return [] }
        return member.draft.enemies.compactMap { id in
            guard id != member.id else {
                return member.fault("bank.enemy-itself", "互斥题中写了本题。", "names itself as its enemy")
            }
            guard let enemy = known[id] else {
                return member.fault(
                    "bank.no-such-enemy", "互斥题 \(id) 不在题库中。",
                    "its enemy \(id) is not in the bank")
            }
            guard enemy.draft.enemies.contains(member.id) else {
                return member.fault(
                    "bank.enemy-one-sided", "与 \(id) 互斥，但 \(id) 没有写明与本题互斥。",
                    "names \(id) as its enemy, which does not name it")
            }
            guard !enemy.isRetired else {
                return member.fault(
                    "bank.enemy-retired", "互斥题 \(id) 已停用，可以不再写。",
                    "its enemy \(id) is retired", severity: .warning)
            }
            return nil
        }
    }

    private static func setFaults(_ members: [Member]) -> [Fault] {
        let inSets = members.filter { $0.draft.caseSet != nil && !$0.isRetired }
        let sets = Dictionary(grouping: inSets) { $0.draft.caseSet?.id ?? "" }
        return sets.sorted { $0.key < $1.key }.flatMap { id, members in setFaults(id, members) }
    }

    private static func setFaults(_ id: String, _ members: [Member]) -> [Fault] {
        let first = members[0]
        var faults: [Fault] = []
        if !CaseSet.sizes.contains(members.count) {
            faults.append(
                first.fault(
                    "bank.case-set-size", "案例 \(id) 有 \(members.count) 题，应有 2 至 4 题。",
                    "case set \(id) has \(members.count) items, not 2 to 4"))
        }
        let ordered = members.sorted { $0.id < $1.id }.compactMap(\.draft.caseSet?.position)
        if ordered != ordered.sorted() {
            faults.append(
                first.fault(
                    "bank.case-set-order", "案例 \(id) 中试题的编号与先后不一致。",
                    "the ids of case set \(id) are not in the order of its items"))
        }
        if Set(members.map(\.draft.part)).count > 1 {
            faults.append(
                first.fault(
                    "bank.case-set-parts", "案例 \(id) 的试题属于不同的分区。",
                    "the items of case set \(id) belong to different parts"))
        }
        let texts = Set(members.compactMap(\.draft.caseSet?.text))
        if texts.count > 1 || texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            faults.append(
                first.fault(
                    "bank.case-set-text", "案例 \(id) 没有案情，或各题的案情不同。",
                    "case set \(id) has no text, or its items have different ones"))
        }
        return faults
    }
}
