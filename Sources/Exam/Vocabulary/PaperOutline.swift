/// The shape of one paper: which items, in which order, with which choices. It carries no stem and
/// no key; it is what delivery needs to know whether an event can be meant at all.
package struct PaperOutline: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let item: ItemID
        package let type: ItemType
        /// In the order in which this candidate sees them; empty for fill-in.
        package let choices: [ChoiceID]
        /// How many blanks a fill-in item has; 0 otherwise.
        package let blanks: Int

        package init(item: ItemID, type: ItemType, choices: [ChoiceID], blanks: Int = 0) {
            self.item = item
            self.type = type
            self.choices = choices
            self.blanks = blanks
        }
    }

    package let sheet: SheetCode
    package let entries: [Entry]

    package init(sheet: SheetCode, entries: [Entry]) {
        self.sheet = sheet
        self.entries = entries
    }
}
