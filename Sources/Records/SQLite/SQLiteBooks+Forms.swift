import FoundationEssentials
import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }

    func save(_ draft: DraftRecord) throws {
        try change(
            "saving a draft of \(draft.account)",
            """
            insert into drafts (exam, account, fields, saved_at) values (?, ?, ?, ?)
            on conflict (exam, account) do update
            set fields = excluded.fields, saved_at = excluded.saved_at
            """,
            [
                draft.exam.text, draft.account.text,
                JSON.object(draft.fields.mapValues(JSON.text)).canonicalText,
                draft.savedAt.millisecondsSince1970,
            ])
    }

    func draft(of account: AccountID, in exam: ExamID) throws -> DraftRecord? {
        try rows(
            of: Table("drafts"), in: exam,
            "select account, fields, saved_at from drafts where exam = ? and account = ?",
            [exam.text, account.text]
        ) { columns in
            guard let members = try columns.json(1).object else {
                throw columns.fault(1, "is not a list of fields")
            }
            return DraftRecord(
                account: account, exam: exam, fields: members.compactMapValues(\.text),
                savedAt: try columns.moment(2))
        }.first
    }

    func removeDraft(of account: AccountID, in exam: ExamID) throws {
        try change(
            "removing a draft of \(account)",
            "delete from drafts where exam = ? and account = ?", [exam.text, account.text])
    }

    func store(_ file: FileRecord) throws {
        try change(
            "storing a file",
            """
            insert into files (digest, media_type, content, stored_at) values (?, ?, ?, ?)
            on conflict (digest) do nothing
            """,
            [
                file.digest, file.mediaType, SQLiteBooks.blob(file.bytes),
                file.storedAt.millisecondsSince1970,
            ])
    }

    func file(_ digest: String) throws -> FileRecord? {
        try rows(
            of: Table("files"), in: nil,
            "select digest, media_type, content, stored_at from files where digest = ?", [digest]
        ) { columns in
            FileRecord(
                digest: try columns.text(0), mediaType: try columns.text(1),
                bytes: try columns.bytes(2), storedAt: try columns.moment(3))
        }.first
    }

    func insert(_ enquiry: EnquiryRecord, in exam: ExamID) throws {
        try change(
            "inserting enquiry \(enquiry.number) of \(exam)",
            """
            insert into enquiries (exam, number, registration, question, asked_at)
            values (?, ?, ?, ?, ?)
            """,
            [
                exam.text, enquiry.number, enquiry.registration.text, enquiry.text,
                enquiry.askedAt.millisecondsSince1970,
            ])
    }

    func answer(
        enquiry number: Int, _ answer: String, at moment: Moment, in exam: ExamID
    ) throws {
        try change(
            "answering enquiry \(number) of \(exam)",
            """
            insert into enquiry_answers (exam, number, answer, answered_at) values (?, ?, ?, ?)
            """, [exam.text, number, answer, moment.millisecondsSince1970])
    }

    func enquiries(in exam: ExamID) throws -> [EnquiryRecord] {
        let answers = Dictionary(
            try rows(
                of: Table("enquiry_answers"), in: exam,
                "select number, answer, answered_at from enquiry_answers where exam = ?",
                [exam.text]
            ) { (try $0.int(0), (try $0.text(1), try $0.moment(2))) },
            uniquingKeysWith: { $1 })
        return try rows(
            of: Table("enquiries"), in: exam,
            """
            select number, registration, question, asked_at from enquiries
            where exam = ? order by number
            """, [exam.text]
        ) { columns in
            let number = try columns.int(0)
            return EnquiryRecord(
                registration: try columns.id(1), number: number, text: try columns.text(2),
                askedAt: try columns.moment(3), answer: answers[number]?.0,
                answeredAt: answers[number]?.1)
        }
    }

    func markStage(_ name: String, at moment: Moment, in exam: ExamID) throws {
        try change(
            "marking the stage \(name) of \(exam)",
            """
            insert into stages (exam, name, passed_at) values (?, ?, ?)
            on conflict (exam, name) do nothing
            """, [exam.text, name, moment.millisecondsSince1970])
    }

    func stages(of exam: ExamID) throws -> [String: Moment] {
        Dictionary(
            try rows(
                of: Table("stages"), in: exam,
                "select name, passed_at from stages where exam = ?", [exam.text]
            ) { (try $0.text(0), try $0.moment(1)) }, uniquingKeysWith: { $1 })
    }

    func append(_ events: [RoomEventRecord], in exam: ExamID) throws {
        for event in events {
            try change(
                "appending event \(event.number) of room \(event.room) of \(exam)",
                """
                insert into room_events
                    (exam, session, room, number, happened_at, account, content)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    exam.text, event.session.text, event.room.text, event.number,
                    event.at.millisecondsSince1970, event.account.text, event.content,
                ])
        }
    }

    func roomEvents(in exam: ExamID, of session: SessionID?) throws -> [RoomEventRecord] {
        guard let session else { return try roomEvents(in: exam, "", [exam.text]) }
        return try roomEvents(in: exam, "and session = ?", [exam.text, session.text])
    }

    func roomEvents(
        in exam: ExamID, of session: SessionID, _ room: RoomID
    ) throws -> [RoomEventRecord] {
        try roomEvents(
            in: exam, "and session = ? and room = ?", [exam.text, session.text, room.text])
    }

    private func roomEvents(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [RoomEventRecord] {
        try rows(
            of: Table("room_events", keys: 3), in: exam,
            """
            select session, room, number, happened_at, account, content from room_events
            where exam = ? \(clause) order by session, room, number
            """, arguments
        ) { columns in
            RoomEventRecord(
                session: try columns.id(0), room: try columns.id(1), number: try columns.int(2),
                at: try columns.moment(3), account: try columns.id(4),
                content: try columns.text(5))
        }
    }
}
