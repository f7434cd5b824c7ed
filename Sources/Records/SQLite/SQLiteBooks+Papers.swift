import GRDB
import Office
import Papers
import Vocabulary

extension SQLiteBooks {
    func insert(_ papers: [PaperRecord], version: Int, in exam: ExamID) throws {
        for record in papers {
            try change(
                "inserting paper \(record.paper.sheet) of \(exam), version \(version)",
                """
                insert into papers (exam, version, sheet, registration, content)
                values (?, ?, ?, ?, ?)
                """,
                [
                    exam.text, version, record.paper.sheet.text, record.registration.text,
                    record.paper.content.canonicalText,
                ])
        }
    }

    func papers(in exam: ExamID) throws -> [PaperRecord] {
        try rows(
            of: Table("papers"), in: exam,
            """
            select sheet, registration, content from papers
            where exam = ? and version = (select max(version) from papers where exam = ?)
            order by sheet
            """, [exam.text, exam.text]
        ) { columns in
            guard let paper = Paper(sheet: try columns.id(0), content: try columns.json(2)) else {
                throw columns.fault(2, "is not a paper")
            }
            return PaperRecord(registration: try columns.id(1), paper: paper)
        }
    }

    func sheets(in exam: ExamID) throws -> [RegistrationID: SheetCode] {
        let pairs: [(RegistrationID, SheetCode)] = try rows(
            of: Table("papers"), in: exam,
            """
            select sheet, registration from papers
            where exam = ? and version = (select max(version) from papers where exam = ?)
            """, [exam.text, exam.text]
        ) { (try $0.id(1), try $0.id(0)) }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}

extension Paper {
    /// The entries in order, each a list of the item and its choices.
    fileprivate var content: JSON {
        .array(
            entries.map { entry in
                .array([JSON(entry.item)] + entry.choices.map { JSON($0) })
            })
    }

    /// Reads what `content` gives; nil for anything else.
    fileprivate init?(sheet: SheetCode, content: JSON) {
        guard let rows = content.array else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for row in rows {
            guard let values = row.array else { return nil }
            let names = values.compactMap(\.text)
            guard names.count == values.count, let item = names.first,
                !names.contains(where: \.isEmpty)
            else { return nil }
            entries.append(
                Entry(item: ItemID(item), choices: names.dropFirst().map { ChoiceID($0) }))
        }
        self.init(sheet: sheet, entries: entries)
    }
}
