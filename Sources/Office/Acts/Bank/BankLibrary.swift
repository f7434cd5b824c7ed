package import Bank
import Synchronization
package import Vocabulary

/// The bank of a store, kept at hand: its history as far as it was read, and the shelves of the
/// exams that use an earlier state of it.
///
/// As long as a store has no events the folder's items are the bank.
package final class BankLibrary: Sendable {
    private struct State: Sendable {
        var history = BankHistory()
        /// By the number of the last event.
        var shelves: [Int: BankShelf] = [:]
        var generation = 0
    }

    /// As it was loaded.
    package let folder: ItemBank
    private let state = Mutex(State())
    /// A shelf more makes room by forgetting all: few exams are under way at a time.
    private static let most = 8

    package init(folder: ItemBank) {
        self.folder = folder
    }

    /// Changes whenever an act of this program may have changed which bank an exam uses.
    package var generation: Int { state.withLock { $0.generation } }

    /// Tells that offices should look again which bank is theirs.
    func turn() {
        state.withLock { $0.generation += 1 }
    }

    /// The bank with everything that was done to it.
    ///
    /// - Throws: `Fault` when an event cannot be read.
    package func history(_ books: any Books) throws -> BankHistory {
        let known = state.withLock { $0.history }
        let news = try books.bankEvents(after: known.number).map { try $0.event }
        guard !news.isEmpty else { return known }
        var history = known
        for event in news { history.apply(event) }
        let read = history
        state.withLock { state in
            if state.history.number < read.number { state.history = read }
        }
        return read
    }

    /// An item as it was read last.
    package func known(_ id: ItemID) -> ItemHistory? { state.withLock { $0.history[id] } }

    /// The shelf of today.
    package func shelf(_ books: any Books) throws -> BankShelf {
        try shelf(asOf: try books.lastBankEvent(), books)
    }

    /// The shelf as it was after an event.
    ///
    /// - Throws: `Fault` when an event cannot be read, or the approved items are no bank.
    package func shelf(asOf number: Int, _ books: any Books) throws -> BankShelf {
        guard number > 0 else { return BankShelf(number: 0, bank: folder) }
        if let known = state.withLock({ $0.shelves[number] }) { return known }
        var history = try history(books)
        if history.number != number {
            let events = try books.bankEvents(after: 0).prefix { $0.number <= number }
            history = BankHistory(try events.map { try $0.event })
        }
        let shelf = BankShelf(number: number, bank: try BankLibrary.bank(of: history))
        state.withLock { state in
            if state.shelves.count >= BankLibrary.most { state.shelves.removeAll() }
            state.shelves[number] = shelf
        }
        return shelf
    }

    private static func bank(of history: BankHistory) throws -> ItemBank {
        do {
            return try history.bank()
        } catch {
            throw Fault("making the bank as of event \(history.number)", cause: error.code)
        }
    }
}

extension BankEventRecord {
    /// The event itself.
    ///
    /// - Throws: `Fault` when the content is none.
    package var event: BankEvent {
        get throws {
            guard let json = try? JSON(parsing: Array(content.utf8)),
                let deed = BankDeed(json: json)
            else { throw Fault("reading event \(number) of the bank", cause: "another shape") }
            return BankEvent(number: number, at: at, account: account, deed: deed)
        }
    }
}
