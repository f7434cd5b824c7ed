import Delivery
import Programme
import Seating
import Vocabulary

/// What the service's clocks mean to those who answer (docs/exam-day.md).
extension SessionHall {
    /// Whether somebody answers, or may begin to: as long as the wall clock is not followed.
    func isAnswering(at moment: Moment) -> Bool {
        if nextClosing != nil { return true }
        let late = office.programme.delivery.lateLimitMinutes
        return rooms.contains { _, room in
            guard let released = room.releasedAt, room.closedAt == nil else { return false }
            return moment <= released.adding(minutes: late)
        }
    }

    /// Notes in the rooms that are at work that the clock was moved, or that the service was away.
    ///
    /// - Throws: `Fault` when the store fails; the rooms that were told before stay told.
    func tell(_ change: ClockChange, _ act: Act) throws {
        let event: RoomEvent
        switch change {
        case .taken: return
        case .held(let milliseconds): event = .clockMoved(milliseconds: milliseconds)
        case .away(let start, _, let isMeasured):
            event = .serviceAway(from: start, isMeasured: isMeasured)
        }
        for (id, room) in rooms
        where room.releasedAt != nil && room.closedAt == nil {
            let kind = event.json["kind"]?.text ?? ""
            let key = "\(kind)/\(session.id)/\(id)/\(act.at.millisecondsSince1970)"
            try log([event], in: id, Act(by: act.actor, at: act.at, key: key))
        }
    }

    /// When an open attempt is closed by time.
    ///
    /// Who was interrupted, and whose time ran out while the service was away, waits for the time
    /// that will be given back, but not for ever.
    func closing(of sheet: SheetCode, _ attempt: Attempt) -> Moment {
        let end = attempt.takesSavesUntil
        let outage = desk.registration(of: sheet).flatMap { people[$0] }
            .flatMap { room($0.seat.room).outages.last }
        let isMissed = outage?.contains(end) ?? false
        let begins = isMissed ? outage?.until ?? end : end
        let waits = isMissed || attempt.phase == .interrupted
        return begins.adding(minutes: waits ? SessionHall.mendingMinutes : 0)
    }
}
