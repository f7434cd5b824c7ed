package import Vocabulary

/// An item through all its versions.
package struct ItemHistory: Hashable, Sendable {
    package let id: ItemID
    /// Ascending; never empty.
    package internal(set) var versions: [ItemVersion]
    /// Everything that was done to it, in order.
    package internal(set) var events: [BankEvent]
    /// The item as the folder last had it; nil when the folder does not have it.
    package internal(set) var folderCopy: ItemDraft?

    /// The version that exams use; nil when none is approved.
    package var inForce: ItemVersion? { versions.last { $0.state == .approved } }

    /// The version that is being written or waits for a decision; nil when there is none.
    package var work: ItemVersion? { versions.last.flatMap { $0.isOpen ? $0 : nil } }

    /// The newest version, whatever its state.
    package var newest: ItemVersion {
        guard let last = versions.last else { preconditionFailure("an item has a version") }
        return last
    }

    /// The version that people mean when they name the item: what is in force, else what is being
    /// written, else the last there was.
    package var shown: ItemVersion { inForce ?? newest }

    /// The number of the last event: it says whether somebody has done something meanwhile.
    package var revision: Int { events.last?.number ?? 0 }

    /// As lists show it.
    package var state: ItemState { shown.state }

    package subscript(version number: Int) -> ItemVersion? {
        versions.first { $0.number == number }
    }

    mutating func change(_ number: Int, _ change: (inout ItemVersion) -> Void) {
        guard let index = versions.lastIndex(where: { $0.number == number }) else { return }
        change(&versions[index])
    }

    /// Everything that was in force or open is so no longer.
    mutating func close() {
        for index in versions.indices where versions[index].state != .retired {
            versions[index].state = .retired
        }
    }
}
