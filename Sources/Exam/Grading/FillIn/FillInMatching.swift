/// How the texts of a fill-in item meet its blanks.
package enum FillInMatching: Hashable, Sendable {
    /// The first text belongs to the first blank, and so on.
    case inOrder
    /// The blanks of an item are one group without an order; each text serves one blank at most, so
    /// that the same answer twice earns once.
    case anyOrder
}
