import Delivery
import Vocabulary

/// Events of rooms that wait for a common commit: when a session begins, thousands sign in and say
/// who they are within minutes, and a commit for each would be most of the work.
struct WaitingEvents {
    let events: [RoomEvent]
    let room: RoomID
    let act: Act
    let done: CheckedContinuation<Result<Void, any Error>, Never>
}

extension SessionHall {
    /// Logs what a candidate did, in a commit with what others do; when it returns, it is on disk.
    ///
    /// - Throws: `Fault` when the store fails; then none of the commit has happened.
    func logTogether(_ events: [RoomEvent], in room: RoomID, _ act: Act) async throws {
        try office.permit(act, to: SessionDesk.staff)
        try await withCheckedContinuation { done in
            waitingEvents.append(
                WaitingEvents(events: events, room: room, act: act, done: done))
            guard !isDraining else { return }
            Task { await self.drain() }
        }.get()
    }

    /// Commits the events that wait, each with the audit line of its own act.
    func commitEvents() {
        guard !waitingEvents.isEmpty else { return }
        let batch = waitingEvents
        waitingEvents = []
        var counts: [RoomID: Int] = [:]
        var rows: [[RoomEventRecord]] = []
        for one in batch {
            let before = counts[one.room] ?? log(of: one.room).count
            rows.append(self.rows(one.events, in: one.room, after: before, one.act))
            counts[one.room] = before + one.events.count
        }
        let office = office
        let outcome = Result {
            try office.records.write { books in
                for (one, rows) in zip(batch, rows) {
                    var trail = AuditTrail()
                    try SessionHall.write(rows, office, books, &trail)
                    try trail.append(to: office.exam, of: one.act, books)
                }
            }
        }
        for (one, rows) in zip(batch, rows) {
            if case .success = outcome { take(rows, one.events) }
            one.done.resume(returning: outcome)
        }
    }
}
