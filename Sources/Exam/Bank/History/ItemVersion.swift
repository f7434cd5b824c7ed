package import Vocabulary

/// One version of an item: its text, and how far it has come.
///
/// As long as it is a draft or reviewed it may be written anew; once approved it stays as it is for
/// ever, and an edit makes the next version.
package struct ItemVersion: Hashable, Sendable {
    /// What the second reader answered before seeing the key.
    package struct Answer: Hashable, Sendable {
        package let response: Response
        package let agrees: Bool
    }

    /// Why it went back to its author.
    package struct Return: Hashable, Sendable {
        package let by: AccountID
        package let at: Moment
        package let note: String
    }

    package let number: Int
    package internal(set) var draft: ItemDraft
    package internal(set) var state: ItemState
    /// Everybody who wrote at it: none of them reviews or approves it.
    package internal(set) var authors: [AccountID]
    package internal(set) var reviewer: AccountID?
    package internal(set) var approver: AccountID?
    /// The answers to the text as it stands; a new text begins without.
    package internal(set) var answers: [AccountID: Answer] = [:]
    /// Set while it waits for its author.
    package internal(set) var wasReturned: Return?
    package internal(set) var writtenAt: Moment
    /// From the bank's folder, not from an editor.
    package let isFromFolder: Bool
    /// The file that it was taken from; nil when it was written here.
    package internal(set) var importedFrom: String?

    /// Whether somebody else has to read it.
    package var isWaiting: Bool { state == .draft && wasReturned == nil }

    /// Whether it can still be written anew.
    package var isOpen: Bool { state == .draft || state == .reviewed }

    /// The draft with what is known of its way.
    package var recorded: ItemDraft {
        var draft = draft
        draft.record = ItemRecord(
            state: state, version: number, source: draft.record.source,
            author: authors.map(\.text).joined(separator: "、"), reviewer: reviewer?.text ?? "")
        return draft
    }
}
