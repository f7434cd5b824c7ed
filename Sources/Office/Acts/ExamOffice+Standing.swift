import Delivery
package import Vocabulary

extension ExamOffice {
    /// Marks as absent whoever of a session has not begun and may not enter any more.
    ///
    /// - Throws: `delivery.may-still-enter` before the late limit.
    package func markAbsent(_ desk: SessionDesk, _ act: Act) throws {
        let roles: Set<Actor.Role> = [.invigilator, .chiefInvigilator]
        try permit(act, to: roles)
        let latest = desk.attempts.values.map {
            $0.sessionStart.adding(minutes: $0.rules.lateLimitMinutes)
        }.max()
        if let latest, act.at <= latest {
            throw Refusal(
                "delivery.may-still-enter", "\(latest.clock)前仍可入场，不能登记缺考。",
                "candidates may still enter until \(latest.clock)")
        }
        let absent = desk.sheets.filter { desk.attempts[$0]?.phase == .issued }
            .compactMap { desk.registrations[$0] }.sorted()
        _ = try perform(act, allowing: roles) { books, trail in
            trail.note("standing.roll", desk.session, ["absent": .int(absent.count)])
            for registration in absent {
                let standing = StandingRecord(
                    registration: registration, kind: .absent, at: act.at, note: "",
                    witnesses: [])
                try books.insert(standing, in: exam)
                trail.note(
                    "standing.absent", registration, ["row": .text(RowDigest.of(standing))])
            }
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
        try permit(act, to: roles)
        guard !note.isEmpty, Set(witnesses).count == 2 else {
            throw Refusal(
                "standing.incomplete", "违纪记录须写明情节，并由两名监考员签名。",
                "a record of misconduct needs a note and both invigilators")
        }
        _ = try perform(act, allowing: roles) { books, trail in
            _ = try self.registration(registration, books)
            let known = try books.standings(in: exam)
            let isKnown = known.contains {
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
}
