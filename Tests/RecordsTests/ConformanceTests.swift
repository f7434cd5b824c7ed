import Office
import Records
import Support
import Testing

/// The promises of the ports, on every store.
struct ConformanceTests {
    @Test(arguments: RecordsConformance.all)
    func `memory keeps`(_ promise: RecordsConformance) throws {
        try promise.check(MemoryRecords())
    }

    @Test(arguments: RecordsConformance.all)
    func `SQLite keeps`(_ promise: RecordsConformance) throws {
        let folder = try TemporaryFolder()
        try promise.check(SQLiteRecords(directory: folder.path))
    }

    @Test func `writers from many threads take turns in memory`() async throws {
        try await writersTakeTurns(MemoryRecords())
    }

    @Test func `writers from many threads take turns in SQLite`() async throws {
        let folder = try TemporaryFolder()
        try await writersTakeTurns(SQLiteRecords(directory: folder.path))
    }

    private func writersTakeTurns(_ records: any Records) async throws {
        try records.prepare()
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<10 {
                        try records.write { books in
                            let last = try books.lastAuditLine(in: Samples.exam)
                            try books.append(Samples.line(after: last))
                        }
                        _ = try records.read { try $0.auditLines(in: Samples.exam) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try records.read { try $0.auditHead(of: Samples.exam) }?.number == 80)
    }
}
