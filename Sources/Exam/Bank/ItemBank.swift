package import Vocabulary

/// The item bank (题库) as one value: items in ascending order of their ids, each id once.
package struct ItemBank: Sendable {
    package let items: [Item]
    private let positions: [ItemID: Int]

    /// - Throws: `Refusal` `bank.double-item` naming every id that occurs twice.
    package init(items: [Item]) throws(Refusal) {
        let sorted = items.sorted { $0.id < $1.id }
        let doubles = zip(sorted, sorted.dropFirst()).filter { $0.id == $1.id }.map(\.0.id.text)
        guard doubles.isEmpty else {
            let names = doubles.joined(separator: ", ")
            throw Refusal(
                "bank.double-item", "题库中试题编号重复：\(names)。", "item ids occur twice: \(names)")
        }
        self.items = sorted
        self.positions = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
    }

    package subscript(id: ItemID) -> Item? {
        positions[id].map { items[$0] }
    }

    /// The items of one part, ascending.
    package func items(of part: BankPart) -> [Item] {
        items.filter { $0.part == part }
    }

    /// The bank of those items that exams may draw.
    package var approved: ItemBank {
        guard items.contains(where: { $0.record.state != .approved }) else { return self }
        return ItemBank(sorted: items.filter { $0.record.state == .approved })
    }

    /// - Precondition: ascending, each id once.
    private init(sorted items: [Item]) {
        self.items = items
        positions = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    }
}
