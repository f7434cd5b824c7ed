import Foundation
import GRDB
import Office
import Records
import Support
import Testing
import Vocabulary

/// What SQLite says about the disk comes out as the trouble that it is.
struct DiskFaultTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func trouble(_ body: () throws -> Void) -> DiskTrouble? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Fault)?.trouble
        }
    }

    private func append(_ records: SQLiteRecords) throws {
        try records.write { books in
            let head = try books.lastAuditLine(in: Samples.exam)
            try books.append(Samples.line(after: head))
        }
    }

    @Test func `a page that is damaged is told where it is met, and the rest goes on`() throws {
        let path = "\(folder.path)/zhikao.sqlite"
        let root: Int
        do {
            let records = try SQLiteRecords(directory: folder.path)
            try records.prepare()
            try records.write(RecordsConformance.touchEverything)
            try records.close()
            let queue = try DatabaseQueue(path: path)
            root = try #require(
                try queue.read {
                    try Int.fetchOne(
                        $0, sql: "select rootpage from sqlite_master where name = 'responses'")
                })
            try queue.close()
        }
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: UInt64((root - 1) * 4096))
        try file.write(contentsOf: Data(repeating: 0x55, count: 4096))
        try file.close()
        let records = try SQLiteRecords(directory: folder.path)
        let found = trouble {
            _ = try records.read { try $0.responses(in: Samples.exam, of: nil) }
        }
        #expect(found == .damaged)
        try append(records)
        let rules = try records.integrityFindings().map(\.rule)
        #expect(rules.contains("store.integrity"))
    }

    @Test func `a file that is no database is damaged`() throws {
        try Data(repeating: 0x41, count: 8192)
            .write(to: URL(fileURLWithPath: "\(folder.path)/zhikao.sqlite"))
        #expect(trouble { _ = try SQLiteRecords(directory: folder.path) } == .damaged)
    }

    @Test func `a constraint that says no is no trouble of the disk`() throws {
        let records = try SQLiteRecords(directory: folder.path)
        try records.prepare()
        #expect(trouble { try records.prepare() } == nil)
        #expect(throws: Fault.self) { try records.prepare() }
    }
}
