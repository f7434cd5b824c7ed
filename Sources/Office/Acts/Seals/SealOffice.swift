package import Publication
package import Seals
package import Vocabulary

/// The keeper of the office's keys. Its acts write into a chain of their own.
package struct SealOffice: Sendable {
    /// The audit chain of the keys, which belongs to no exam. No config can have this id.
    package static let chain: ExamID = "_seals"

    package let records: any Records
    package let secrets: any SecretSource
    /// What a guess at a passphrase costs; less in tests only.
    package let cost: Scrypt.Cost

    package init(
        records: any Records, secrets: any SecretSource, cost: Scrypt.Cost = .standard
    ) {
        self.records = records
        self.secrets = secrets
        self.cost = cost
    }

    /// The keys as they are.
    ///
    /// - Throws: `Fault` for an event that cannot be read.
    package func history() throws -> SealHistory {
        try records.read { try SealOffice.history($0) }
    }

    static func history(_ books: any Books) throws -> SealHistory {
        var history = SealHistory()
        for event in try books.sealEvents() {
            guard let json = try? JSON(parsing: Array(event.content.utf8)),
                let deed = SealDeed(json: json)
            else {
                throw Fault("reading event \(event.number) of the keys", cause: "another shape")
            }
            history.apply(deed, at: event.at)
        }
        return history
    }

    /// Runs `body` as one act: its deeds are appended in one transaction with a line for each.
    ///
    /// - Returns: the keys afterwards; nil when an act with this key was done before.
    /// - Throws: `office.not-permitted`, and what `body` throws; nothing happens then.
    func perform(
        _ act: Act, storing file: FileRecord? = nil, _ body: (SealHistory) throws -> [SealDeed]
    ) throws -> SealHistory? {
        try SealOffice.checkMayKeepKeys(act.actor)
        return try records.write { books in
            if let key = act.key, try books.hasAuditLine(withKey: key, in: SealOffice.chain) {
                return nil
            }
            var history = try SealOffice.history(books)
            let deeds = try body(history)
            let first = try books.sealEvents().count + 1
            var trail = AuditTrail()
            let rows = deeds.enumerated().map { index, deed in
                SealEventRecord(
                    number: first + index, at: act.at, account: act.actor.account,
                    content: deed.json.canonicalText)
            }
            for (row, deed) in zip(rows, deeds) {
                trail.note(
                    "seal.\(deed.name)", "\(row.number)",
                    ["row": .text(RowDigest.of(row)), "what": .text(deed.subject)])
                history.apply(deed, at: act.at)
            }
            try books.append(rows)
            if let file { try books.store(file) }
            try trail.append(to: SealOffice.chain, of: act, books)
            return history
        }
    }

    /// Keys are kept by the security administrator, and by whoever has the machine itself.
    private static func checkMayKeepKeys(_ actor: Actor) throws(Refusal) {
        guard [.securityAdministrator, .system].contains(actor.role) else {
            throw Refusal(
                "office.not-permitted", "当前身份无权进行此操作。",
                "the role \(actor.role.rawValue) may not do this")
        }
    }
}

extension SealDeed {
    /// What an audit line says of it: no secret, no person.
    fileprivate var subject: String {
        switch self {
        case .made(let key, _, _): key.id.text
        case .retired(let key), .revoked(let key, _): key.text
        case .withdrawn(let withdrawal): withdrawal.essence
        case .listed(let digest): digest
        }
    }
}
