package import Vocabulary

/// A place to which choices are put: an entry of a matching item, or a gap of a text.
package struct ItemSlot: Hashable, Sendable {
    /// Unique in the item; gaps are in the order in which they stand in the stem.
    package let id: SlotID
    /// The entry's words; empty for a gap, which stands in the stem.
    package let text: String
    /// The choices that can be put here; empty when all of them can.
    package let choices: [ChoiceID]
    /// How many choices can be put here at once.
    package let limit: Int

    package init(id: SlotID, text: String = "", choices: [ChoiceID] = [], limit: Int = 1) {
        self.id = id
        self.text = text
        self.choices = choices
        self.limit = limit
    }
}
