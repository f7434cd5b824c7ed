package import Delivery
import Programme
package import Seating
package import Vocabulary

/// Failures, other machines, and the time that is given back for them (practice 2.15).
extension SessionHall {
    /// The invigilator's word for the terminal that waits: from now on it is the candidate's, and
    /// the earlier one is told so. An open attempt goes on there.
    ///
    /// - Parameter back: what is given back; nil for nothing.
    /// - Throws: `room.no-pending-terminal`; what `TimeBack` and `Attempt.apply` refuse.
    package func allow(_ person: HallPerson, _ back: TimeBack?, _ act: Act) throws {
        if try isDone(act) { return }
        guard let terminal = room(person.seat.room).pending[person.registration] else {
            throw SessionHall.nothingPending
        }
        guard attempt(of: person)?.phase.isOpen ?? false else {
            try log(
                [.allowed(person.registration, terminal: terminal.id)], in: person.seat.room, act)
            return
        }
        try goOn(person, at: terminal.workstation, allowing: terminal.id, back, act)
    }

    /// The invigilator's word against the terminal that waits.
    ///
    /// - Throws: `room.no-pending-terminal`.
    package func refuse(_ person: HallPerson, _ act: Act) throws {
        if try isDone(act) { return }
        guard let terminal = room(person.seat.room).pending[person.registration] else {
            throw SessionHall.nothingPending
        }
        try log([.refused(person.registration, terminal: terminal.id)], in: person.seat.room, act)
    }

    /// The terminal is gone or must stop: the clock of the loss runs.
    ///
    /// - Parameter since: when the hand was raised; nil takes when the terminal was last heard.
    /// - Throws: what `Attempt.apply` refuses.
    package func interrupt(
        _ person: HallPerson, _ kind: IncidentKind, since: Moment? = nil, text: String,
        _ act: Act
    ) throws {
        if try isDone(act) { return }
        let start = since ?? lossBegins(person, at: act.at)
        try log(
            [.interrupted(person.registration, kind, since: min(start, act.at), text: text)],
            in: person.seat.room,
            attemptEvents: [(person.sheet, .interrupted(cause: kind.chinese))], act)
    }

    /// The candidate goes on at the same terminal, with the time that was lost.
    ///
    /// - Throws: what `TimeBack` and `Attempt.apply` refuse.
    package func resume(_ person: HallPerson, _ back: TimeBack?, _ act: Act) throws {
        if try isDone(act) { return }
        let own = room(person.seat.room).terminals[person.registration]
        try goOn(person, at: own?.workstation ?? person.seat.seat, allowing: nil, back, act)
    }

    /// Sends a candidate to another machine of the room: an open attempt is stopped, and goes on
    /// where the candidate signs in, on the invigilator's word.
    ///
    /// - Throws: `room.workstation-unknown`, `room.workstation-taken`.
    package func move(
        _ person: HallPerson, to workstation: Int, text: String, _ act: Act
    ) throws {
        if try isDone(act) { return }
        let place = try place(person.seat.room)
        guard (1...place.machines).contains(workstation),
            !place.brokenSeats.contains(workstation)
        else {
            throw Refusal(
                "room.workstation-unknown", "本考场没有可用的\(workstation)号机。",
                "the room has no working machine \(workstation)")
        }
        guard !taken(workstation, besides: person) else {
            throw Refusal(
                "room.workstation-taken", "\(workstation)号机有其他考生使用。",
                "somebody else works at machine \(workstation)")
        }
        var events: [RoomEvent] = [.moveArranged(person.registration, workstation: workstation)]
        var stops: [(sheet: SheetCode, event: AttemptEvent)] = []
        if let phase = attempt(of: person)?.phase, phase.isOpen, phase != .interrupted {
            stops.append((person.sheet, .interrupted(cause: IncidentKind.machine.chinese)))
            events.append(
                .interrupted(
                    person.registration, .machine, since: lossBegins(person, at: act.at),
                    text: text))
        }
        try log(events, in: person.seat.room, attemptEvents: stops, act)
    }

    /// Gives time back, or more of it. A paper that the clock has closed meanwhile opens again, and
    /// what is given counts from now; one that was not opened yet may be opened so much later.
    ///
    /// - Throws: `room.nobody`; `room.not-released`; `room.absent` for somebody who was marked as
    ///   absent; `room.closed`, `room.scored` when it is too late for that; what `TimeBack` and
    ///   `Attempt.apply` refuse; then nobody of the act got any.
    package func extend(_ people: [HallPerson], _ back: TimeBack, _ act: Act) throws {
        if try isDone(act) { return }
        try back.check()
        guard let room = people.first?.seat.room else {
            throw Refusal("room.nobody", "没有正在作答的考生。", "nobody of these is answering")
        }
        guard self.room(room).releasedAt != nil else {
            throw Refusal(
                "room.not-released", "本考场尚未宣布开考。", "the room has not been released")
        }
        try checkMayReopen(people)
        let given = SessionHall.given(back, to: people)
        try log(given.room, in: room, attemptEvents: given.attempts, act)
        for person in people {
            if let attempt = attempt(of: person) { noteEnd(of: attempt) }
        }
    }

    /// The events of time that is given back; none for nobody.
    static func given(
        _ back: TimeBack, to people: [HallPerson]
    ) -> (room: [RoomEvent], attempts: [(sheet: SheetCode, event: AttemptEvent)]) {
        guard !people.isEmpty else { return ([], []) }
        return (
            [
                .extended(
                    people.map(\.registration), seconds: back.seconds, reason: back.reason,
                    by: back.authorisedBy)
            ], people.map { ($0.sheet, event(back)) }
        )
    }

    /// Who of a room is answering.
    func answering(in room: RoomID) -> [HallPerson] {
        people(in: room).filter { attempt(of: $0)?.phase.isOpen ?? false }
    }

    /// Whose time a failure of the room takes: who is answering, and who came and has not begun.
    package func losingTime(in id: RoomID) -> [HallPerson] {
        let room = room(id)
        guard room.releasedAt != nil else { return [] }
        return people(in: id).filter { person in
            guard let phase = attempt(of: person)?.phase else { return false }
            return phase.isOpen || phase == .issued && room.isHere(person.registration)
        }
    }

    /// Seconds that were lost until `moment`, as a proposal: from the noted failure, or from when
    /// the terminal was last heard.
    package func lostSeconds(_ person: HallPerson, at moment: Moment) -> Int {
        let room = room(person.seat.room)
        let since =
            room.openFault(of: person.registration)?.since ?? lossBegins(person, at: moment)
        // What was given to the whole room meanwhile is not lost any more.
        let given = room.extensions.filter { $0.person == person.registration && $0.at > since }
        return max(0, moment.seconds(since: since) - given.map(\.seconds).reduce(0, +))
    }

    /// A terminal that was heard in the last seconds has lost nothing.
    private func lossBegins(_ person: HallPerson, at moment: Moment) -> Moment {
        guard let last = lastContact[person.registration], moment.seconds(since: last) >= 5
        else { return moment }
        return last
    }

    private func goOn(
        _ person: HallPerson, at workstation: Int, allowing terminal: String?,
        _ back: TimeBack?, _ act: Act
    ) throws {
        try back?.check()
        var attemptEvents: [AttemptEvent] = []
        var events: [RoomEvent] = []
        if attempt(of: person)?.phase != .interrupted {
            attemptEvents.append(.interrupted(cause: "换机"))
            events.append(
                .interrupted(
                    person.registration, .machine, since: lossBegins(person, at: act.at),
                    text: "换机"))
        }
        if let terminal { events.append(.allowed(person.registration, terminal: terminal)) }
        events.append(
            .resumed(
                person.registration, workstation: workstation,
                seconds: back?.seconds ?? 0, by: back?.authorisedBy ?? act.actor.account.text))
        attemptEvents.append(.resumed(workstation: workstation))
        if let back { attemptEvents.append(SessionHall.event(back)) }
        try log(
            events, in: person.seat.room,
            attemptEvents: attemptEvents.map { (person.sheet, $0) }, act)
        heard(person, saved: false, at: act.at)
    }

    private static func event(_ back: TimeBack) -> AttemptEvent {
        .extended(seconds: back.seconds, reason: back.reason, authorisedBy: back.authorisedBy)
    }

    /// Whether another candidate sits, or should sit, at a machine.
    private func taken(_ workstation: Int, besides person: HallPerson) -> Bool {
        let state = room(person.seat.room)
        let absent = Set(state.absent)
        return people(in: person.seat.room).contains { other in
            guard other.registration != person.registration,
                !absent.contains(other.registration)
            else { return false }
            let own = state.terminals[other.registration]?.workstation
            return (own ?? other.seat.seat) == workstation
                || state.moves[other.registration] == workstation
        }
    }

    /// The room as the exam's config has it.
    ///
    /// - Throws: `room.unknown`.
    package nonisolated func place(_ id: RoomID) throws(Refusal) -> Room {
        guard let room = office.programme.rooms.first(where: { $0.id == id }) else {
            throw Refusal("room.unknown", "本场次没有考场\(id)。", "there is no room \(id)")
        }
        return room
    }

    private static var nothingPending: Refusal {
        Refusal(
            "room.no-pending-terminal", "没有等待放行的登录。", "no terminal waits for your word")
    }
}
