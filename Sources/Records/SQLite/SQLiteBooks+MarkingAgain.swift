import GRDB
import Office
import Vocabulary

/// Answers that are marked again.
extension SQLiteBooks {
    /// As `isInScope` of the answers; a sheet has its repeats by their answers.
    private static let isInScope = """
        (?2 = '' or code = ?2 or code in (
            select code from marking_repeats where exam = ?1 and answer = ?2))
            and (?3 = '' or code in (
                select code from marking_repeats where exam = ?1 and marker = ?3))
            and (?4 = '' or code in (
                select r.code from marking_repeats r join marking_tasks t
                    on t.exam = r.exam and t.code = r.answer
                where r.exam = ?1 and t.sheet = ?4))
        """

    func insert(_ repeats: [MarkingRepeatRecord], in exam: ExamID) throws {
        for record in repeats {
            let doing = "dealing answer \(record.answer) of \(exam) again"
            let added = try change(
                doing,
                """
                insert into marking_repeats (exam, code, version, answer, purpose, marker)
                select ?, ?, ?, ?, ?, ? where not exists
                    (select 1 from marking_tasks where exam = ? and code = ?)
                """,
                [
                    exam.text, record.code.text, record.version, record.answer.text,
                    record.purpose.rawValue, record.marker?.text ?? "", exam.text,
                    record.code.text,
                ])
            guard added == 1 else { throw failed(Fault(doing, cause: "the code is an answer's")) }
        }
    }

    func markingRepeats(
        in exam: ExamID, of scope: MarkingScope
    ) throws -> [MarkingRepeatRecord] {
        try rows(
            of: Table("marking_repeats", keys: 2), in: exam,
            """
            select code, version, answer, purpose, marker from marking_repeats
            where exam = ?1 and \(SQLiteBooks.isInScope) order by code, version
            """, scope.arguments(exam)
        ) { columns in
            let marker = try columns.text(4)
            return MarkingRepeatRecord(
                code: try columns.id(0), version: try columns.int(1), answer: try columns.id(2),
                purpose: try columns.name(3), marker: marker.isEmpty ? nil : AccountID(marker))
        }
    }

    func append(again mark: MarkRecord, in exam: ExamID) throws {
        let doing = "appending mark \(mark.revision) of the repeat \(mark.code) of \(exam)"
        let added = try change(
            doing,
            """
            insert into marking_repeat_marks
                (exam, code, revision, marker, marked_at, mark_hundredths, problem, remark)
            select ?, ?, ?, ?, ?, ?, ?, ? where exists
                (select 1 from marking_repeats where exam = ? and code = ?)
            """,
            [
                exam.text, mark.code.text, mark.revision, mark.marker.text,
                mark.at.millisecondsSince1970, mark.mark?.hundredths ?? 0, mark.problem,
                JSON.text(mark.comment).canonicalText, exam.text, mark.code.text,
            ])
        guard added == 1 else { throw failed(Fault(doing, cause: "there is no such repeat")) }
    }

    func marksAgain(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        try rows(
            of: Table("marking_repeat_marks", keys: 2), in: exam,
            """
            select code, revision, marker, marked_at, mark_hundredths, problem, remark
            from marking_repeat_marks where exam = ?1 and \(SQLiteBooks.isInScope)
            order by code, revision
            """, scope.arguments(exam)
        ) { columns in
            let problem = try columns.text(5)
            let hundredths = try columns.int(4)
            guard let remark = try columns.json(6).text else {
                throw columns.fault(6, "is not a text as JSON")
            }
            return MarkRecord(
                code: try columns.id(0), place: 0, revision: try columns.int(1),
                marker: try columns.id(2), at: try columns.moment(3),
                mark: problem.isEmpty ? Marks(hundredths: hundredths) : nil, problem: problem,
                comment: remark)
        }
    }
}
