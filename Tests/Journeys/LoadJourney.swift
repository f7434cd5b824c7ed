import Foundation
import GRDB
import Testing

/// A load test from the empty folder to the comparison of the store with what was acknowledged.
@Suite struct LoadJourney {
    @Test func `a store in which everybody has answered can be scored`() throws {
        let folder = try Temporary()
        // Of so many some have minutes granted beforehand.
        let prepared = try Zhikao.run([
            "load", "prepare", "--candidates", "300", "--items", "20", "--answered", "--data",
            folder.path("data"),
        ])
        #expect(prepared.status == 0, "\(prepared.errors)")
        let graded = try Zhikao.run([
            "grade", "--data", folder.path("data"), "--exam", "load-1",
        ])
        #expect(graded.status == 0, "\(graded.errors)")
    }

    @Test func `a crowd answers, every acknowledged answer is there, and a lost one is found`()
        async throws
    {
        let folder = try Temporary()
        let (data, acks) = (folder.path("data"), folder.path("acks.json"))
        let prepare = [
            "load", "prepare", "--candidates", "40", "--items", "20", "--data", data,
        ]
        let prepared = try Zhikao.run(prepare)
        #expect(prepared.status == 0, "\(prepared.errors)")
        let again = try Zhikao.run(prepare)
        #expect(again.status == 1 && again.errors.contains("load.not-empty"))

        let service = try Zhikao.Service(["--data", data])
        defer { service.end() }
        let run = try Zhikao.run([
            "load", "run", "signIn:1s", "start:500ms", "save:2s/1s", "save:max/1s", "handIn:500ms",
            "--data", data, "--url", service.address, "--connections", "8", "--json", "--acks",
            acks,
        ])
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines.dropLast().allSatisfy { $0.contains("\"troubles\":{}") }, "\(run.output)")
        #expect(lines.last?.contains("\"holds\":true") ?? false)
        service.end()

        let check = ["load", "check", acks, "--data", data]
        #expect(try Zhikao.run(check).status == 0)
        try await DatabaseQueue(path: "\(data)/zhikao.sqlite").write { db in
            // One answer goes, whether it has a row of its own yet or not.
            try db.execute(sql: "drop trigger responses_no_delete")
            try db.execute(sql: "delete from responses where rowid = 7")
            guard db.changesCount == 0 else { return }
            try db.execute(sql: "drop trigger response_batches_no_update")
            try db.execute(
                sql: """
                    update response_batches set content = json_remove(content, '$[0]'),
                    size = size - 1 where batch = (select max(batch) from response_batches)
                    """)
        }
        let broken = try Zhikao.run(check)
        #expect(broken.status == 1)
        #expect(broken.output.contains(" 1 lost"), "\(broken.output)")
    }
}
