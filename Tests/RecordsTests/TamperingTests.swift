import Foundation
import GRDB
import Office
import Records
import Support
import Testing
import Vocabulary

/// Somebody changes the file by hand: readers say where, and never crash.
struct TamperingTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let sql: String
        /// Where the fault must say it is.
        let place: String
        let read: @Sendable (any Books) throws -> Void

        init(
            _ sql: String, _ place: String, _ read: @escaping @Sendable (any Books) throws -> Void
        ) {
            (self.sql, self.place, self.read) = (sql, place, read)
        }

        var testDescription: String { sql }
    }

    static let changes: [Change] =
        [
            Change("update exams set title = x'FF' where id = 'exam-1'", "exams, row exam-1") {
                _ = try $0.exams()
            },
            Change("update exams set opened_at = 'soon'", "exams, row exam-1") {
                _ = try $0.exam("exam-1")
            },
        ]
        + ["'{'", "'{}'", "'null'", "x'00'", "''", "1", "replace(content, '张', '李') || '}'"].map {
            Change(
                "update registrations set content = \($0) where id = 'r2'",
                row("registrations", "r2"), registrations)
        } + [
            Change(
                "update registrations set state = 'passed' where id = 'r2'",
                row("registrations", "r2"), registrations),
            Change(
                "update registrations set state = 'draft' where id = 'r2'",
                row("registrations", "r2"), registrations),
            Change(
                "update registrations set unit = 'u7' where id = 'r2'", row("registrations", "r2"),
                registrations),
            Change(
                "update registrations set id = '' where id = 'r2'", row("registrations", ""),
                registrations),
            Change(
                """
                update registrations set id_number = substr(id_number, 1, 17) || 'Y'
                where id = 'r2'
                """,
                row("registrations", "r2"), registrations),
            Change(
                """
                update registrations set content = replace(content, '"penalty"', '"bribery"')
                where id = 'r2'
                """,
                row("registrations", "r2"), registrations),
            Change("update review_decisions set content = '[]'", row("review_decisions", "r1/1")) {
                _ = try $0.decisions(on: "r1", in: "exam-1")
            },
            Change("update review_decisions set event = 'submit'", row("review_decisions", "r1/1"))
            {
                _ = try $0.decisions(on: "r1", in: "exam-1")
            },
            Change("update draws set version = 'one'", row("draws", "one")) {
                _ = try $0.draws(of: .seats, in: "exam-1")
            },
            Change("update draw_transcripts set transcript = x'7B7D'", row("draw_transcripts", "1"))
            {
                _ = try $0.draws(of: .seats, in: "exam-1")
            },
            Change("update seats set seat = 'x'", row("seats", "r2")) {
                _ = try $0.seats(in: "exam-1")
            },
            Change("update seats set room = ''", row("seats", "r2")) {
                _ = try $0.seat(of: "r2", in: "exam-1")
            },
            Change("update seats set seat = 9223372036854775807.0", row("seats", "r2")) {
                _ = try $0.seats(in: "exam-1")
            },
            Change("update papers set content = '[[1]]'", row("papers", "s2"), papers),
            Change("update papers set content = '[[]]'", row("papers", "s2"), papers),
            Change("update papers set content = '[[\"\"]]'", row("papers", "s2"), papers),
            Change("update papers set content = '[1.5]'", row("papers", "s2"), papers),
            Change("update papers set content = '{}'", row("papers", "s2"), papers),
            Change(
                "update attempt_events set content = '{\"flown\":{}}'",
                row("attempt_events", "s2/1")
            ) {
                _ = try $0.attemptEvents(in: "exam-1", of: nil)
            },
            Change("update responses set late = 2", row("responses", "s2/2/1"), responses),
            Change(
                "update responses set response = '{\"choices\":[\"\"]}'",
                row("responses", "s2/0/1"), responses),
            Change("update responses set response = 'A'", row("responses", "s2/0/1"), responses),
            Change("update responses set item = ''", row("responses", "s2/0/1"), responses),
            Change("update response_batches set size = 2", row("response_batches", "9"), responses),
            Change(
                "update response_batches set content = '[1]'", row("response_batches", "9"),
                responses),
            Change(
                "update response_batches set content = replace(content, '[[', '[')",
                row("response_batches", "9"), responses),
            Change(
                "update standings set witnesses = '[1]'", row("standings", "r2/misconduct"),
                standings),
            Change(
                "update standings set kind = 'excused'", row("standings", "r2/excused"), standings),
            Change("update scores set total_hundredths = 'all'", row("scores", "s2")) {
                _ = try $0.scores(in: "exam-1")
            },
            Change("update audit_lines set act = x'41'", row("audit_lines", "1")) {
                _ = try $0.auditLines(in: "exam-1")
            },
            Change("update audit_heads set digest = x'00'", "audit_heads, row exam-1") {
                _ = try $0.auditHead(of: "exam-1")
            },
        ]

    @Test(arguments: changes)
    func `a tampered row is a fault that names it`(_ change: Change) throws {
        let folder = try TemporaryFolder()
        try spoil(folder, change.sql)
        let records = try SQLiteRecords(directory: folder.path)
        let fault = #expect(throws: Fault.self) { try records.read(change.read) }
        #expect(fault?.doing == "reading \(change.place)")
        #expect(fault?.cause.contains("张") == false)
        #expect(fault?.cause.contains("510800") == false)
    }

    @Test func `an audit line that was changed can still be read and named`() throws {
        let folder = try TemporaryFolder()
        try spoil(folder, "update audit_lines set subject = 'r2'")
        let lines = try SQLiteRecords(directory: folder.path).read {
            try $0.auditLines(in: "exam-1")
        }
        #expect(lines.map(\.subject) == ["r2"])
        #expect(lines.first?.computedDigest != lines.first?.digest)
    }

    @Test func `a chain that lost its tail is not continued`() throws {
        let folder = try TemporaryFolder()
        try spoil(folder, "delete from audit_lines")
        let records = try SQLiteRecords(directory: folder.path)
        #expect(try records.read { try $0.auditHead(of: "exam-1") }?.number == 1)
        #expect(throws: Fault.self) { try records.write { try $0.append(Samples.line()) } }
    }

    @Test(arguments: [
        ("drop trigger audit_lines_no_update", "store.schema", "audit_lines_no_update"),
        ("create table extra (a text)", "store.schema", "extra"),
        ("drop index registrations_live", "store.schema", "registrations_live"),
        ("delete from registrations where id = 'r2'", "store.foreign-key", "seats"),
        ("update scores set total_hundredths = -1", "store.integrity", "CHECK"),
    ])
    func `integrity findings name what is wrong`(
        _ sql: String, _ rule: String, _ word: String
    ) throws {
        let folder = try TemporaryFolder()
        try spoil(folder, sql, keepingTriggers: true)
        let findings = try SQLiteRecords(readingOnly: folder.path).integrityFindings()
        #expect(findings.contains { $0.description.contains(word) }, "\(findings)")
        #expect(findings.allSatisfy { $0.rule == rule })
    }

    @Test func `a sound store has no findings`() throws {
        let folder = try TemporaryFolder()
        try spoil(folder, "select 1", keepingTriggers: true)
        #expect(try SQLiteRecords(directory: folder.path).integrityFindings() == [])
    }

    @Test(arguments: 1...4)
    func `no byte of the file can crash a reader`(seed: Int) throws {
        let folder = try TemporaryFolder()
        try spoil(folder, "select 1", keepingTriggers: true)
        let path = "\(folder.path)/zhikao.sqlite"
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        var random = SplitMix64(state: UInt64(seed))
        for _ in 0..<50 {
            var bytes = sound
            let offset = random.below(bytes.count)
            bytes[offset] ^= UInt8(1 + random.below(255))
            try bytes.write(to: URL(fileURLWithPath: path))
            do {
                let records = try SQLiteRecords(readingOnly: folder.path)
                _ = try records.integrityFindings()
                _ = try Dump(records)
            } catch {
                #expect(error is Fault, "seed \(seed), byte \(offset): \(error)")
            }
        }
    }

    private func spoil(
        _ folder: TemporaryFolder, _ sql: String, keepingTriggers: Bool = false
    ) throws {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        try records.write(RecordsConformance.touchEverything)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(
            path: "\(folder.path)/zhikao.sqlite", configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "pragma ignore_check_constraints = on")
            let triggers = try String.fetchAll(
                db, sql: "select name from sqlite_master where type = 'trigger'")
            for trigger in triggers where !keepingTriggers {
                try db.execute(sql: "drop trigger \(trigger)")
            }
            try db.execute(sql: sql)
        }
    }

    private static func row(_ table: String, _ key: String) -> String {
        "\(table) of exam-1, row \(key)"
    }

    private static let registrations: @Sendable (any Books) throws -> Void = {
        _ = try $0.registrations(in: "exam-1", of: nil, states: nil)
    }
    private static let papers: @Sendable (any Books) throws -> Void = {
        _ = try $0.papers(in: "exam-1")
    }
    private static let responses: @Sendable (any Books) throws -> Void = {
        _ = try $0.responses(in: "exam-1", of: nil)
    }
    private static let standings: @Sendable (any Books) throws -> Void = {
        _ = try $0.standings(in: "exam-1")
    }
}
