/// Where an item comes from and how far it has come.
package struct ItemRecord: Hashable, Sendable {
    package let state: ItemState
    /// Counts from 1; a version that was drawn once never changes, the next one replaces it.
    package let version: Int
    /// Who or what the item was taken from, in words; empty when nobody said.
    package let source: String
    /// Who wrote this version; empty when nobody said.
    package let author: String
    /// Who reviewed it, never its author; empty as long as nobody has.
    package let reviewer: String

    package init(
        state: ItemState = .approved, version: Int = 1, source: String = "", author: String = "",
        reviewer: String = ""
    ) {
        self.state = state
        self.version = version
        self.source = source
        self.author = author
        self.reviewer = reviewer
    }
}
