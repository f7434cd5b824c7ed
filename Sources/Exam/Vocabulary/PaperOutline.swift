/// The shape of one paper: which items, in which order, with which choices. It carries no stem and
/// no key; it is what delivery needs to know whether an event can be meant at all.
package struct PaperOutline: Hashable, Sendable {
    /// What is the same of an item on every paper. One value serves all papers of an exam, so that
    /// a province of attempts costs little memory.
    package final class Shape: Hashable, Sendable {
        package let item: ItemID
        package let type: ItemType
        /// How many texts an answer has; 0 for items that are answered with choices.
        package let blanks: Int
        /// To what choices are put; empty for items without slots.
        package let slots: [Slot]

        package init(item: ItemID, type: ItemType, blanks: Int = 0, slots: [Slot] = []) {
            self.item = item
            self.type = type
            self.blanks = blanks
            self.slots = slots
        }

        package static func == (one: Shape, other: Shape) -> Bool {
            one === other
                || one.item == other.item && one.type == other.type && one.blanks == other.blanks
                    && one.slots == other.slots
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(item)
            hasher.combine(type)
        }
    }

    package struct Entry: Hashable, Sendable {
        package let shape: Shape
        /// In the order in which this candidate sees them; empty for fill-in.
        package let choices: [ChoiceID]

        package var item: ItemID { shape.item }
        package var type: ItemType { shape.type }
        package var blanks: Int { shape.blanks }
        package var slots: [Slot] { shape.slots }

        package init(shape: Shape, choices: [ChoiceID]) {
            self.shape = shape
            self.choices = choices
        }

        package init(
            item: ItemID, type: ItemType, choices: [ChoiceID], blanks: Int = 0,
            slots: [Slot] = []
        ) {
            self.init(
                shape: Shape(item: item, type: type, blanks: blanks, slots: slots),
                choices: choices)
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
    /// A mark of each entry's item: items whose marks differ are different. Events name their item,
    /// thousands in a second; their place is found here, and not by asking a hundred shapes that
    /// lie all over the memory.
    private let marks: [UInt32]

    package init(sheet: SheetCode, entries: [Entry]) {
        self.sheet = sheet
        self.entries = entries
        marks = entries.map { PaperOutline.mark($0.item) }
    }

    /// Where an item stands among the entries; nil when it is not on the paper.
    package func place(of item: ItemID) -> Int? {
        let mark = PaperOutline.mark(item)
        return marks.indices.first { marks[$0] == mark && entries[$0].item == item }
    }

    /// FNV-1a of the text.
    private static func mark(_ item: ItemID) -> UInt32 {
        item.text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
