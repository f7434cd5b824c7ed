import Foundation
import GRDB
import Office
import Records
import Support
import Testing
import Vocabulary

/// The schema: forward only, known by digest, and standing in the repository as text.
struct MigrationTests {
    let folder: TemporaryFolder
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The number of a step that this version does not have.
    static let next = (Migration.all.map(\.number).max() ?? 0) + 1

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: 0..<Migration.all.count)
    func `an older store is brought up to date`(_ applied: Int) throws {
        let some = Array(Migration.all.prefix(applied))
        let older = try SQLiteRecords(directory: folder.path, migrations: some)
        let newest = try TemporaryFolder()
        let expected = try SQLiteRecords(directory: newest.path).schemaText()
        #expect(try older.schemaText() != expected)
        #expect(throws: Fault.self) { try SQLiteRecords(readingOnly: folder.path) }
        let records = try SQLiteRecords(directory: folder.path)
        #expect(try records.schemaText() == expected)
        #expect(try records.integrityFindings() == [])
        try RecordsConformance.all.first?.check(records)
    }

    @Test func `rows of an older store stay`() throws {
        let early = Array(Migration.all.prefix(3))
        try SQLiteRecords(directory: folder.path, migrations: early).prepare()
        let records = try SQLiteRecords(directory: folder.path)
        #expect(try records.read { try $0.registrationCount(in: Samples.exam) } == 3)
    }

    @Test func `a store of a newer version is refused`() throws {
        let newer = Migration(
            number: MigrationTests.next, name: "future", text: "create table future (a bigint);")
        _ = try SQLiteRecords(directory: folder.path, migrations: Migration.all + [newer])
        for open in [SQLiteRecords.init(readingOnly:), { try SQLiteRecords(directory: $0) }] {
            let fault = #expect(throws: Fault.self) { try open(folder.path) }
            #expect(fault?.cause.contains("(future, digest ") == true)
            #expect(fault?.cause.hasSuffix("is from a newer version of the program") == true)
        }
    }

    @Test func `a store that was made by other steps is refused`() throws {
        var steps = Migration.all
        steps[2] = Migration(number: 2, name: steps[2].name, text: steps[2].text + "-- edited\n")
        _ = try SQLiteRecords(directory: folder.path, migrations: steps)
        let fault = #expect(throws: Fault.self) { try SQLiteRecords(directory: folder.path) }
        #expect(fault?.cause.hasPrefix("migration 2 (registrations, digest ") == true)
    }

    @Test func `a step that fails leaves the store as it was`() throws {
        _ = try SQLiteRecords(directory: folder.path)
        let broken = Migration(
            number: MigrationTests.next, name: "broken",
            text: "create table half (a bigint); create table exams (id text);")
        #expect(throws: Fault.self) {
            try SQLiteRecords(directory: folder.path, migrations: Migration.all + [broken])
        }
        #expect(try SQLiteRecords(directory: folder.path).integrityFindings() == [])
    }

    @Test func `every file of the schema is a step, in order`() throws {
        let path = Self.root.appendingPathComponent("Sources/Records/Schema").path
        let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        let names = Migration.all.map { "\(String(1000 + $0.number).dropFirst())-\($0.name).sql" }
        #expect(files == names)
        // A number that was reserved and not needed leaves a gap; none is ever filled later.
        let numbers = Migration.all.map(\.number)
        #expect(numbers.first == 0 && numbers == Array(Set(numbers)).sorted())
        for (file, migration) in zip(files, Migration.all) {
            let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
            #expect(text == migration.text, "\(file)")
        }
    }

    /// Re-record with `RECORD_GOLDEN=1 swift test --filter MigrationTests`.
    @Test func `the migrated schema is the one that stands in the repository`() throws {
        let golden = Self.root.appendingPathComponent("Tests/Golden/schema.sql")
        let text = try SQLiteRecords(directory: folder.path).schemaText()
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: golden)
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    }

    /// `blob` is the one word that PostgreSQL spells otherwise (`bytea`).
    @Test(arguments: Migration.all.filter { !$0.name.contains("-sqlite") })
    func `a step is SQL for SQLite and PostgreSQL`(_ migration: Migration) {
        let lines = migration.text.split(separator: "\n").filter { !$0.hasPrefix("--") }
        let words = lines.joined(separator: " ").lowercased()
            .split { !$0.isLetter && $0 != "_" }.map(String.init)
        let unportable: Set = [
            "integer", "int", "real", "boolean", "json", "jsonb", "autoincrement", "rowid",
            "strict", "replace", "pragma", "trigger", "collate", "glob", "datetime", "typeof",
        ]
        #expect(unportable.isDisjoint(with: words))
        for line in lines where line.hasPrefix("    ") && !line.hasPrefix("        ") {
            let word = line.split(separator: " ").first ?? ""
            guard !["primary", "foreign", "unique"].contains(word) else { continue }
            #expect(
                ["text", "bigint", "blob"].contains { line.contains(" \($0) not null") }, "\(line)")
        }
    }
}
