import Dispatch
import Foundation
import GRDB
import Office
import Records
import Support
import Testing
import Vocabulary

/// What only a store with a file has to keep.
struct SQLiteStoreTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a store that is opened again is the same`() throws {
        let before: Dump
        do {
            let records = try SQLiteRecords(directory: folder.path)
            try records.prepare()
            try records.write(RecordsConformance.touchEverything)
            before = try Dump(records)
        }
        #expect(try Dump(SQLiteRecords(directory: folder.path)) == before)
        #expect(try Dump(SQLiteRecords(readingOnly: folder.path)) == before)
    }

    @Test func `a copy of the files under way has what was committed`() throws {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        try records.write(RecordsConformance.touchEverything)
        let copy = try TemporaryFolder()
        for name in ["zhikao.sqlite", "zhikao.sqlite-wal"] {
            try FileManager.default.copyItem(
                atPath: "\(folder.path)/\(name)", toPath: "\(copy.path)/\(name)")
        }
        #expect(try Dump(SQLiteRecords(readingOnly: copy.path)) == Dump(records))
        #expect(try Dump(SQLiteRecords(directory: copy.path)) == Dump(records))
    }

    @Test func `two openings of one folder take turns and see each other`() throws {
        let one = try SQLiteRecords(directory: folder.path)
        let two = try SQLiteRecords(directory: folder.path)
        try one.prepare()
        try two.write { try $0.append(Samples.line()) }
        try one.write { try $0.append(Samples.line(after: Samples.line())) }
        #expect(try Dump(one) == Dump(two))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a report that takes long delays no save and sees what was there at its begin`()
        throws
    {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        try records.read { books in
            let before = try books.lastAuditLine(in: Samples.exam)
            let saved = DispatchSemaphore(value: 0)
            // A thread of its own: the common queue may be full of other tests, of which this one
            // keeps a thread.
            Thread.detachNewThread {
                try? records.write { try $0.append(Samples.line()) }
                saved.signal()
            }
            saved.wait()
            #expect(try books.lastAuditLine(in: Samples.exam) == before)
        }
        #expect(try records.read { try $0.lastAuditLine(in: Samples.exam) } == Samples.line())
    }

    @Test func `a folder that is made is closed to others`() throws {
        let path = "\(folder.path)/deep/data"
        _ = try SQLiteRecords(directory: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test func `a store for verification cannot be written`() throws {
        try SQLiteRecords(directory: folder.path).prepare()
        let records = try SQLiteRecords(readingOnly: folder.path)
        #expect(throws: Fault.self) { try records.write { try $0.append(Samples.line()) } }
        #expect(throws: Fault.self) { try records.read { try $0.append(Samples.line()) } }
    }

    @Test func `verification of a folder without a store is a fault and makes none`() throws {
        #expect(throws: Fault.self) { try SQLiteRecords(readingOnly: folder.path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a file that is no database is a fault`() throws {
        let text = Data(String(repeating: "not a database", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: "\(folder.path)/zhikao.sqlite"))
        #expect(throws: Fault.self) { try SQLiteRecords(directory: folder.path) }
        #expect(throws: Fault.self) { try SQLiteRecords(readingOnly: folder.path) }
    }

    @Test(arguments: [
        "review_decisions", "draws", "draw_transcripts", "seats", "papers", "attempt_events",
        "responses", "audit_lines", "audit_heads", "draw_voids", "late_seats", "make_up_papers",
    ])
    func `what is only appended refuses to be changed or deleted`(_ table: String) throws {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        try records.write(RecordsConformance.touchEverything)
        let queue = try DatabaseQueue(path: "\(folder.path)/zhikao.sqlite")
        for sql in ["update \(table) set exam = exam", "delete from \(table)"] {
            let error = #expect(throws: DatabaseError.self) {
                try queue.write { try $0.execute(sql: sql) }
            }
            #expect(error?.message?.hasPrefix(table) == true)
        }
    }

    @Test func `a batch goes only when its responses have rows, and then nothing waits`() throws {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        let rows = [Samples.response("s1", 1, batch: 7), Samples.response("s2", 1, batch: 7)]
        try records.write { try $0.append(ResponseBatch(number: 7, rows), in: Samples.exam) }
        let queue = try DatabaseQueue(path: "\(folder.path)/zhikao.sqlite")
        for sql in ["update response_batches set size = 1", "delete from response_batches"] {
            let error = #expect(throws: DatabaseError.self) {
                try queue.write { try $0.execute(sql: sql) }
            }
            #expect(error?.message?.hasPrefix("response_batches") == true)
        }
        #expect(try records.read { try $0.packedResponses(in: Samples.exam) } == 2)
        #expect(try records.write { try $0.unpackResponses(in: Samples.exam, most: 1) } == 2)
        #expect(try records.read { try $0.packedResponses(in: Samples.exam) } == 0)
        #expect(try records.read { try $0.responses(in: Samples.exam, of: nil) } == rows)
    }

    @Test func `the same documents give the same bytes`() throws {
        func bytes() throws -> [Row] {
            let folder = try TemporaryFolder()
            let records = try SQLiteRecords(directory: folder.path)
            try records.prepare()
            try records.write(RecordsConformance.touchEverything)
            let queue = try DatabaseQueue(path: "\(folder.path)/zhikao.sqlite")
            return try queue.read { db in
                try ["registrations", "review_decisions", "papers", "attempt_events", "responses"]
                    .flatMap { try Row.fetchAll(db, sql: "select * from \($0)") }
            }
        }
        #expect(try bytes() == bytes())
    }
}
