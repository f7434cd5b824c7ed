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

    func insert(
        makeUp papers: [PaperRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        for record in papers {
            let doing = "inserting make-up paper \(record.paper.sheet) of \(exam)"
            let added = try change(
                doing,
                """
                insert into make_up_papers (exam, base, version, sheet, registration, content)
                select ?, ?, ?, ?, ?, ? where not exists
                    (select 1 from papers where exam = ? and version = ? and sheet = ?)
                """,
                [
                    exam.text, base, version, record.paper.sheet.text, record.registration.text,
                    record.paper.content.canonicalText, exam.text, base,
                    record.paper.sheet.text,
                ])
            guard added == 1 else { throw failed(Fault(doing, cause: "the sheet exists")) }
        }
    }

    func papers(in exam: ExamID) throws -> [PaperRecord] {
        var papers: [PaperRecord] = []
        try eachPaper(in: exam) { papers.append($0) }
        return papers
    }

    func eachPaper(in exam: ExamID, _ body: (PaperRecord) throws -> Void) throws {
        try each(
            of: Table("papers"), in: exam,
            """
            select sheet, registration, content from (\(SQLiteBooks.currentPapers))
            where exam = ? order by sheet
            """, [exam.text]
        ) { try body(SQLiteBooks.record($0)) }
    }

    func paper(of sheet: SheetCode, in exam: ExamID) throws -> PaperRecord? {
        try rows(
            of: Table("papers"), in: exam,
            """
            select sheet, registration, content from (\(SQLiteBooks.currentPapers))
            where exam = ? and sheet = ?
            """, [exam.text, sheet.text], SQLiteBooks.record
        ).first
    }

    private static func record(_ columns: Columns) throws -> PaperRecord {
        PaperRecord(registration: try columns.id(1), paper: try paper(columns, 2))
    }

    func sheets(in exam: ExamID) throws -> [RegistrationID: SheetCode] {
        let pairs: [(RegistrationID, SheetCode)] = try rows(
            of: Table("papers"), in: exam,
            "select sheet, registration from (\(SQLiteBooks.currentPapers)) where exam = ?",
            [exam.text]
        ) { (try $0.id(1), try $0.id(0)) }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    func sheet(of registration: RegistrationID, in exam: ExamID) throws -> SheetCode? {
        let found: [SheetCode] = try rows(
            of: Table("papers"), in: exam,
            """
            select sheet from (\(SQLiteBooks.currentPapers))
            where exam = ? and registration = ?
            """, [exam.text, registration.text]
        ) { try $0.id(0) }
        return found.first
    }

    func itemsSeen(before exam: ExamID) throws -> [RegistrationID: Set<ItemID>] {
        let papers: [(RegistrationID, Set<ItemID>)] = try rows(
            of: Table("papers"), in: exam,
            """
            select sheet, person, content from (
                select p.exam, p.sheet, p.content, now.id as person
                from registrations now
                join registrations earlier
                    on earlier.id_number = now.id_number and earlier.exam <> now.exam
                join (\(SQLiteBooks.currentPapers)) p
                    on p.exam = earlier.exam and p.registration = earlier.id
                where now.exam = ? and now.state = 'locked') shown
            where exists (select 1 from attempt_events a
                where a.exam = shown.exam and a.sheet = shown.sheet
                    and json_type(a.content, '$.started') is not null)
            """, [exam.text]
        ) { columns in
            (try columns.id(1), Set(try SQLiteBooks.paper(columns, 2).entries.map(\.item)))
        }
        return Dictionary(papers, uniquingKeysWith: { $0.union($1) })
    }

    /// Of each exam the papers that count: of the highest version, each person's latest.
    private static let currentPapers = """
        select p.exam, p.sheet, p.registration, p.content from papers p
        where p.version = (select max(q.version) from papers q where q.exam = p.exam)
            and not exists (select 1 from make_up_papers m where m.exam = p.exam
                and m.base = p.version and m.registration = p.registration)
        union all
        select m.exam, m.sheet, m.registration, m.content from make_up_papers m
        where m.base = (select max(q.version) from papers q where q.exam = m.exam)
            and m.version = (select max(n.version) from make_up_papers n where n.exam = m.exam
                and n.base = m.base and n.registration = m.registration)
        """

    private static func paper(_ columns: Columns, _ index: Int) throws -> Paper {
        guard let paper = Paper(sheet: try columns.id(0), content: try columns.json(index)) else {
            throw columns.fault(index, "is not a paper")
        }
        return paper
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
