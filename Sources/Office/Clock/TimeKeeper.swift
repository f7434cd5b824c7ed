package import Delivery
package import Vocabulary

/// Keeps the service's time on record: marks from which a later start goes on, and an audit line
/// for whatever is told about the clocks.
package struct TimeKeeper: Sendable {
    private let records: any Records
    private let halls: HallRegistry

    /// A mark at least so often while somebody answers: a failure is known as exactly.
    package static let secondsBetweenMarks = 5

    package init(records: any Records, halls: HallRegistry) {
        self.records = records
        self.halls = halls
    }

    /// The mark that was recorded last.
    package static func lastMark(_ records: any Records) throws -> ClockMark? {
        try records.read { try $0.lastClockMark() }
    }

    /// Records where the time stands.
    package func record(_ mark: ClockMark) throws {
        try records.write { try $0.append(mark) }
    }

    /// Tells a change of the clocks: to the rooms in which people answer, with their audit lines;
    /// where there are none, in the chain of the accounts.
    ///
    /// - Throws: `Fault` when the store fails; telling it again is harmless.
    package func tell(_ change: ClockChange, at moment: Moment) async throws {
        let act = Act(by: Actor("system", as: .system), at: moment)
        if case .taken(let milliseconds) = change {
            try records.write { books in
                var trail = AuditTrail()
                trail.note("clock.taken", "service", ["milliseconds": .int(milliseconds)])
                try trail.append(to: ExamOffice.accountsChain, of: act, books)
            }
            return
        }
        try await halls.tell(change, act)
    }
}
