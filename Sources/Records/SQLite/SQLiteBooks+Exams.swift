import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ exam: ExamRecord) throws {
        try change(
            "inserting exam \(exam.exam)",
            """
            insert into exams (id, title, config, config_digest, opened_at)
            values (?, ?, ?, ?, ?)
            """,
            [
                exam.exam.text, exam.title, exam.config, exam.configDigest,
                exam.openedAt.millisecondsSince1970,
            ])
    }

    func exam(_ id: ExamID) throws -> ExamRecord? {
        try exams("where id = ?", [id.text]).first
    }

    func exams() throws -> [ExamRecord] { try exams("order by id", []) }

    private func exams(
        _ clause: String, _ arguments: StatementArguments
    ) throws -> [ExamRecord] {
        try rows(
            of: Table("exams"), in: nil,
            "select id, title, config, config_digest, opened_at from exams \(clause)", arguments
        ) { columns in
            ExamRecord(
                exam: try columns.id(0), title: try columns.text(1), config: try columns.text(2),
                configDigest: try columns.text(3), openedAt: try columns.moment(4))
        }
    }
}
