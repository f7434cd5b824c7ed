import GRDB
import Office
import Vocabulary

/// Responses that were saved by the commit and have no rows of their own yet. Whoever reads
/// responses reads them too, so that nobody can tell the difference.
extension SQLiteBooks {
    func append(_ batch: ResponseBatch, in exam: ExamID) throws {
        try PlainInsert(
            self, "insert into response_batches (exam, batch, size, content) values (?, ?, ?, ?)"
        ).run { insert in
            insert.bind(1, exam.text)
            insert.bind(2, batch.number)
            insert.bind(3, batch.count)
            insert.bind(4, utf8: batch.content)
            try insert.step("appending the responses of commit \(batch.number) of \(exam)")
        }
    }

    func packedResponses(in exam: ExamID) throws -> Int {
        try rows(
            of: Table("response_batches", keys: 0), in: exam,
            "select coalesce(sum(size), 0) from response_batches where exam = ?", [exam.text]
        ) { try $0.int(0) }.first ?? 0
    }

    func unpackResponses(in exam: ExamID, most: Int) throws -> Int {
        var moved = 0
        while moved < most, let batch = try firstPacked(in: exam) {
            try append(batch.rows, in: exam)
            try change(
                "unpacking commit \(batch.number) of \(exam)",
                "delete from response_batches where exam = ? and batch = ?",
                [exam.text, batch.number])
            moved += batch.rows.count
        }
        return moved
    }

    private func firstPacked(
        in exam: ExamID
    ) throws -> (number: Int, rows: [ResponseRecord])? {
        try rows(
            of: SQLiteBooks.batchTable, in: exam,
            """
            select batch, size, content from response_batches
            where exam = ? order by batch limit 1
            """, [exam.text]
        ) { (try $0.int(0), try SQLiteBooks.unpacked($0)) }.first
    }

    /// Of all sheets, or of those given; in no order.
    func packed(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [ResponseRecord] {
        // One sheet among thousands: most batches need not be read.
        let name = sheets.flatMap {
            $0.count == 1 && $0.first?.text.isPlain == true ? $0.first : nil
        }
        let clause = name == nil ? "" : "and instr(content, ?) > 0"
        var arguments: StatementArguments = [exam.text]
        if let name { arguments += [name.text] }
        var found: [ResponseRecord] = []
        try each(
            of: SQLiteBooks.batchTable, in: exam,
            "select batch, size, content from response_batches where exam = ? \(clause)", arguments
        ) { columns in
            let rows = try SQLiteBooks.unpacked(columns)
            found += sheets.map { sheets in rows.filter { sheets.contains($0.sheet) } } ?? rows
        }
        return found
    }

    private static let batchTable = Table("response_batches", keys: 1)

    private static func unpacked(_ columns: Columns) throws -> [ResponseRecord] {
        let batch = ResponseBatch(
            number: try columns.int(0), count: try columns.int(1),
            content: Array(try columns.text(2).utf8))
        do throws(Fault) {
            return try batch.rows()
        } catch {
            throw columns.fault(2, "is not the responses of a commit")
        }
    }
}
