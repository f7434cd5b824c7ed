import Vocabulary

extension ExamOffice {
    /// As `perform`, for an act that computes for long.
    ///
    /// `prepare` works on a view of the store while others write: a candidate's save must not wait
    /// until a hundred thousand papers are drawn or scored. What it has found, a refusal too,
    /// counts as long as the chain of the exam has not moved, for everything that belongs to an
    /// exam stands in its chain; otherwise it is found again within the transaction.
    ///
    /// - Returns: nil when an act with this key was done before; nothing happens then.
    /// - Throws: as `perform`; what `prepare` throws.
    func perform<Prepared, Value>(
        _ act: Act, allowing roles: Set<Actor.Role>, ahead prepare: (any Books) throws -> Prepared,
        _ body: (Prepared, any Books, inout AuditTrail) throws -> Value
    ) throws -> Value? {
        try permit(act, to: roles)
        if try wasDone(act) { return nil }
        let (head, found) = try records.read { books in
            (try books.auditHead(of: exam), Result { try prepare(books) })
        }
        return try perform(act, allowing: roles) { books, trail in
            let isStill = try books.auditHead(of: exam) == head
            return try body(isStill ? found.get() : prepare(books), books, &trail)
        }
    }
}
