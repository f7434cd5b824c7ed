import Foundation
import GRDB
import Office
import Records
import Support
import Testing
import Vocabulary

/// A backup is what the store was when it began, and says when it is not.
struct BackupTests {
    let folder: TemporaryFolder
    static let moment = Moment(millisecondsSince1970: 1_495_242_000_000)

    var data: String { "\(folder.path)/data" }
    var copy: String { "\(folder.path)/copy" }

    init() throws { folder = try TemporaryFolder() }

    private func store() throws -> SQLiteRecords {
        let records = try SQLiteRecords(directory: data)
        try records.prepare()
        try records.write(RecordsConformance.touchEverything)
        return records
    }

    @discardableResult
    private func backUp(
        _ progress: @escaping StoreBackup.Progress = { _, _, _ in }
    ) throws -> BackupManifest {
        try StoreBackup(of: data, to: copy, bank: nil, progress: progress)
            .make(at: BackupTests.moment)
    }

    private func restore(
        to name: String = "restored", evenUnsound: Bool = true
    ) throws -> StoreRestore.Report {
        try StoreRestore(from: copy, until: nil, progress: { _, _, _ in })
            .restore(to: "\(folder.path)/\(name)", evenUnsound: evenUnsound)
    }

    @Test func `what was committed before is in it, what is written meanwhile is not`() throws {
        let records = try store()
        let before = try Dump(records)
        var last: AuditLine?
        try backUp { chapter, _, _ in
            guard chapter == "store", last == nil else { return }
            try records.write { books in
                let head = try books.lastAuditLine(in: Samples.exam)
                let line = Samples.line(after: head)
                try books.append(line)
                last = line
            }
        }
        #expect(last != nil)
        _ = try restore()
        #expect(try Dump(SQLiteRecords(directory: "\(folder.path)/restored")) == before)
        #expect(try Dump(records) != before)
    }

    @Test func `the other files of the folder and the bank come along`() throws {
        _ = try store()
        let bank = "\(folder.path)/questions"
        for (path, text) in [
            ("\(data)/REAL", "zhikao\n"), ("\(data)/notes/day.txt", "上午"),
            ("\(bank)/manifest.yaml", "items: []"), ("\(bank)/media/a.png", "png"),
        ] {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        _ = try StoreBackup(of: data, to: copy, bank: bank, progress: { _, _, _ in })
            .make(at: BackupTests.moment)
        _ = try restore()
        let restored = "\(folder.path)/restored"
        for (path, text) in [
            ("REAL", "zhikao\n"), ("notes/day.txt", "上午"), ("bank/manifest.yaml", "items: []"),
            ("bank/media/a.png", "png"),
        ] {
            #expect(FileManager.default.contents(atPath: "\(restored)/\(path)") == Data(text.utf8))
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: restored)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test func `nothing is overwritten, and nothing half made has the name`() throws {
        _ = try store()
        try backUp()
        #expect(refusal { try backUp() } == "backup.not-empty")
        #expect(
            refusal {
                _ = try StoreBackup(of: data, to: "\(data)/b", bank: nil, progress: { _, _, _ in })
                    .make(at: BackupTests.moment)
            } == "backup.inside")
        #expect(
            refusal {
                _ = try StoreBackup(
                    of: "\(folder.path)/nowhere", to: "\(folder.path)/b", bank: nil,
                    progress: { _, _, _ in }
                ).make(at: BackupTests.moment)
            } == "store.missing")
        _ = try restore()
        #expect(refusal { _ = try restore() } == "restore.not-empty")
        struct Stop: Error {}
        let half = StoreBackup(
            of: data, to: "\(folder.path)/half", bank: nil, progress: { _, _, _ in throw Stop() })
        #expect(throws: Stop.self) { try half.make(at: BackupTests.moment) }
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/half"))
        // What is left of it is in nobody's way.
        _ = try StoreBackup(
            of: data, to: "\(folder.path)/half", bank: nil, progress: { _, _, _ in }
        ).make(at: BackupTests.moment)
    }

    @Test func `a file that was changed, lost or added is named`() throws {
        _ = try store()
        try Data("real".utf8).write(to: URL(fileURLWithPath: "\(data)/REAL"))
        try backUp()
        #expect(!(try restore(to: "first").copyFindings.contains { $0.severity == .error }))
        try Data("reap".utf8).write(to: URL(fileURLWithPath: "\(copy)/REAL"))
        try Data().write(to: URL(fileURLWithPath: "\(copy)/stranger"))
        let found = try restore(to: "second").copyFindings
        #expect(found.map(\.rule) == ["backup.changed", "backup.unlisted"])
        #expect(found.first?.place.file == "REAL")
        try FileManager.default.removeItem(atPath: "\(copy)/REAL")
        #expect(try restore(to: "third").copyFindings.first?.rule == "backup.missing")
        let refused = refusal { _ = try restore(to: "fourth", evenUnsound: false) }
        #expect(refused == "restore.unsound")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/fourth"))
    }

    @Test func `any byte of the store that changes is found`() throws {
        _ = try store()
        try backUp()
        let place = URL(fileURLWithPath: "\(copy)/zhikao.sqlite")
        let bytes = try Data(contentsOf: place)
        for offset in stride(from: 7, to: bytes.count, by: bytes.count / 12) {
            var changed = bytes
            changed[offset] ^= 0x10
            try changed.write(to: place)
            let report = try StoreRestore(from: copy, until: nil, progress: { _, _, _ in })
                .prove(in: folder.path)
            #expect(report.copyFindings.map(\.rule) == ["backup.changed"], "\(offset)")
        }
    }

    /// What somebody makes of the text of a manifest.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (String) -> String

        init(_ words: String, _ make: @escaping @Sendable (String) -> String) {
            (testDescription, self.make) = (words, make)
        }
    }

    static let changes = [
        Change("empty") { _ in "" }, Change("another object") { _ in "{}" },
        Change("form") { $0.replacing("ZHIKAO-BACKUP/1", with: "ZHIKAO-BACKUP/2") },
        Change("a way out") { $0.replacing("zhikao.sqlite", with: "../escape") },
        Change("from the root") { $0.replacing("zhikao.sqlite", with: "/etc/escape") },
        Change("no files") { $0.replacing("\"files\"", with: "\"fules\"") },
        Change("a blank more") { "\($0) " }, Change("the end lost") { String($0.dropLast(9)) },
    ]

    @Test(arguments: changes)
    func `a manifest that is not whole is none`(_ change: Change) throws {
        _ = try store()
        try backUp()
        let place = URL(fileURLWithPath: "\(copy)/manifest.json")
        let text = try String(contentsOf: place, encoding: .utf8)
        try Data(change.make(text).utf8).write(to: place)
        #expect(refusal { _ = try restore() } == "backup.no-manifest")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/restored"))
    }

    @Test func `a copy of a newer program is refused, one of an older is brought up to date`()
        throws
    {
        let old = try SQLiteRecords(directory: data, migrations: Array(Migration.all.prefix(12)))
        try old.close()
        try backUp()
        #expect(try restore(to: "new").store.schema == Migration.all.last?.number)
        let newer = Migration(
            number: (Migration.all.last?.number ?? 0) + 1, name: "later", text: "select 1;")
        try FileManager.default.removeItem(atPath: data)
        try FileManager.default.removeItem(atPath: copy)
        try SQLiteRecords(directory: data, migrations: Migration.all + [newer]).close()
        try backUp()
        #expect(refusal { _ = try restore(to: "newer") } == "restore.newer")
    }

    /// The code of the refusal that `body` ends with.
    private func refusal(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Refusal)?.code ?? "\(error)"
        }
    }
}
