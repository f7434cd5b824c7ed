import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ correction: CorrectionRecord, in exam: ExamID) throws {
        try change(
            "inserting correction \(correction.number) of \(exam)",
            """
            insert into corrections
                (exam, number, kind, subject, content, reason, evidence, figures, account, role,
                 proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, correction.number, correction.kind.rawValue, correction.subject,
                correction.content, correction.reason, correction.evidence, correction.figures,
                correction.account.text, correction.role.rawValue,
                correction.at.millisecondsSince1970,
            ])
    }

    func decide(
        correction number: Int, _ decision: CorrectionDecision, in exam: ExamID
    ) throws {
        try change(
            "deciding on correction \(number) of \(exam)",
            """
            insert into correction_decisions
                (exam, number, revision, published, account, role, decided_at, note, signatures,
                 figures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, number, decision.revision ?? 0, decision.isPublished ? 1 : 0,
                decision.account.text, decision.role.rawValue,
                decision.at.millisecondsSince1970, decision.note,
                JSON(decision.signatures).canonicalText, decision.figures,
            ])
    }

    func corrections(in exam: ExamID) throws -> [CorrectionRecord] {
        let decisions = Dictionary(
            try decisions(in: exam), uniquingKeysWith: { first, _ in first })
        return try rows(
            of: Table("corrections"), in: exam,
            """
            select number, kind, subject, content, reason, evidence, figures, account, role,
                proposed_at
            from corrections where exam = ? order by number
            """, [exam.text]
        ) { columns in
            let number = try columns.int(0)
            return CorrectionRecord(
                number: number, kind: try columns.name(1), subject: try columns.text(2),
                content: try columns.text(3), reason: try columns.text(4),
                evidence: try columns.text(5), figures: try columns.text(6),
                account: try columns.id(7), role: try columns.name(8), at: try columns.moment(9),
                decision: decisions[number])
        }
    }

    private func decisions(in exam: ExamID) throws -> [(Int, CorrectionDecision)] {
        try rows(
            of: Table("correction_decisions"), in: exam,
            """
            select number, revision, published, account, role, decided_at, note, signatures,
                figures
            from correction_decisions where exam = ?
            """, [exam.text]
        ) { columns in
            let revision = try columns.int(1)
            let signatures = try columns.json(7).array
            guard let names = signatures?.compactMap(\.text), names.count == signatures?.count
            else { throw columns.fault(7, "is not a list of names") }
            return (
                try columns.int(0),
                CorrectionDecision(
                    revision: revision == 0 ? nil : revision, isPublished: try columns.flag(2),
                    account: try columns.id(3), role: try columns.name(4),
                    at: try columns.moment(5), note: try columns.text(6), signatures: names,
                    figures: try columns.text(8))
            )
        }
    }

    func insert(revised scores: [ScoreRecord], in exam: ExamID) throws {
        for score in scores {
            try change(
                "inserting revision \(score.revision) of sheet \(score.sheet) of \(exam)",
                """
                insert into score_revisions (exam, revision, sheet, total_hundredths, breakdown)
                values (?, ?, ?, ?, ?)
                """,
                [
                    exam.text, score.revision, score.sheet.text, score.total.hundredths,
                    score.breakdown,
                ])
        }
    }

    func revisedScores(in exam: ExamID) throws -> [ScoreRecord] {
        try revisedScores(in: exam, "", [exam.text])
    }

    func revisedScores(of sheet: SheetCode, in exam: ExamID) throws -> [ScoreRecord] {
        try revisedScores(in: exam, "and sheet = ?", [exam.text, sheet.text])
    }

    private func revisedScores(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [ScoreRecord] {
        try rows(
            of: Table("score_revisions", keys: 2), in: exam,
            """
            select revision, sheet, total_hundredths, breakdown from score_revisions
            where exam = ? \(clause) order by revision, sheet
            """, arguments
        ) { columns in
            ScoreRecord(
                sheet: try columns.id(1), total: Marks(hundredths: try columns.int(2)),
                breakdown: try columns.text(3), revision: try columns.int(0))
        }
    }
}

extension SQLiteBooks {
    func insert(_ challenge: ChallengeRecord, in exam: ExamID) throws {
        try change(
            "inserting challenge \(challenge.number) of \(exam)",
            """
            insert into challenges
                (exam, number, registration, item, position, question, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, challenge.number, challenge.registration.text, challenge.item.text,
                challenge.position, challenge.text, challenge.askedAt.millisecondsSince1970,
            ])
    }

    func challenges(in exam: ExamID) throws -> [ChallengeRecord] {
        try rows(
            of: Table("challenges"), in: exam,
            """
            select number, registration, item, position, question, asked_at from challenges
            where exam = ? order by number
            """, [exam.text]
        ) { columns in
            ChallengeRecord(
                number: try columns.int(0), registration: try columns.id(1),
                item: try columns.id(2), position: try columns.int(3),
                text: try columns.text(4), askedAt: try columns.moment(5))
        }
    }

    func append(_ event: CaseEventRecord, in exam: ExamID) throws {
        try change(
            "appending to \(event.kind.rawValue) \(event.number) of \(exam)",
            """
            insert into case_events
                (exam, kind, number, sequence, account, role, happened_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, event.kind.rawValue, event.number, event.sequence, event.account.text,
                event.role.rawValue, event.at.millisecondsSince1970, event.content,
            ])
    }

    func caseEvents(in exam: ExamID) throws -> [CaseEventRecord] {
        try caseEvents(in: exam, "", [exam.text])
    }

    func caseEvents(
        of kind: CaseEventRecord.Kind, _ number: Int, in exam: ExamID
    ) throws -> [CaseEventRecord] {
        try caseEvents(
            in: exam, "and kind = ? and number = ?", [exam.text, kind.rawValue, number])
    }

    private func caseEvents(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [CaseEventRecord] {
        try rows(
            of: Table("case_events", keys: 3), in: exam,
            """
            select kind, number, sequence, account, role, happened_at, content from case_events
            where exam = ? \(clause) order by kind, number, sequence
            """, arguments
        ) { columns in
            CaseEventRecord(
                kind: try columns.name(0), number: try columns.int(1),
                sequence: try columns.int(2), account: try columns.id(3),
                role: try columns.name(4), at: try columns.moment(5),
                content: try columns.text(6))
        }
    }
}
