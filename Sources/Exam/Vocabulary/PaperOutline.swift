/// The shape of one paper: which items, in which order, with which choices. It carries no stem and
/// no key; it is what delivery needs to know whether an event can be meant at all.
package struct PaperOutline: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let item: ItemID
        package let type: ItemType
        /// In the order in which this candidate sees them; empty for fill-in.
        package let choices: [ChoiceID]
        /// How many texts an answer has; 0 for items that are answered with choices.
        package let blanks: Int
        /// To what choices are put; empty for items without slots.
        package let slots: [Slot]

        package init(
            item: ItemID, type: ItemType, choices: [ChoiceID], blanks: Int = 0,
            slots: [Slot] = []
        ) {
            self.item = item
            self.type = type
            self.choices = choices
            self.blanks = blanks
            self.slots = slots
        }
    }

    /// An entry of a matching item or a gap of a text.
    package struct Slot: Hashable, Sendable {
        package let id: SlotID
        /// The choices that can be put there; empty when all of the item's can.
        package let choices: [ChoiceID]
        /// How many can be put there at once.
        package let limit: Int

        package init(id: SlotID, choices: [ChoiceID] = [], limit: Int = 1) {
            self.id = id
            self.choices = choices
            self.limit = limit
        }

        /// Whether what `pairs` put here may stand here together.
        package func takes(_ pairs: [ChoicePair]) -> Bool {
            let own = pairs.filter { $0.slot == id }.map(\.choice)
            return own.count <= limit && (choices.isEmpty || own.allSatisfy(choices.contains))
        }
    }

    package let sheet: SheetCode
    package let entries: [Entry]

    package init(sheet: SheetCode, entries: [Entry]) {
        self.sheet = sheet
        self.entries = entries
    }
}
