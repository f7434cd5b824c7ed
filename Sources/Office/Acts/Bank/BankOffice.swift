package import Bank
import Seals
package import Vocabulary

/// The question editors at work. Its acts write into the chain of the bank.
package struct BankOffice: Sendable {
    /// The audit chain of the bank, which belongs to no exam. No config can have this id.
    package static let chain: ExamID = "_bank"

    package let records: any Records
    package let library: BankLibrary

    package init(records: any Records, library: BankLibrary) {
        self.records = records
        self.library = library
    }

    /// The bank with everything that was done to it.
    package func history() throws -> BankHistory {
        try records.read { try library.history($0) }
    }

    /// Runs `body` as one act: its deeds are appended in one transaction with the line that covers
    /// them.
    ///
    /// - Returns: the events; nil when an act with this key was done before.
    /// - Throws: `office.not-permitted`, and what `body` throws; nothing happens then.
    func perform(
        _ name: String, on subject: String, _ act: Act,
        allowing role: Actor.Role = .questionEditor, storing files: [FileRecord] = [],
        _ body: (BankHistory) throws -> [BankDeed]
    ) throws -> [BankEvent]? {
        guard act.actor.role == role else {
            throw Refusal(
                "office.not-permitted", "当前身份无权进行此操作。",
                "the role \(act.actor.role.rawValue) may not do this")
        }
        let done: [BankEvent]? = try records.write { books in
            if let key = act.key, try books.hasAuditLine(withKey: key, in: BankOffice.chain) {
                return nil
            }
            let history = try library.history(books)
            let deeds = try body(history)
            guard !deeds.isEmpty else { return [] }
            let events = deeds.enumerated().map { index, deed in
                BankEvent(
                    number: history.number + index + 1, at: act.at, account: act.actor.account,
                    deed: deed)
            }
            let rows = events.map { BankEventRecord($0) }
            try books.append(rows)
            for file in files { try books.store(file) }
            var trail = AuditTrail()
            trail.note(
                "bank.\(name)", subject,
                [
                    "first": .int(history.number + 1), "last": .int(history.number + rows.count),
                    "events": .text(RowDigest.of(rows)),
                ])
            try trail.append(to: BankOffice.chain, of: act, books)
            return events
        }
        library.turn()
        return done
    }
}

extension BankEventRecord {
    init(_ event: BankEvent) {
        self.init(
            number: event.number, at: event.at, account: event.account,
            content: event.deed.json.canonicalText)
    }
}
