package import Vocabulary

/// Something in the form of a draft that keeps it from being an item, and in which member it is.
package struct ItemFault: Hashable, Sendable {
    /// As in `ItemDraft.json`: `stem`, `choices`, `slots`, `key`.
    package let member: String
    /// Without a place; who read the draft knows it.
    package let finding: Finding

    init(_ member: String, _ rule: String, _ chinese: String, _ english: String) {
        self.member = member
        finding = Finding(rule, chinese, english)
    }
}
