package import Access
package import Seals
package import Vocabulary

/// Accounts and sign-ins: who may come in. Its acts write into the chain of the accounts.
package struct AccessOffice: Sendable {
    package let records: any Records
    package let secrets: any SecretSource
    /// What a password hash costs; less in tests only.
    package let cost: Scrypt.Cost

    package init(
        records: any Records, secrets: any SecretSource, cost: Scrypt.Cost = .standard
    ) {
        self.records = records
        self.secrets = secrets
        self.cost = cost
    }

    /// One transaction with what it notes in the chain of the accounts.
    func perform<Value>(
        _ act: Act, _ body: (any Books, inout AuditTrail) throws -> Value
    ) throws -> Value {
        try records.write { books in
            var trail = AuditTrail()
            let value = try body(books, &trail)
            try trail.append(to: ExamOffice.accountsChain, of: act, books)
            return value
        }
    }

    /// The account of that name.
    ///
    /// - Throws: `account.unknown`.
    package func account(_ id: AccountID) throws -> Account {
        try records.read { try account(id, $0) }
    }

    func account(_ id: AccountID, _ books: any Books) throws -> Account {
        guard let account = try books.account(id) else {
            throw Refusal("account.unknown", "没有账号“\(id)”。", "there is no account \(id)")
        }
        return account
    }
}

extension AuditTrail {
    /// Notes what an account has become, with the digest of its row.
    mutating func note(_ name: String, _ account: Account, _ detail: [String: JSON] = [:]) {
        var detail = detail
        detail["row"] = .text(RowDigest.of(account))
        note("account.\(name)", account.id.text, .object(detail))
    }

    /// Appends what was noted to a chain, the act's key on the last line.
    func append(to chain: ExamID, of act: Act, _ books: any Books) throws {
        var last = try books.lastAuditLine(in: chain)
        for (index, entry) in entries.enumerated() {
            let isLast = index == entries.count - 1
            let line = AuditLine(
                after: last, exam: chain, entry: entry, act: act,
                key: isLast ? act.key ?? "" : "")
            try books.append(line)
            last = line
        }
    }
}
