import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ standing: StandingRecord, in exam: ExamID) throws {
        try change(
            "inserting a standing of \(standing.registration) of \(exam)",
            """
            insert into standings (exam, registration, kind, noted_at, note, witnesses)
            values (?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, standing.registration.text, standing.kind.rawValue,
                standing.at.millisecondsSince1970, standing.note,
                JSON(standing.witnesses).canonicalText,
            ])
    }

    func standings(in exam: ExamID) throws -> [StandingRecord] {
        try standings(in: exam, "", [exam.text])
    }

    func standings(
        of registration: RegistrationID, in exam: ExamID
    ) throws -> [StandingRecord] {
        try standings(in: exam, "and registration = ?", [exam.text, registration.text])
    }

    private func standings(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [StandingRecord] {
        try rows(
            of: Table("standings", keys: 2), in: exam,
            """
            select registration, kind, noted_at, note, witnesses from standings
            where exam = ? \(clause) order by registration, kind
            """, arguments
        ) { columns in
            let witnesses = try columns.json(4).array
            let names = witnesses?.compactMap(\.text)
            guard let names, names.count == witnesses?.count else {
                throw columns.fault(4, "is not a list of names")
            }
            return StandingRecord(
                registration: try columns.id(0), kind: try columns.name(1),
                at: try columns.moment(2), note: try columns.text(3), witnesses: names)
        }
    }

    func insert(_ scores: [ScoreRecord], in exam: ExamID) throws {
        for score in scores {
            try change(
                "inserting the score of sheet \(score.sheet) of \(exam)",
                """
                insert into scores (exam, sheet, total_hundredths, breakdown)
                values (?, ?, ?, ?)
                """,
                [exam.text, score.sheet.text, score.total.hundredths, score.breakdown])
        }
    }

    func scores(in exam: ExamID) throws -> [ScoreRecord] {
        try firstScores(in: exam).replaced(by: try revisedScores(in: exam))
    }

    func firstScores(in exam: ExamID) throws -> [ScoreRecord] {
        try rows(
            of: Table("scores"), in: exam,
            """
            select sheet, total_hundredths, breakdown from scores
            where exam = ? order by sheet
            """, [exam.text], SQLiteBooks.score)
    }

    func firstScore(of sheet: SheetCode, in exam: ExamID) throws -> ScoreRecord? {
        try rows(
            of: Table("scores"), in: exam,
            """
            select sheet, total_hundredths, breakdown from scores
            where exam = ? and sheet = ?
            """, [exam.text, sheet.text], SQLiteBooks.score
        ).first
    }

    func isScored(_ exam: ExamID) throws -> Bool {
        try !rows(
            of: Table("scores"), in: exam, "select sheet from scores where exam = ? limit 1",
            [exam.text]
        ) { try $0.text(0) }.isEmpty
    }

    private static func score(_ columns: Columns) throws -> ScoreRecord {
        ScoreRecord(
            sheet: try columns.id(0), total: Marks(hundredths: try columns.int(1)),
            breakdown: try columns.text(2))
    }
}
