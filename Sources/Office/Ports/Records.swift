/// The store behind the office's acts.
///
/// A store is one of several (memory, SQLite, later PostgreSQL); the conformance suite of the
/// `Records` tests says what each must do.
package protocol Records: Sendable {
    /// Runs `body` in one transaction with exclusive right to write.
    ///
    /// When it returns, everything it wrote is on disk (fsynced, for stores that have a disk); when
    /// `body` throws, nothing of it has happened and the error is thrown on unchanged.
    ///
    /// - Throws: what `body` throws; `Fault` when the store itself fails.
    func write<Value>(_ body: (any Books) throws -> Value) throws -> Value

    /// Runs `body` on one unchanging view of the store; writing in it is a programmer's error.
    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value
}

/// All books of the store, as one transaction sees them.
package protocol Books: ExamBook, RegistrationBook, DrawBook, SeatBook, PaperBook, DeliveryBook,
    ResultBook, AuditBook, AccountBook, FormBook, RoomBook, KeyBook, BankBook, CorrectionBook,
    MarkingBook, ClockBook, SealBook
{}

/// The world failed: disk, file, memory. Logged once where the request ends; the person is shown
/// the reference only.
package struct Fault: Error, Sendable, CustomStringConvertible {
    /// What was being done, without personal data.
    package let doing: String
    /// What the machine said.
    package let cause: String
    /// What is wrong with the store's disk, where that is known.
    package let trouble: DiskTrouble?

    package init(_ doing: String, cause: String, trouble: DiskTrouble? = nil) {
        self.doing = doing
        self.cause = cause
        self.trouble = trouble
    }

    package var description: String { "\(doing): \(cause)" }
}
