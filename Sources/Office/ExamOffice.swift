package import Bank
package import Papers
package import Programme
package import Seals
package import Vocabulary

/// The office at work on one exam: every act is a method, one file each.
///
/// An act checks permission, then the rules, then writes its effect and its audit lines in one
/// transaction. It reads no clock: the moment comes with the `Act`.
package struct ExamOffice: Sendable {
    package let records: any Records
    package let programme: ExamProgramme
    package let bank: ItemBank
    /// The number of the bank's last event that `bank` counts; 0 for the folder's as it is.
    let bankNumber: Int
    /// Where newer states of the bank are; nil for an office that has one bank for ever.
    let library: BankLibrary?
    /// Computes the quota of a paper draw before it is announced.
    let planning: PlanShelf
    /// Where the salts of the papers' words come from; nil: they are known to everybody.
    let secrets: (any SecretSource)?
    /// The other exams of the store, as far as they are known: what a re-sit asks about.
    package let others: [ExamProgramme]

    /// - Parameter others: the other exams of the store.
    package init(
        records: any Records, programme: ExamProgramme, bank: ItemBank,
        planning: any PaperPlanning = NoPlanning(), secrets: (any SecretSource)? = nil,
        others: [ExamProgramme] = []
    ) {
        self.init(
            records: records, programme: programme, shelf: BankShelf(number: 0, bank: bank),
            library: nil, planning: planning, secrets: secrets, others: others)
    }

    /// - Parameter shelf: the bank as this office uses it.
    init(
        records: any Records, programme: ExamProgramme, shelf: BankShelf, library: BankLibrary?,
        planning: any PaperPlanning, secrets: (any SecretSource)?, others: [ExamProgramme]
    ) {
        self.records = records
        self.programme = programme
        bank = shelf.bank
        bankNumber = shelf.number
        self.library = library
        self.planning = planning as? PlanShelf ?? PlanShelf(planning)
        self.secrets = secrets
        self.others = others.filter { $0.exam != programme.exam }
    }

    package var exam: ExamID { programme.exam }

    /// Runs `body` as one act: one transaction with everything that it notes in the audit chain.
    ///
    /// - Returns: nil when an act with this key was done before; nothing happens then.
    /// - Throws: `Refusal` when a rule says no, `Fault` when the store fails; nothing happens then.
    func perform<Value>(
        _ act: Act, allowing roles: Set<Actor.Role>,
        _ body: (any Books, inout AuditTrail) throws -> Value
    ) throws -> Value? {
        try permit(act, to: roles)
        return try records.write { books in
            if let key = act.key, try books.hasAuditLine(withKey: key, in: exam) { return nil }
            var trail = AuditTrail()
            let value = try body(books, &trail)
            if act.key != nil, trail.entries.isEmpty { trail.note("act.empty", exam) }
            try trail.append(to: exam, of: act, books)
            return value
        }
    }

    /// Asked first, so that a stranger learns nothing of what the rules would say.
    func permit(_ act: Act, to roles: Set<Actor.Role>) throws(Refusal) {
        guard roles.contains(act.actor.role) else {
            throw Refusal(
                "office.not-permitted", "当前身份无权进行此操作。",
                "the role \(act.actor.role.rawValue) may not do this")
        }
    }

    /// Whether an act with this key was done before.
    func wasDone(_ act: Act) throws -> Bool {
        guard let key = act.key else { return false }
        return try records.read { try $0.hasAuditLine(withKey: key, in: exam) }
    }
}
