import Foundation
import GRDB
import Testing
import Vocabulary

/// The doctor sees what is wrong, says what to do, and says nothing where nothing is.
@Suite struct DoctorJourney {
    let folder: Temporary

    init() throws {
        folder = try Temporary()
        let first = try Zhikao.run(["account", "first", "--data", folder.path("data")])
        #expect(first.status == 0, "\(first.errors)")
    }

    private func examine(_ options: String...) throws -> (status: Int32, checks: [String: JSON]) {
        let run = try Zhikao.run(["doctor", "--data", folder.path("data"), "--json"] + options)
        let report = try JSON(parsing: Array(run.output.utf8))
        let checks = (report["checks"]?.array ?? []).map { ($0["name"]?.text ?? "", $0) }
        return (run.status, Dictionary(checks, uniquingKeysWith: { one, _ in one }))
    }

    private func rules(_ check: JSON?) -> [String] {
        (check?["findings"]?.array ?? []).compactMap { $0["rule"]?.text }
    }

    @Test func `a healthy store has nothing that must be mended`() throws {
        let (status, checks) = try examine()
        #expect(status == 0)
        #expect(checks.count == 16)
        for name in ["data-folder", "store", "schema", "lock", "integrity", "audit", "bank"] {
            #expect(rules(checks[name]).isEmpty, "\(name)")
            #expect(checks[name]?["skipped"]?.bool == false, "\(name)")
        }
        #expect(checks["disk-speed"]?["note"]?.text?.hasPrefix("median ") == true)
        let table = try Zhikao.run(["doctor", "--data", folder.path("data")])
        #expect(table.output.contains("✓ 审计链"))
        #expect(table.output.contains("OK 可以开考"))
    }

    @Test func `a folder that is not there, or not ours, is told`() throws {
        let missing = try Zhikao.run(["doctor", "--data", folder.path("nowhere"), "--json"])
        #expect(missing.status == 1)
        #expect(missing.output.contains("doctor.folder-missing"))
        #expect(missing.output.contains("doctor.store-missing"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("nowhere")))
        #expect(chmod(folder.path("data"), 0o755) == 0)
        let open = try examine("--quick")
        #expect(rules(open.checks["data-folder"]) == ["doctor.folder-open"])
        #expect(open.status == 0)
    }

    @Test func `a file that is no store is told`() throws {
        try Data(repeating: 0x41, count: 9000)
            .write(to: URL(fileURLWithPath: folder.path("data/zhikao.sqlite")))
        let (status, checks) = try examine()
        #expect(status == 1)
        #expect(rules(checks["store"]) == ["doctor.store-foreign"])
    }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.path("data/zhikao.sqlite"))
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "pragma foreign_keys = off")
            for name in try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            {
                try database.execute(sql: "DROP TRIGGER \"\(name)\"")
            }
            try database.execute(sql: sql)
        }
        try queue.close()
    }

    @Test(arguments: [
        (
            "update access_lines set at_milliseconds = at_milliseconds + 1 where number = 2",
            "audit", "audit.changed"
        ),
        (
            "delete from migrations where number = (select max(number) from migrations)",
            "schema", "doctor.schema-older"
        ),
        (
            """
            insert into migrations (number, name, digest)
            select 900, 'later', digest from migrations where number = 1
            """, "schema", "doctor.schema-newer"
        ),
        (
            "update migrations set digest = replace(digest, 'a', 'b') where number = 1", "schema",
            "doctor.schema-foreign"
        ),
        ("drop index registrations_live", "integrity", "store.schema"),
        ("create table stranger (a int)", "integrity", "store.schema"),
        (
            """
            insert into stages (exam, name, passed_at) values ('nowhere', 'published', 1)
            """, "integrity", "store.foreign-key"
        ),
    ])
    func `what is wrong with the store is found`(
        _ sql: String, _ check: String, _ rule: String
    ) throws {
        try change(sql)
        let (_, checks) = try examine()
        #expect(rules(checks[check]).contains(rule), "\(checks[check].map { "\($0)" } ?? "–")")
    }

    @Test func `a clock that was set back is told`() throws {
        try change("update access_lines set at_milliseconds = at_milliseconds + 7200000")
        #expect(rules(try examine().checks["clock"]) == ["doctor.clock-back"])
    }

    @Test func `a lock that another program keeps is told`() throws {
        let queue = try DatabaseQueue(path: folder.path("data/zhikao.sqlite"))
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                let (status, checks) = try examine("--quick")
                #expect(status == 1)
                #expect(rules(checks["lock"]) == ["doctor.store-locked"])
                return .rollback
            }
        }
    }

    @Test func `backups that are old or none, and a standby that stands still, are told`() throws {
        let backups = folder.path("backups")
        let standby = folder.path("standby")
        let none = try examine("--quick", "--backups", backups, "--standby", standby)
        #expect(rules(none.checks["backups"]) == ["doctor.backup-none"])
        #expect(rules(none.checks["standby"]) == ["doctor.standby-none"])
        #expect(none.status == 1)
        let made = try Zhikao.run([
            "backup", "\(backups)/today", "--data", folder.path("data"), "--without-bank",
        ])
        #expect(made.status == 0, "\(made.errors)")
        let fresh = try examine("--quick", "--backups", backups)
        #expect(rules(fresh.checks["backups"]).isEmpty)
    }

    @Test func `a bank that cannot be read is told with its findings`() throws {
        let (status, checks) = try examine("--quick", "--bank", folder.path("nowhere"))
        #expect(status == 1)
        #expect(rules(checks["bank"]) == ["file.unreadable"])
    }
}
