package import Bank
package import Vocabulary

/// The key of one paper: what grading needs and a terminal must never see.
package struct AnswerKey: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let item: ItemID
        package let type: ItemType
        /// Full marks of this item.
        package let marks: Marks
        package let key: ItemKey
        /// How many choices the item has; 0 for fill-in.
        package let choiceCount: Int
        /// The slots of the item, empty where it has none.
        package let slots: [ItemSlot]
        /// What single choices earn by the item itself; nil for most items.
        package let credits: ItemCredits?
        /// The blanks, from 1, of which each group is filled in any order; empty for most items.
        package let blankGroups: [[Int]]

        package init(
            item: ItemID, type: ItemType, marks: Marks, key: ItemKey, choiceCount: Int,
            slots: [ItemSlot] = [], credits: ItemCredits? = nil, blankGroups: [[Int]] = []
        ) {
            self.item = item
            self.type = type
            self.marks = marks
            self.key = key
            self.choiceCount = choiceCount
            self.slots = slots
            self.credits = credits
            self.blankGroups = blankGroups
        }
    }

    package let sheet: SheetCode
    package let entries: [Entry]

    package init(sheet: SheetCode, entries: [Entry]) {
        self.sheet = sheet
        self.entries = entries
    }
}
