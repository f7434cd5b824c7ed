import Delivery
import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func append(_ events: [AttemptEventRecord], in exam: ExamID) throws {
        for event in events {
            try change(
                "appending event \(event.number) of sheet \(event.sheet) of \(exam)",
                """
                insert into attempt_events (exam, sheet, number, happened_at, content)
                values (?, ?, ?, ?, ?)
                """,
                [
                    exam.text, event.sheet.text, event.number, event.at.millisecondsSince1970,
                    try content.text(event.event),
                ])
        }
    }

    func append(_ responses: [ResponseRecord], in exam: ExamID) throws {
        try PlainInsert(
            self,
            """
            insert into responses
                (exam, sheet, late, sequence, item, response, elapsed, taken_at, batch)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run { insert in
            var text: [UInt8] = []
            for row in responses {
                text.removeAll(keepingCapacity: true)
                row.event.response.spell(into: &text)
                insert.bind(1, exam.text)
                insert.bind(2, row.sheet.text)
                insert.bind(3, row.isLate ? 1 : 0)
                insert.bind(4, row.event.sequence)
                insert.bind(5, row.event.item.text)
                insert.bind(6, utf8: text)
                insert.bind(7, row.event.elapsed)
                insert.bind(8, row.at.millisecondsSince1970)
                insert.bind(9, row.batch)
                try insert.step(
                    "appending response \(row.event.sequence) of sheet \(row.sheet) of \(exam)")
            }
        }
    }

    func attemptEvents(
        in exam: ExamID, of sheets: Set<SheetCode>?
    ) throws -> [AttemptEventRecord] {
        try rows(
            of: Table("attempt_events", keys: 2), in: exam, sheets: sheets,
            { clause in
                """
                select sheet, number, happened_at, content from attempt_events
                where exam = ? \(clause) order by sheet, number
                """
            }
        ) { columns in
            AttemptEventRecord(
                sheet: try columns.id(0), number: try columns.int(1), at: try columns.moment(2),
                event: try columns.document(3, by: content))
        }
    }

    func responses(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [ResponseRecord] {
        let rows = try rows(
            of: SQLiteBooks.responseTable, in: exam, sheets: sheets, SQLiteBooks.selectResponses,
            SQLiteBooks.response)
        let packed = try packed(in: exam, of: sheets)
        return packed.isEmpty ? rows : (rows + packed).sorted { $0.order < $1.order }
    }

    func eachSheet(
        in exam: ExamID, _ body: (SheetCode, [ResponseRecord]) throws -> Void
    ) throws {
        let packed = try packed(in: exam, of: nil).sorted { $0.order < $1.order }
        var sheets = SheetMerge(packed: packed)
        try each(
            of: SQLiteBooks.responseTable, in: exam, SQLiteBooks.selectResponses(""), [exam.text]
        ) { columns in
            try sheets.take(try SQLiteBooks.response(columns), body)
        }
        try sheets.finish(body)
    }

    private static let responseTable = Table("responses", keys: 3)

    private static func selectResponses(_ clause: String) -> String {
        """
        select sheet, late, sequence, item, response, elapsed, taken_at, batch
        from responses where exam = ? \(clause) order by sheet, late, sequence
        """
    }

    private static func response(_ columns: Columns) throws -> ResponseRecord {
        guard let response = Response(json: try columns.json(4)) else {
            throw columns.fault(4, "is not a response")
        }
        return ResponseRecord(
            sheet: try columns.id(0),
            event: ResponseEvent(
                sequence: try columns.int(2), item: try columns.id(3), response: response,
                elapsed: try columns.int(5)),
            at: try columns.moment(6), batch: try columns.int(7), isLate: try columns.flag(1))
    }

    func lastBatch(in exam: ExamID) throws -> Int {
        try ["responses", "response_batches"].flatMap { table in
            try rows(
                of: Table(table, keys: 0), in: exam,
                "select coalesce(max(batch), 0) from \(table) where exam = ?", [exam.text]
            ) { try $0.int(0) }
        }.max() ?? 0
    }
}
