package import Vocabulary

/// The bank as all deeds have left it: every item with its versions.
///
/// A fold over the events: the same events give the same shelf, and the shelf as of an earlier
/// number is the fold over the events up to it. It is lenient: an event that says nothing sensible
/// changes nothing, since what was kept was allowed when it was done.
package struct BankHistory: Hashable, Sendable {
    package private(set) var items: [ItemID: ItemHistory] = [:]
    /// The number of the last event; 0 before the first.
    package private(set) var number = 0
    /// The file whose drafts are coming in, and how many of them are still to come.
    private var incoming: (file: String, left: Int)? {
        get { incomingLeft > 0 ? (incomingFile, incomingLeft) : nil }
        set { (incomingFile, incomingLeft) = newValue ?? ("", 0) }
    }
    private var incomingFile = ""
    private var incomingLeft = 0

    package init() {}

    /// - Parameter events: ascending by number.
    package init(_ events: some Sequence<BankEvent>) {
        for event in events { apply(event) }
    }

    /// Every item, ascending by id.
    package var sorted: [ItemHistory] { items.values.sorted { $0.id < $1.id } }

    package subscript(id: ItemID) -> ItemHistory? { items[id] }

    /// The items that may be drawn: the versions in force.
    ///
    /// - Throws: `item.incomplete` when an approved version is none, which no act allows.
    package func bank() throws(Refusal) -> ItemBank {
        var all: [Item] = []
        for history in items.values {
            guard let version = history.inForce else { continue }
            all.append(try version.recorded.item())
        }
        return try ItemBank(items: all)
    }

    /// Adds the next event; one that was added before changes nothing.
    package mutating func apply(_ event: BankEvent) {
        guard event.number > number else { return }
        number = event.number
        switch event.deed {
        case .imported(let file, let items): incoming = (file, items)
        case .shelved(let draft): shelve(draft, event)
        case .wrote(let draft):
            write(draft, event)
            if let (file, left) = incoming { incoming = (file, left - 1) }
        case .unshelved, .retired, .answered, .agreed, .returned, .approved:
            guard let id = event.deed.item, var history = items[id] else { return }
            history.take(event)
            history.events.append(event)
            items[id] = history
        }
    }

    /// What the folder brings counts at once; what was being written upon the older text is over.
    private mutating func shelve(_ draft: ItemDraft, _ event: BankEvent) {
        guard let id = draft.id else { return }
        var history = items[id] ?? ItemHistory(id: id, versions: [], events: [])
        let number = max(draft.record.version, (history.versions.last?.number ?? 0) + 1)
        history.close()
        history.versions.append(
            ItemVersion(
                number: number, draft: draft, state: draft.record.state,
                authors: BankHistory.names(draft.record.author),
                reviewer: BankHistory.names(draft.record.reviewer).first,
                writtenAt: event.at, isFromFolder: true))
        history.folderCopy = draft
        history.events.append(event)
        items[id] = history
    }

    private static func names(_ text: String) -> [AccountID] {
        text.split(separator: "、").map { AccountID(String($0)) }
    }

    /// An open version is written anew; else there is a next one.
    private mutating func write(_ draft: ItemDraft, _ event: BankEvent) {
        guard let id = draft.id else { return }
        var history = items[id] ?? ItemHistory(id: id, versions: [], events: [])
        if let open = history.work {
            history.change(open.number) { version in
                version.draft = draft
                version.state = .draft
                version.reviewer = nil
                version.answers = [:]
                version.wasReturned = nil
                version.writtenAt = event.at
                if !version.authors.contains(event.account) {
                    version.authors.append(event.account)
                }
            }
        } else {
            history.versions.append(
                ItemVersion(
                    number: (history.versions.last?.number ?? 0) + 1, draft: draft, state: .draft,
                    authors: [event.account], writtenAt: event.at, isFromFolder: false,
                    importedFrom: incoming?.file))
        }
        history.events.append(event)
        items[id] = history
    }
}

extension ItemHistory {
    /// What an event does that makes no version.
    fileprivate mutating func take(_ event: BankEvent) {
        switch event.deed {
        case .unshelved:
            folderCopy = nil
            close()
        case .retired: close()
        case .answered(_, let version, let response, let agrees):
            change(version) {
                $0.answers[event.account] = ItemVersion.Answer(response: response, agrees: agrees)
            }
        case .agreed(_, let version):
            change(version) {
                $0.state = .reviewed
                $0.reviewer = event.account
            }
        case .returned(_, let version, let note):
            change(version) {
                $0.state = .draft
                $0.reviewer = nil
                $0.wasReturned = ItemVersion.Return(by: event.account, at: event.at, note: note)
            }
        case .approved(_, let number):
            for version in versions where version.state == .approved {
                change(version.number) { $0.state = .retired }
            }
            change(number) {
                $0.state = .approved
                $0.approver = event.account
            }
        case .shelved, .wrote, .imported: return
        }
    }
}
