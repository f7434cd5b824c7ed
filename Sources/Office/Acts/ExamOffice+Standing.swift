import Delivery
package import Vocabulary

extension ExamOffice {
    /// Marks as absent whoever of a session has not begun and may not enter any more.
    ///
    /// - Parameter people: of whom it is asked; nil for everybody of the session.
    /// - Throws: `delivery.may-still-enter` before the late limit.
    package func markAbsent(
        _ desk: SessionDesk, among people: Set<RegistrationID>? = nil, _ act: Act
    ) throws {
        try markAbsent(desk, among: people, act, also: { _, _, _ in })
    }

    func markAbsent(
        _ desk: SessionDesk, among people: Set<RegistrationID>?, _ act: Act,
        also: ([RegistrationID], any Books, inout AuditTrail) throws -> Void
    ) throws {
        let roles: Set<Actor.Role> = [.invigilator, .chiefInvigilator]
        try permit(act, to: roles)
        let asked = desk.sheets.filter { sheet in
            guard let people, let registration = desk.registration(of: sheet) else { return true }
            return people.contains(registration)
        }
        // Who has begun holds nobody up, however much time was given back before that.
        let latest = asked.compactMap { desk.attempt(of: $0) }.map { attempt in
            attempt.phase == .issued
                ? attempt.latestStart
                : attempt.sessionStart.adding(minutes: attempt.rules.lateLimitMinutes)
        }.max()
        if let latest, act.at <= latest {
            throw Refusal(
                "delivery.may-still-enter", "\(latest.clock)前仍可入场，不能登记缺考。",
                "candidates may still enter until \(latest.clock)")
        }
        let missing = asked.filter { desk.attempt(of: $0)?.phase == .issued }
            .compactMap { desk.registration(of: $0) }.sorted()
        _ = try perform(act, allowing: roles) { books, trail in
            let known = Set(
                try books.standings(in: exam).filter { $0.kind == .absent }.map(\.registration))
            let absent = missing.filter { !known.contains($0) }
            trail.note("standing.roll", desk.session, ["absent": .int(absent.count)])
            for registration in absent {
                let standing = StandingRecord(
                    registration: registration, kind: .absent, at: act.at, note: "",
                    witnesses: [])
                try books.insert(standing, in: exam)
                trail.note(
                    "standing.absent", registration, ["row": .text(RowDigest.of(standing))])
            }
            try also(absent, books, &trail)
        }
    }

    /// Records misconduct: what was seen, the rule, and both invigilators. Answers and raw score
    /// stay; the result becomes a status.
    ///
    /// - Throws: `standing.incomplete` without a note or without two different witnesses;
    ///   `registration.unknown`.
    package func recordMisconduct(
        of registration: RegistrationID, note: String, witnesses: [String], _ act: Act
    ) throws {
        let roles: Set<Actor.Role> = [.invigilator, .chiefInvigilator]
        _ = try perform(act, allowing: roles) { books, trail in
            try writeMisconduct(
                of: registration, note: note, witnesses: witnesses, act, books, &trail)
        }
    }

    /// The record itself, in the transaction of an act that also ends the attempt.
    func writeMisconduct(
        of registration: RegistrationID, note: String, witnesses: [String], _ act: Act,
        _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        try permit(act, to: [.invigilator, .chiefInvigilator])
        guard !note.isEmpty, Set(witnesses.filter { !$0.isEmpty }).count == 2 else {
            throw Refusal(
                "standing.incomplete", "违纪记录须写明情节，并由两名监考员签名。",
                "a record of misconduct needs a note and both invigilators")
        }
        _ = try self.registration(registration, books)
        let isKnown = try books.standings(in: exam).contains {
            $0.registration == registration && $0.kind == .misconduct
        }
        guard !isKnown else {
            throw Refusal(
                "standing.recorded", "该考生的违纪已经登记。",
                "the misconduct of this candidate has been recorded")
        }
        let standing = StandingRecord(
            registration: registration, kind: .misconduct, at: act.at, note: note,
            witnesses: witnesses)
        try books.insert(standing, in: exam)
        trail.note(
            "standing.misconduct", registration,
            ["note": .text(note), "row": .text(RowDigest.of(standing))])
    }
}
