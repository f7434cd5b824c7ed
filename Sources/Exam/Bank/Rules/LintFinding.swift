package import Vocabulary

/// What a rule found, and at which item.
package struct LintFinding: Hashable, Sendable {
    /// The item's place among those that were looked at, from 0.
    package let position: Int
    /// Nil for a draft without an id, and for what concerns the bank as a whole.
    package let item: ItemID?
    /// With file and line or row.
    package let finding: Finding
}

extension LintFinding {
    /// What a reader found before any rule looked.
    package init(_ finding: Finding) {
        self.init(position: 0, item: nil, finding: finding)
    }
}
