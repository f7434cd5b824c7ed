package import Delivery
import Seating
package import Vocabulary

extension SessionHall {
    /// The door has seen ticket, ID card and face.
    package func checkIn(_ people: [HallPerson], _ act: Act) throws {
        try each(people, act) { person, state in
            state.checkedIn[person.registration] == nil ? [.checkedIn(person.registration)] : []
        }
    }

    /// Takes a check-in back.
    ///
    /// - Throws: `room.signed-in` when the person sits at a terminal already.
    package func undoCheckIn(_ person: HallPerson, _ act: Act) throws {
        guard room(person.seat.room).terminals[person.registration] == nil else {
            throw Refusal(
                "room.signed-in", "考生已经登录，不能撤销签到。", "the candidate has signed in")
        }
        try log([.checkInUndone(person.registration)], in: person.seat.room, act)
    }

    private func each(
        _ people: [HallPerson], _ act: Act,
        _ events: (HallPerson, RoomState) -> [RoomEvent]
    ) throws {
        let byRoom = Dictionary(grouping: people, by: \.seat.room)
        for (id, people) in byRoom.sorted(by: { $0.key < $1.key }) {
            let all = people.flatMap { events($0, room(id)) }
            if !all.isEmpty { try log(all, in: id, act) }
        }
    }

    /// The invigilator's word for the terminal that waits: from now on it is the candidate's, and
    /// the earlier one is told so. An open attempt goes on there.
    ///
    /// - Parameters:
    ///   - seconds: time given back; 0 for none.
    ///   - reason: why time is given back, or the machine changed.
    /// - Throws: `room.no-pending-terminal`; what `Attempt.apply` refuses.
    package func allow(
        _ person: HallPerson, seconds: Int, reason: String, _ act: Act
    ) throws {
        guard let terminal = room(person.seat.room).pending[person.registration] else {
            throw Refusal(
                "room.no-pending-terminal", "没有等待放行的登录。", "no terminal waits for your word")
        }
        var events: [AttemptEvent] = []
        if let attempt = attempt(of: person), attempt.phase.isOpen {
            if attempt.phase != .interrupted { events.append(.interrupted(cause: "换机")) }
            events.append(.resumed(workstation: terminal.workstation))
            if seconds > 0 {
                events.append(
                    .extended(
                        seconds: seconds, reason: reason.isEmpty ? "换机续考" : reason,
                        authorisedBy: act.actor.account.text))
            }
        }
        try log(
            [.allowed(person.registration, terminal: terminal.id)], in: person.seat.room,
            attemptEvents: events.map { (person.sheet, $0) }, act)
    }

    /// Seconds since the terminal was last heard: what would be given back now.
    package func lostSeconds(_ person: HallPerson, at moment: Moment) -> Int {
        guard let last = lastContact[person.registration] else { return 0 }
        return max(0, moment.seconds(since: last))
    }

    /// Releases the session in a room: from now on its candidates may open their papers.
    ///
    /// The room's clock starts now, so that a late start costs nobody time.
    /// - Throws: `room.before-start`, `room.released`.
    package func release(_ id: RoomID, _ act: Act) throws {
        guard room(id).releasedAt == nil else {
            throw Refusal("room.released", "本考场已经宣布开考。", "the room has been released")
        }
        guard act.at >= session.start else {
            throw Refusal(
                "room.before-start", "未到开考时间（\(session.start.clock)）。",
                "the session begins at \(session.start)")
        }
        try log([.released], in: id, act)
        desk.begin(people(in: id).map(\.sheet), at: act.at)
    }

    /// Gives time back, or more of it.
    ///
    /// - Throws: what `Attempt.apply` refuses; then nobody of the act got any.
    package func extend(
        _ people: [HallPerson], seconds: Int, reason: String, authorisedBy: String, _ act: Act
    ) throws {
        guard !people.isEmpty else {
            throw Refusal("room.nobody", "没有选择考生。", "nobody was chosen")
        }
        try desk.log(
            people.map {
                (
                    $0.sheet,
                    .extended(seconds: seconds, reason: reason, authorisedBy: authorisedBy)
                )
            }, act)
        for person in people { changed(person.seat.room) }
    }

    /// The terminal is gone or must stop: the clock of the loss runs.
    package func interrupt(
        _ person: HallPerson, _ kind: IncidentKind, text: String, _ act: Act
    ) throws {
        try log(
            [.incident(kind, person.registration, text: text)], in: person.seat.room,
            attemptEvents: [(person.sheet, .interrupted(cause: kind.chinese))], act)
    }

    /// The candidate goes on at the same terminal, with the time that was lost.
    package func resume(_ person: HallPerson, seconds: Int, reason: String, _ act: Act) throws {
        let terminal = room(person.seat.room).terminals[person.registration]
        var events: [(sheet: SheetCode, event: AttemptEvent)] = [
            (person.sheet, .resumed(workstation: terminal?.workstation ?? person.seat.seat))
        ]
        if seconds > 0 {
            events.append(
                (
                    person.sheet,
                    .extended(
                        seconds: seconds, reason: reason.isEmpty ? "故障恢复" : reason,
                        authorisedBy: act.actor.account.text)
                ))
        }
        try desk.log(events, act)
        changed(person.seat.room)
    }

    /// A message to one of the room, or to all.
    ///
    /// - Throws: `room.empty-message`.
    package func send(_ text: String, to person: HallPerson?, in id: RoomID, _ act: Act) throws {
        guard !text.isEmpty, text.count <= 500 else {
            throw Refusal(
                "room.empty-message", "消息应为1至500个字。", "a message has 1 to 500 characters")
        }
        try log([.message(to: person?.registration, text: text)], in: id, act)
    }

    /// Notes an incident that stops nobody.
    package func note(
        _ kind: IncidentKind, of person: HallPerson?, text: String, in id: RoomID, _ act: Act
    ) throws {
        try log([.incident(kind, person?.registration, text: text)], in: id, act)
    }

    /// Marks as absent who has not begun and may not enter any more.
    ///
    /// - Throws: `room.not-released`, `delivery.may-still-enter`.
    package func markAbsent(in id: RoomID, _ act: Act) throws {
        guard room(id).releasedAt != nil else {
            throw Refusal(
                "room.not-released", "本考场尚未宣布开考。", "the room has not been released")
        }
        var written: (rows: [RoomEventRecord], events: [RoomEvent]) = ([], [])
        let own = Set(people(in: id).map(\.registration))
        try office.markAbsent(desk, among: own, act) { absent, books, trail in
            let events: [RoomEvent] = [.absent(absent)]
            let rows = self.rows(events, in: id, act)
            try SessionHall.write(rows, self.office, books, &trail)
            written = (rows, events)
        }
        take(written.rows, written.events)
    }

    /// Records misconduct in fixed words, with both invigilators; grave ones end the attempt.
    ///
    /// - Throws: as `ExamOffice.recordMisconduct`; what `Attempt.apply` refuses.
    package func recordMisconduct(
        of person: HallPerson, _ kind: MisconductKind, note: String, witnesses: [String],
        _ act: Act
    ) throws {
        let text = note.isEmpty ? kind.chinese : "\(kind.chinese)；\(note)"
        if kind.endsAttempt, attempt(of: person)?.phase != .voided {
            let office = office
            try desk.log([(person.sheet, .voided(reason: text))], act) { books, trail in
                try office.writeMisconduct(
                    of: person.registration, note: text, witnesses: witnesses, act, books,
                    &trail)
            }
        } else {
            try office.recordMisconduct(
                of: person.registration, note: text, witnesses: witnesses, act)
        }
        changed(person.seat.room)
    }

    /// Decides on saves that came after the end: recorded; the sheet stays as it is.
    ///
    /// - Throws: `room.chief-only`, `delivery.reason-required`.
    package func decideLateSaves(
        of person: HallPerson, decision: String, _ act: Act
    ) throws {
        guard act.actor.role == .chiefInvigilator else {
            throw Refusal(
                "room.chief-only", "迟到的作答由主考决定。", "the chief invigilator decides on late saves")
        }
        guard !decision.isEmpty else {
            throw Refusal("delivery.reason-required", "必须写明理由。", "a reason is required")
        }
        try log(
            [.lateSavesDecided(person.registration, decision: decision)],
            in: person.seat.room, act)
    }

    /// Ticks the room's checklist.
    package func tick(_ checks: [RoomCheck], in id: RoomID, _ act: Act) throws {
        let fresh = checks.filter { !room(id).checks.contains($0) }
        if !fresh.isEmpty { try log(fresh.map { .ticked($0) }, in: id, act) }
    }

    /// Closes the room, when nobody answers any more and the absent are marked.
    ///
    /// - Throws: `room.open-attempts`, `room.unmarked`, `room.closed`.
    package func close(_ id: RoomID, _ act: Act) throws {
        let attempts = people(in: id).compactMap { attempt(of: $0) }
        guard room(id).closedAt == nil else {
            throw Refusal("room.closed", "本考场已经结束。", "the room has been closed")
        }
        let open = attempts.count { $0.phase.isOpen }
        guard open == 0 else {
            throw Refusal(
                "room.open-attempts", "还有\(open)人正在作答，不能结束本场。",
                "\(open) candidates are still answering")
        }
        let absent = Set(room(id).absent)
        let unmarked = people(in: id).count {
            attempt(of: $0)?.phase == .issued && !absent.contains($0.registration)
        }
        guard unmarked == 0 else {
            throw Refusal(
                "room.unmarked", "还有\(unmarked)人既未作答也未登记缺考。",
                "\(unmarked) candidates neither began nor are marked absent")
        }
        try log([.closed], in: id, act)
    }

    /// Signs the report of a closed room.
    ///
    /// - Throws: `room.not-closed`, `standing.incomplete` without two different names.
    package func sign(_ names: [String], in id: RoomID, _ act: Act) throws {
        guard room(id).closedAt != nil else {
            throw Refusal("room.not-closed", "请先结束本场。", "the room is not closed")
        }
        let people = names.filter { !$0.isEmpty }
        guard Set(people).count >= 2 else {
            throw Refusal(
                "standing.incomplete", "情况记录单须由两名监考员签名。", "both invigilators sign")
        }
        try log([.signed(people)], in: id, act)
    }
}
