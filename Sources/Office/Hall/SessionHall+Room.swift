package import Delivery
import Seating
package import Vocabulary

extension SessionHall {
    /// Whether an act of the room was done before; asked first, with who may.
    ///
    /// - Throws: `office.not-permitted`.
    func isDone(_ act: Act) throws -> Bool {
        try office.permit(act, to: [.invigilator, .chiefInvigilator])
        return try office.wasDone(act)
    }

    /// The door has seen ticket, ID card and face.
    ///
    /// - Throws: `delivery.too-late` for somebody who may not enter any more.
    package func checkIn(_ people: [HallPerson], _ act: Act) throws {
        if try isDone(act) { return }
        for person in people { try checkMayEnter(person, at: act.at) }
        try each(people, act) { person, state in
            state.checkedIn[person.registration] == nil ? [.checkedIn(person.registration)] : []
        }
    }

    private func checkMayEnter(_ person: HallPerson, at moment: Moment) throws(Refusal) {
        guard let attempt = attempt(of: person), attempt.phase == .issued,
            room(person.seat.room).releasedAt != nil
        else { return }
        guard moment <= attempt.latestStart else {
            throw Refusal(
                "delivery.too-late", "已过最迟入场时间（\(attempt.latestStart.clock)），不得入场。",
                "nobody enters later than \(attempt.latestStart.clock)")
        }
    }

    /// Takes a check-in back.
    ///
    /// - Throws: `room.signed-in` when the person sits at a terminal already.
    package func undoCheckIn(_ person: HallPerson, _ act: Act) throws {
        if try isDone(act) { return }
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

    /// Releases the session in a room: from now on its candidates may open their papers.
    ///
    /// The room's clock starts now, so that a late start costs nobody time.
    /// - Throws: `room.before-start`, `room.released`.
    package func release(_ id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
        guard room(id).releasedAt == nil else {
            throw Refusal("room.released", "本考场已经宣布开考。", "the room has been released")
        }
        guard act.at >= session.start else {
            throw Refusal(
                "room.before-start", "未到开考时间（\(session.start.clock)）。",
                "the session begins at \(session.start)")
        }
        let people = people(in: id)
        guard !people.isEmpty else {
            throw Refusal(
                "room.nobody", "本场次在此考场没有考生。", "nobody sits in this room")
        }
        guard people.allSatisfy({ attempt(of: $0)?.startedAt == nil }) else {
            throw Refusal(
                "room.begun", "本考场已有考生开始作答。", "somebody of the room has begun already")
        }
        try log([.released], in: id, act)
        desk.begin(people.map(\.sheet), at: act.at)
    }

    /// A message to one of the room, or to all.
    ///
    /// - Throws: `room.empty-message`.
    package func send(_ text: String, to person: HallPerson?, in id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
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
        if try isDone(act) { return }
        try log([.incident(kind, person?.registration, text: text)], in: id, act)
    }

    /// Marks as absent who has not begun and may not enter any more.
    ///
    /// - Throws: `room.not-released`, `delivery.may-still-enter`.
    package func markAbsent(in id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
        guard room(id).releasedAt != nil else {
            throw Refusal(
                "room.not-released", "本考场尚未宣布开考。", "the room has not been released")
        }
        var written: (rows: [RoomEventRecord], events: [RoomEvent]) = ([], [])
        let own = Set(people(in: id).map(\.registration))
        try office.markAbsent(desk, among: own, act) { absent, books, trail in
            let events: [RoomEvent] = [.absent(absent)]
            let rows = self.rows(events, in: id, after: log(of: id).count, act)
            try SessionHall.write(rows, self.office, books, &trail)
            written = (rows, events)
        }
        take(written.rows, written.events)
    }

    /// Records misconduct in fixed words, with both invigilators; grave ones end the attempt.
    ///
    /// - Throws: `standing.incomplete`, `standing.recorded`; what `Attempt.apply` refuses.
    package func recordMisconduct(
        of person: HallPerson, _ record: MisconductRecord, _ act: Act
    ) throws {
        if try isDone(act) { return }
        let text = "\(record.kind.chinese)；\(record.text)"
        let room = person.seat.room
        let events: [RoomEvent] = [.misconduct(person.registration, record)]
        let rows = rows(events, in: room, after: log(of: room).count, act)
        let ends = record.kind.endsAttempt && attempt(of: person)?.phase != .voided
        let ended: [(sheet: SheetCode, event: AttemptEvent)] =
            ends ? [(person.sheet, .voided(reason: text))] : []
        let office = office
        try desk.log(ended, act) { books, trail in
            try office.writeMisconduct(
                of: person.registration, note: record.text.isEmpty ? "" : text,
                witnesses: record.witnesses, act, books, &trail)
            try SessionHall.write(rows, office, books, &trail)
        }
        take(rows, events)
    }

    /// Ends an attempt for misconduct that was recorded: the chief's decision.
    ///
    /// - Throws: `room.chief-only`, `room.no-misconduct`; what `Attempt.apply` refuses.
    package func void(_ person: HallPerson, reason: String, _ act: Act) throws {
        if try isDone(act) { return }
        try SessionHall.requireChief(act)
        guard
            room(person.seat.room).misconduct.contains(where: {
                $0.person == person.registration
            })
        else {
            throw Refusal(
                "room.no-misconduct", "请先登记违纪，再作废作答。", "record the misconduct first")
        }
        try desk.log([(person.sheet, .voided(reason: reason))], act)
        changed(person.seat.room)
    }

    static func requireChief(_ act: Act) throws(Refusal) {
        guard act.actor.role == .chiefInvigilator else {
            throw Refusal("room.chief-only", "此事由主考决定。", "the chief invigilator decides")
        }
    }

    /// Ticks the room's checklist.
    package func tick(_ checks: [RoomCheck], in id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
        let fresh = checks.filter { !room(id).checks.contains($0) }
        if !fresh.isEmpty { try log(fresh.map { .ticked($0) }, in: id, act) }
    }

    /// Closes the room, when nobody answers any more and the absent are marked. Who still waits
    /// for time back when the time is over counts with what the sheet holds.
    ///
    /// - Throws: `room.closed`; `room.unfinished` with everybody who is not accounted for.
    package func close(_ id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
        guard room(id).closedAt == nil else {
            throw Refusal("room.closed", "本考场已经结束。", "the room has been closed")
        }
        let stopped = answering(in: id).filter {
            guard let attempt = attempt(of: $0) else { return false }
            return act.at >= attempt.takesSavesUntil
        }
        let findings = people(in: id).compactMap { person in
            stopped.contains(person) ? nil : unfinished(person)
        }
        guard findings.isEmpty else {
            throw Refusal(
                "room.unfinished", "还有\(findings.count)人的情况没有处理，不能结束本场。",
                "\(findings.count) candidates are not accounted for", findings: findings)
        }
        try log(
            [.closed], in: id, attemptEvents: stopped.map { ($0.sheet, .closedByTime) }, act)
    }

    private func unfinished(_ person: HallPerson) -> Finding? {
        guard let attempt = attempt(of: person) else { return nil }
        let state = room(person.seat.room)
        let place = Finding.Place(column: "\(person.seat.seat)号座 \(person.fullName)")
        if attempt.phase.isOpen {
            return Finding(
                "room.open-attempt", at: place, "\(attempt.phase.chinese)，尚未收卷。",
                "the attempt is \(attempt.phase.rawValue)")
        }
        if attempt.phase == .issued, !state.absent.contains(person.registration) {
            return Finding(
                "room.unmarked", at: place, "既未作答也未登记缺考。",
                "neither began nor is marked absent")
        }
        if attempt.hasUndecidedLate {
            return Finding(
                "room.late-saves", at: place, "有迟到的作答，主考尚未决定。",
                "there are late saves without a decision")
        }
        return nil
    }

    /// Signs the report of a closed room.
    ///
    /// - Throws: `room.not-closed`, `standing.incomplete` without two different names.
    package func sign(_ names: [String], in id: RoomID, _ act: Act) throws {
        if try isDone(act) { return }
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
