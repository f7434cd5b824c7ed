package import Vocabulary

/// Whether what items say about one another holds: enemies know each other, case sets are whole.
package enum BankRelations {
    /// What is wrong with one item.
    package struct Fault: Hashable, Sendable {
        package let item: ItemID
        package let finding: Finding
    }

    /// Empty when all is well; else `bank.enemy-itself`, `bank.no-such-enemy`,
    /// `bank.enemy-one-sided`, `bank.case-set-size`, `bank.case-set-order` or
    /// `bank.case-set-parts`, each at its item, in the order of `items`.
    package static func faults(in items: [Item]) -> [Fault] {
        let known = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        return items.flatMap { enemyFaults($0, known) } + setFaults(items)
    }

    private static func enemyFaults(_ item: Item, _ known: [ItemID: Item]) -> [Fault] {
        item.enemies.compactMap { id in
            guard id != item.id else {
                return fault(
                    item, "bank.enemy-itself", "互斥题中写了本题。", "names itself as its enemy")
            }
            guard let enemy = known[id] else {
                return fault(
                    item, "bank.no-such-enemy", "互斥题 \(id) 不在题库中。",
                    "its enemy \(id) is not in the bank")
            }
            guard enemy.enemies.contains(item.id) else {
                return fault(
                    item, "bank.enemy-one-sided", "与 \(id) 互斥，但 \(id) 没有写明与本题互斥。",
                    "names \(id) as its enemy, which does not name it")
            }
            return nil
        }
    }

    private static func setFaults(_ items: [Item]) -> [Fault] {
        let sets = Dictionary(grouping: items.filter { $0.caseSet != nil }) {
            $0.caseSet?.id ?? ""
        }
        return sets.sorted { $0.key < $1.key }.flatMap { id, items -> [Fault] in
            var faults: [Fault] = []
            if !CaseSet.sizes.contains(items.count) {
                faults.append(
                    fault(
                        items[0], "bank.case-set-size", "案例 \(id) 有 \(items.count) 题，应有 2 至 4 题。",
                        "case set \(id) has \(items.count) items, not 2 to 4"))
            }
            let ordered = items.sorted { $0.id < $1.id }.compactMap(\.caseSet?.position)
            if ordered != ordered.sorted() {
                faults.append(
                    fault(
                        items[0], "bank.case-set-order", "案例 \(id) 中试题的编号与先后不一致。",
                        "the ids of case set \(id) are not in the order of its items"))
            }
            if Set(items.map(\.part)).count > 1 {
                faults.append(
                    fault(
                        items[0], "bank.case-set-parts", "案例 \(id) 的试题属于不同的分区。",
                        "the items of case set \(id) belong to different parts"))
            }
            return faults
        }
    }

    private static func fault(
        _ item: Item, _ rule: String, _ chinese: String, _ english: String
    ) -> Fault {
        Fault(
            item: item.id,
            finding: Finding(rule, "试题 \(item.id)：\(chinese)", "item \(item.id): \(english)"))
    }
}
