package import Bank
package import Vocabulary

/// An item file (`items.yaml`) as a value: what its head says about all items, and the items.
package struct NativeFile: Hashable, Sendable {
    /// What a file says once for all its items.
    package struct Head: Hashable, Sendable {
        package let statute: StatuteID?
        package let version: CalendarDate?
        package let part: BankPart?
        /// Holds for items that say nothing of their own, as the next three do; empty for none.
        package let source: String
        package let author: String
        package let reviewer: String
        package let state: ItemState

        package init(
            statute: StatuteID? = nil, version: CalendarDate? = nil, part: BankPart? = nil,
            source: String = "", author: String = "", reviewer: String = "",
            state: ItemState = .approved
        ) {
            self.statute = statute
            self.version = version
            self.part = part
            self.source = source
            self.author = author
            self.reviewer = reviewer
            self.state = state
        }
    }

    /// The lines before the head, each with its `#`.
    package let comments: [String]
    package let head: Head
    /// Each with the statute, version and part of the head.
    package let drafts: [ItemDraft]

    /// A file as it was read, or as its drafts were grouped.
    package init(comments: [String] = [], head: Head, drafts: [ItemDraft]) {
        self.comments = comments
        self.head = head
        self.drafts = drafts
    }

    /// Files for drafts of any kind: one for each statute, version and part, in the order in which
    /// they first occur. What all drafts of a file have in common stands in its head.
    package static func files(for drafts: [ItemDraft]) -> [NativeFile] {
        var order: [Head] = []
        var groups: [Head: [ItemDraft]] = [:]
        for draft in drafts {
            let head = Head(
                statute: draft.basis?.statute, version: draft.basis?.version, part: draft.part)
            if groups[head] == nil { order.append(head) }
            groups[head, default: []].append(draft)
        }
        return order.map { head in
            let drafts = groups[head] ?? []
            return NativeFile(head: head.with(drafts.map(\.record)), drafts: drafts)
        }
    }
}

extension NativeFile.Head {
    /// The same with what all records have in common.
    fileprivate func with(_ records: [ItemRecord]) -> NativeFile.Head {
        func common(_ member: KeyPath<ItemRecord, String>) -> String {
            let values = Set(records.map { $0[keyPath: member] })
            return values.count == 1 ? values.first ?? "" : ""
        }
        let states = Set(records.map(\.state))
        return NativeFile.Head(
            statute: statute, version: version, part: part, source: common(\.source),
            author: common(\.author), reviewer: common(\.reviewer),
            state: states.count == 1 ? states.first ?? .approved : .approved)
    }
}
