import Delivery
import Programme
import Seating
package import Vocabulary

/// What the service's clocks mean to those who answer (docs/exam-day.md).
extension SessionHall {
    /// Whether somebody answers, or may begin to: as long as the wall clock is not followed.
    package func isAnswering(at moment: Moment) -> Bool {
        if nextClosing != nil { return true }
        let late = office.programme.delivery.lateLimitMinutes
        return rooms.contains { id, room in
            guard let released = room.releasedAt, room.closedAt == nil else { return false }
            // Who could not begin for a failure may still get time for it, or has got it.
            let away = room.outages.map(\.seconds).reduce(0, +)
            if moment <= released.adding(minutes: late).adding(seconds: away) { return true }
            return people(in: id).contains { person in
                attempt(of: person).map { $0.phase == .issued && moment <= $0.latestStart } ?? false
            }
        }
    }

    /// Notes in the rooms that are at work that the clock was moved, or that the service was away;
    /// where the config wants it, everybody who was answering gets the time away back in the same
    /// transaction.
    ///
    /// - Throws: `Fault` when the store fails; the rooms that were told before stay told.
    func tell(_ change: ClockChange, _ act: Act) throws {
        for (id, room) in rooms where room.releasedAt != nil && room.closedAt == nil {
            switch change {
            case .taken: return
            case .held(let milliseconds):
                try tell(.clockMoved(milliseconds: milliseconds), in: id, act)
            case .away(let start, let end, let isMeasured):
                if room.outages.contains(where: { $0.from >= start && $0.until >= end }) {
                    continue
                }
                // A service that was killed again before it recorded the time knows this failure
                // from the same moment: what the room was told of it is not told twice.
                let told = min(act.at, room.outages.last.map { max(start, $0.until) } ?? start)
                let event = RoomEvent.serviceAway(from: told, isMeasured: isMeasured)
                try tell(
                    event, giving: isMeasured ? automatic(from: told, until: act.at) : nil, in: id,
                    act)
            }
        }
    }

    /// What the service gives back by itself; nil where people decide. A failure that was not
    /// mended in time may be the end of the session, which nobody but they can say.
    private func automatic(from start: Moment, until end: Moment) -> TimeBack? {
        let rules = office.programme.delivery
        guard rules.timeBack == .automatic, start < end,
            end <= start.adding(minutes: rules.mendingMinutes)
        else { return nil }
        return TimeBack(away: end.milliseconds(since: start))
    }

    private func tell(
        _ event: RoomEvent, giving back: TimeBack? = nil, in room: RoomID, _ act: Act
    ) throws {
        let kind = event.json["kind"]?.text ?? ""
        let key = "\(kind)/\(session.id)/\(room)/\(act.at.millisecondsSince1970)"
        let people = back == nil ? [] : losingTime(in: room)
        let given = back.map { SessionHall.given($0, to: people) } ?? (room: [], attempts: [])
        try log(
            [event] + given.room, in: room, attemptEvents: given.attempts,
            Act(by: act.actor, at: act.at, key: key))
        for person in people {
            if let attempt = attempt(of: person) { noteEnd(of: attempt) }
        }
    }

    /// When an open attempt is closed by time.
    ///
    /// Who was interrupted, and whose time ran out while the service was away, waits for the time
    /// that will be given back, but not for ever.
    func closing(of sheet: SheetCode, _ attempt: Attempt) -> Moment {
        let end = attempt.takesSavesUntil
        let missed = desk.registration(of: sheet).flatMap { people[$0] }
            .flatMap { room($0.seat.room).outages.last { $0.contains(end) } }
        let begins = missed?.until ?? end
        let waits = missed != nil || attempt.phase == .interrupted
        return begins.adding(minutes: waits ? attempt.rules.mendingMinutes : 0)
    }
}
