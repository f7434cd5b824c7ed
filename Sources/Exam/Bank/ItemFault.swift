package import Vocabulary

/// Something in the form of a draft that keeps it from being an item, and in which member it is.
package struct ItemFault: Hashable, Sendable {
    /// As in `ItemDraft.json`: `stem`, `choices`, `slots`, `key`.
    package let member: String
    /// Without a place; who read the draft knows it.
    package let finding: Finding

    /// Whether a draft may have it all the same: it can be answered and scored, yet somebody must
    /// mend it before it is approved.
    package var isBearable: Bool { finding.rule == "item.choices-alike" }

    /// The finding at its place: a warning where a draft may have the fault.
    package func finding(inDraft: Bool, at place: Finding.Place) -> Finding {
        Finding(
            finding.rule, severity: inDraft && isBearable ? .warning : .error, at: place,
            finding.chinese, finding.english)
    }

    init(_ member: String, _ rule: String, _ chinese: String, _ english: String) {
        self.member = member
        finding = Finding(rule, chinese, english)
    }
}
