import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    /// By exam, code, marker and sheet, of which the last three are empty where they do not matter.
    private static let isInScope = """
        (?2 = '' or code = ?2) and (?3 = '' or code in (
            select code from marking_deals where exam = ?1 and marker = ?3
            union select code from marking_marks where exam = ?1 and marker = ?3
            union select answer from marking_repeats where exam = ?1 and marker = ?3))
            and (?4 = '' or code in (
                select code from marking_tasks where exam = ?1 and sheet = ?4))
        """

    func insert(_ tasks: [MarkingTaskRecord], in exam: ExamID) throws {
        for task in tasks {
            try change(
                "inserting answer \(task.code) of \(exam)",
                """
                insert into marking_tasks (exam, code, sheet, item, full_hundredths, answer)
                values (?, ?, ?, ?, ?, ?)
                """,
                [
                    exam.text, task.code.text, task.sheet.text, task.item.text,
                    task.full.hundredths, JSON.text(task.answer).canonicalText,
                ])
        }
    }

    func markingTasks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingTaskRecord] {
        try rows(
            of: Table("marking_tasks"), in: exam,
            """
            select code, sheet, item, full_hundredths, answer from marking_tasks
            where exam = ?1 and \(SQLiteBooks.isInScope) order by code
            """, scope.arguments(exam)
        ) { columns in
            guard let answer = try columns.json(4).text else {
                throw columns.fault(4, "is not a text as JSON")
            }
            return MarkingTaskRecord(
                code: try columns.id(0), sheet: try columns.id(1), item: try columns.id(2),
                full: Marks(hundredths: try columns.int(3)), answer: answer)
        }
    }

    func insert(_ deals: [MarkingDealRecord], in exam: ExamID) throws {
        for deal in deals {
            try change(
                "dealing answer \(deal.code) of \(exam)",
                """
                insert into marking_deals (exam, code, place, version, marker)
                values (?, ?, ?, ?, ?)
                """,
                [exam.text, deal.code.text, deal.place, deal.version, deal.marker.text])
        }
    }

    func markingDeals(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingDealRecord] {
        try rows(
            of: Table("marking_deals", keys: 3), in: exam,
            """
            select code, place, version, marker from marking_deals
            where exam = ?1 and \(SQLiteBooks.isInScope) order by code, place, version
            """, scope.arguments(exam)
        ) { columns in
            MarkingDealRecord(
                code: try columns.id(0), place: try columns.int(1), version: try columns.int(2),
                marker: try columns.id(3))
        }
    }

    func append(_ mark: MarkRecord, in exam: ExamID) throws {
        try change(
            "appending mark \(mark.revision) of answer \(mark.code) of \(exam)",
            """
            insert into marking_marks
                (exam, code, place, revision, marker, marked_at, mark_hundredths, problem, remark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                exam.text, mark.code.text, mark.place, mark.revision, mark.marker.text,
                mark.at.millisecondsSince1970, mark.mark?.hundredths ?? 0, mark.problem,
                JSON.text(mark.comment).canonicalText,
            ])
    }

    func marks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        try rows(
            of: Table("marking_marks", keys: 3), in: exam,
            """
            select code, place, revision, marker, marked_at, mark_hundredths, problem, remark
            from marking_marks where exam = ?1 and \(SQLiteBooks.isInScope)
            order by code, place, revision
            """, scope.arguments(exam)
        ) { columns in
            let problem = try columns.text(6)
            let hundredths = try columns.int(5)
            guard let remark = try columns.json(7).text else {
                throw columns.fault(7, "is not a text as JSON")
            }
            return MarkRecord(
                code: try columns.id(0), place: try columns.int(1), revision: try columns.int(2),
                marker: try columns.id(3), at: try columns.moment(4),
                mark: problem.isEmpty ? Marks(hundredths: hundredths) : nil, problem: problem,
                comment: remark)
        }
    }
}

extension MarkingScope {
    /// The exam and what stands for `?2` to `?4`.
    func arguments(_ exam: ExamID) -> StatementArguments {
        switch self {
        case .all: [exam.text, "", "", ""]
        case .code(let code): [exam.text, code.text, "", ""]
        case .marker(let marker): [exam.text, "", marker.text, ""]
        case .sheet(let sheet): [exam.text, "", "", sheet.text]
        }
    }
}
