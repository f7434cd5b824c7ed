package import Delivery
import Programme
package import Seating
package import Vocabulary

/// A room at one moment, as its invigilators see it.
package struct RoomSnapshot: Hashable, Sendable {
    /// One place of the room.
    package struct Seat: Hashable, Sendable {
        package let number: Int
        /// From the front, from 0.
        package let row: Int
        /// From the invigilator's right, from 0.
        package let column: Int
        package let isSpare: Bool
        package let isBroken: Bool
        /// Who has the seat by the draw; nil for a free, spare or broken one.
        package let sitter: Sitter?
    }

    /// A candidate of the room.
    package struct Sitter: Hashable, Sendable {
        package let person: HallPerson
        package let attempt: Attempt
        package let standing: SeatStanding
        /// Since the last save; nil when none has come since the service began.
        package let secondsSinceSave: Int?
        /// Since the terminal was last heard.
        package let secondsSinceContact: Int?
        /// What would be given back now.
        package let lostSeconds: Int
        /// Events came after the end and nobody has decided about them.
        package let hasLateSaves: Bool
        /// Where the candidate works, if not at the own seat.
        package let otherWorkstation: Int?

        package var answered: Int { attempt.answeredCount }
        package var items: Int { attempt.outline.entries.count }

        /// Whether time may be given back: answering, or not begun and not absent.
        package var mayGetTime: Bool {
            attempt.phase.isOpen || attempt.phase == .issued && standing != .absent
        }

        /// Whether the invigilator must look.
        package var needsAttention: Bool { standing.needsAttention || hasLateSaves }
    }

    package let at: Moment
    package let session: SessionID
    /// When the session begins by plan.
    package let plannedStart: Moment
    package let rules: DeliveryRules
    package let room: Room
    package let state: RoomState
    /// By number.
    package let seats: [Seat]
    package let report: RoomReport

    /// The candidates, by seat.
    package var sitters: [Sitter] { seats.compactMap(\.sitter) }

    /// Who needs the invigilator, the worst first, then by seat.
    package var attention: [Sitter] {
        sitters.filter(\.needsAttention).sorted {
            ($0.standing, $0.person.seat.seat) < ($1.standing, $1.person.seat.seat)
        }
    }

    /// When the last of the room ends by now.
    package var endsAt: Moment? { sitters.map(\.attempt.endsAt).max() }

    /// Nobody enters later.
    package var latestEntry: Moment {
        let waiting = sitters.filter { $0.attempt.phase == .issued }.map(\.attempt.latestStart)
        return waiting.max()
            ?? (state.releasedAt ?? plannedStart).adding(minutes: rules.lateLimitMinutes)
    }
}

extension SessionHall {
    /// A room as it stands.
    ///
    /// - Throws: `room.unknown`.
    package func snapshot(of id: RoomID, at moment: Moment) throws -> RoomSnapshot {
        let place = try place(id)
        let state = room(id)
        var sitters: [Int: RoomSnapshot.Sitter] = [:]
        var attempts: [RegistrationID: Attempt] = [:]
        for person in people(in: id) {
            guard let attempt = attempt(of: person) else { continue }
            attempts[person.registration] = attempt
            sitters[person.seat.seat] = sitter(person, attempt, state, moment)
        }
        let seating = office.programme.seating
        // By lot, the spare machines are those that nobody of the session has.
        let spare = Set(
            seating.spares == .drawn
                ? place.workingSeats.filter { sitters[$0] == nil } : seating.spareSeats(of: place))
        let seats = place.layout.seats.map { number in
            let position = place.position(ofSeat: number)
            return RoomSnapshot.Seat(
                number: number, row: position.row, column: position.column,
                isSpare: spare.contains(number), isBroken: place.brokenSeats.contains(number),
                sitter: sitters[number])
        }
        return RoomSnapshot(
            at: moment, session: session.id, plannedStart: session.start,
            rules: office.programme.delivery, room: place, state: state, seats: seats,
            report: RoomReport(attempts, in: state))
    }

    private func sitter(
        _ person: HallPerson, _ attempt: Attempt, _ state: RoomState, _ moment: Moment
    ) -> RoomSnapshot.Sitter {
        let id = person.registration
        let workstation = state.terminals[id]?.workstation
        return RoomSnapshot.Sitter(
            person: person, attempt: attempt,
            standing: SeatStanding(
                id, in: state, attempt: attempt, lastContact: lastContact[id], at: moment),
            secondsSinceSave: lastSave[id].map { max(0, moment.seconds(since: $0)) },
            secondsSinceContact: lastContact[id].map { max(0, moment.seconds(since: $0)) },
            lostSeconds: lostSeconds(person, at: moment),
            hasLateSaves: attempt.hasUndecidedLate,
            otherWorkstation: workstation == person.seat.seat ? nil : workstation)
    }
}
