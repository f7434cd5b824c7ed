package import Vocabulary

/// What was done to the bank, one thing at a time. Nothing is ever taken back: what stands on the
/// shelf today follows from all deeds in their order.
package enum BankDeed: Hashable, Sendable {
    /// The bank's folder brought the item, new or changed, in the state that its record has.
    case shelved(ItemDraft)
    /// The folder no longer has an item that it brought.
    case unshelved(ItemID)
    /// A file was taken in; its items follow as drafts, one deed each.
    case imported(file: String, items: Int)
    /// Somebody wrote this version, or wrote it anew while it was not approved. The draft has an
    /// id, and in its record the version.
    case wrote(ItemDraft)
    /// Somebody else answered it without seeing the key; whether the key says the same.
    case answered(ItemID, version: Int, Response, agrees: Bool)
    /// The second reader found it good.
    case agreed(ItemID, version: Int)
    /// It goes back to its author.
    case returned(ItemID, version: Int, note: String)
    /// It is cleared for exams, and replaces the version that was.
    case approved(ItemID, version: Int)
    /// It is no longer drawn.
    case retired(ItemID, reason: String)

    /// The item that it is about; nil for the taking in of a file.
    package var item: ItemID? {
        switch self {
        case .shelved(let draft), .wrote(let draft): draft.id
        case .unshelved(let id), .retired(let id, _): id
        case .answered(let id, _, _, _), .agreed(let id, _), .returned(let id, _, _),
            .approved(let id, _):
            id
        case .imported: nil
        }
    }
}
