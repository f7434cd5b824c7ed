import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func append(_ events: [SealEventRecord]) throws {
        let doing = "appending events of the keys"
        let last = try sealEvents().last?.number ?? 0
        let expected = Array((last + 1)..<(last + 1 + events.count))
        guard events.map(\.number) == expected else {
            throw failed(Fault(doing, cause: "the numbers do not follow"))
        }
        for event in events {
            try change(
                doing,
                """
                insert into seal_events (number, happened_at, account, content)
                values (?, ?, ?, ?)
                """,
                [
                    event.number, event.at.millisecondsSince1970, event.account.text,
                    event.content,
                ])
        }
    }

    func sealEvents() throws -> [SealEventRecord] {
        try rows(
            of: Table("seal_events"), in: nil,
            "select number, happened_at, account, content from seal_events order by number", []
        ) { columns in
            SealEventRecord(
                number: try columns.int(0), at: try columns.moment(1),
                account: try columns.id(2), content: try columns.text(3))
        }
    }
}
