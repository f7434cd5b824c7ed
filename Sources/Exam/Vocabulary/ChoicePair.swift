/// A choice put to a slot (QTI directedPair): an entry of a matching item, or a gap of a text.
package struct ChoicePair: Hashable, Sendable {
    /// The entry or gap.
    package let slot: SlotID
    /// What was put there.
    package let choice: ChoiceID

    package init(slot: SlotID, choice: ChoiceID) {
        self.slot = slot
        self.choice = choice
    }

    /// Reads `1 A`; nil for anything but two names and one space.
    package init?(text: String) {
        let names = text.split(separator: " ", omittingEmptySubsequences: false)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        self.init(slot: SlotID(String(names[0])), choice: ChoiceID(String(names[1])))
    }

    /// As QTI writes a directed pair: `1 A`.
    package var text: String { "\(slot) \(choice)" }
}

extension ChoicePair: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.slot, left.choice) < (right.slot, right.choice)
    }
}
