package import Bank
package import Vocabulary

/// Makes outlines that share what is equal: the shapes of items, the orders of choices. A hundred
/// thousand outlines made by one maker take the memory of their references.
package struct OutlineMaker {
    private let bank: ItemBank
    private var shapes: [ItemID: PaperOutline.Shape] = [:]
    private var orders: [[ChoiceID]: [ChoiceID]] = [:]

    package init(bank: ItemBank) {
        self.bank = bank
    }

    /// What delivery needs to know of a paper.
    ///
    /// - Precondition: every item is in the bank.
    package mutating func outline(of paper: Paper) -> PaperOutline {
        var entries: [PaperOutline.Entry] = []
        entries.reserveCapacity(paper.entries.count)
        for entry in paper.entries {
            entries.append(
                PaperOutline.Entry(shape: shape(of: entry.item), choices: shared(entry.choices)))
        }
        return PaperOutline(sheet: paper.sheet, entries: entries)
    }

    private mutating func shape(of id: ItemID) -> PaperOutline.Shape {
        if let made = shapes[id] { return made }
        guard let item = bank[id] else {
            preconditionFailure("the paper has an item that is not in the bank: \(id)")
        }
        let shape = PaperOutline.Shape(
            item: item.id, type: item.type, blanks: item.blanks,
            slots: item.slots.map {
                PaperOutline.Slot(id: $0.id, choices: $0.choices, limit: $0.limit)
            })
        shapes[id] = shape
        return shape
    }

    private mutating func shared(_ order: [ChoiceID]) -> [ChoiceID] {
        if let same = orders[order] { return same }
        orders[order] = order
        return order
    }
}
