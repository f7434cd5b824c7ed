import Foundation
import GRDB
import Testing

/// An office backs up, loses its machine, and goes on from the copy.
@Suite struct CopyJourney {
    private func rehearse(_ folder: Temporary) throws {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "20", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `a backup is proved and restored, and says what it is`() throws {
        let folder = try Temporary()
        try rehearse(folder)
        let backup = folder.path("backup")
        let made = try Zhikao.run(["backup", backup, "--data", folder.path("data")])
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("guangyuan-2017-1"))
        #expect(made.errors.contains("复制数据库 copying the store…"))
        let proved = try Zhikao.run(["verify", "backup", backup, "--scratch", folder.url.path])
        #expect(proved.status == 0, "\(proved.output)")
        #expect(proved.output.contains("OK 备份完整"))
        let restored = folder.path("restored")
        let run = try Zhikao.run(["restore", backup, "--data", restored, "--json"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("\"sound\":true"))
        #expect(FileManager.default.fileExists(atPath: "\(restored)/rehearsal.json"))
        #expect(FileManager.default.fileExists(atPath: "\(restored)/bank/manifest.yaml"))
        let audit = try Zhikao.run(["verify", "audit", "--data", restored])
        #expect(audit.status == 0, "\(audit.output)")
        let again = try Zhikao.run(["restore", backup, "--data", restored])
        #expect(again.status == 1)
        #expect(again.errors.contains("restore.not-empty"))
        let late = try Zhikao.run([
            "restore", backup, "--data", folder.path("other"), "--until", "2017-05-20 10:00:00",
        ])
        #expect(late.status == 1)
        #expect(late.errors.contains("restore.no-journal"))
    }

    @Test func `a store that somebody has changed is not restored as if nothing were`() throws {
        let folder = try Temporary()
        try rehearse(folder)
        let queue = try DatabaseQueue(path: folder.path("data/zhikao.sqlite"))
        try queue.write { database in
            try database.execute(sql: "DROP TRIGGER responses_no_update")
            try database.execute(
                sql: "UPDATE responses SET response = '{\"choices\":[]}' WHERE sequence = 5")
        }
        try queue.close()
        let backup = folder.path("backup")
        #expect(try Zhikao.run(["backup", backup, "--data", folder.path("data")]).status == 0)
        let proved = try Zhikao.run(["verify", "backup", backup, "--scratch", folder.url.path])
        #expect(proved.status == 1)
        #expect(proved.output.contains("audit.responses"))
        #expect(proved.output.contains("store.schema"))
        let restored = folder.path("restored")
        let refused = try Zhikao.run(["restore", backup, "--data", restored])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("restore.unsound"))
        #expect(!FileManager.default.fileExists(atPath: restored))
        let run = try Zhikao.run(["restore", backup, "--data", restored, "--even-unsound"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("audit.responses"))
    }

    @Test func `a rehearsal that ends before anybody sits down goes on later`() throws {
        let folder = try Temporary()
        let arguments = [
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "20", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ]
        let early = try Zhikao.run(arguments + ["--before-sitting"])
        #expect(early.status == 0, "\(early.errors)")
        let queue = try DatabaseQueue(path: folder.path("data/zhikao.sqlite"))
        let counts = try queue.read { database in
            try ["papers", "responses"].map {
                try Int.fetchOne(database, sql: "select count(*) from \($0)")
            }
        }
        #expect(counts == [20, 0])
        try queue.close()
        let whole = try Zhikao.run(arguments)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.output.contains("guangyuan-2017-1"))
    }
}
