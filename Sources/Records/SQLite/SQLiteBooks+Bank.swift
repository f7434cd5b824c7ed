import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func append(_ events: [BankEventRecord]) throws {
        let doing = "appending events of the bank"
        let last = try lastBankEvent()
        let expected = Array((last + 1)..<(last + 1 + events.count))
        guard events.map(\.number) == expected else {
            throw failed(Fault(doing, cause: "the numbers do not follow"))
        }
        for event in events {
            try change(
                doing,
                """
                insert into bank_events (number, happened_at, account, content)
                values (?, ?, ?, ?)
                """,
                [
                    event.number, event.at.millisecondsSince1970, event.account.text,
                    event.content,
                ])
        }
    }

    func bankEvents(after number: Int) throws -> [BankEventRecord] {
        try rows(
            of: Table("bank_events"), in: nil,
            """
            select number, happened_at, account, content from bank_events
            where number > ? order by number
            """, [number]
        ) { columns in
            BankEventRecord(
                number: try columns.int(0), at: try columns.moment(1),
                account: try columns.id(2), content: try columns.text(3))
        }
    }

    func lastBankEvent() throws -> Int {
        try rows(
            of: Table("bank_events"), in: nil,
            "select number from bank_events order by number desc limit 1", []
        ) { try $0.int(0) }.first ?? 0
    }

    func insert(_ freeze: BankFreeze, in exam: ExamID) throws {
        try change(
            "freezing the bank of \(exam)",
            "insert into bank_freezes (exam, version, event) values (?, ?, ?)",
            [exam.text, freeze.version, freeze.number])
    }

    func bankFreezes(of exam: ExamID) throws -> [BankFreeze] {
        try rows(
            of: Table("bank_freezes"), in: exam,
            "select version, event from bank_freezes where exam = ? order by version",
            [exam.text]
        ) { BankFreeze(version: try $0.int(0), number: try $0.int(1)) }
    }

    /// The announcements and transcripts are long: they are not read for it.
    func frozenBank(of exam: ExamID) throws -> Int? {
        try rows(
            of: Table("draws"), in: exam,
            """
            select draws.version, coalesce(bank_freezes.event, 0)
            from draws
            left join bank_freezes on bank_freezes.exam = draws.exam
                and bank_freezes.version = draws.version
            where draws.exam = ? and draws.kind = 'papers'
                and not exists (
                    select 1 from draw_voids
                    where draw_voids.exam = draws.exam and draw_voids.kind = draws.kind
                        and draw_voids.version = draws.version)
            order by draws.version desc limit 1
            """, [exam.text]
        ) { try $0.int(1) }.first
    }
}
