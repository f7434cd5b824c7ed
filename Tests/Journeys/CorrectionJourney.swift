import Access
import Foundation
import Office
import Records
import Testing
import Vocabulary

/// A scored exam is corrected by two people, analysed and sat again, by the command alone.
@Suite struct CorrectionJourney {
    private static let exam = "guangyuan-2017-1"
    private static let configs = [
        "exam-configs/guangyuan-2017-1.yaml", "exam-configs/guangyuan-2017-1-makeup.yaml",
    ]

    private let folder: Temporary

    init() throws { folder = try Temporary() }

    private func rehearsal(_ name: String, _ configs: [String]) -> [String] {
        ["rehearse"] + configs + [
            "--candidates", "40", "--seed", "11", "--data", folder.path("\(name)/data"),
            "--output", folder.path("\(name)/output"),
        ]
    }

    /// Accounts are made in the browser; the command only names them.
    private func addPeople() throws {
        let records = try SQLiteRecords(directory: folder.path("a/data"))
        let made = Moment(millisecondsSince1970: 1_496_278_800_000)
        try records.write { books in
            for (id, role) in [("clerk-1", Actor.Role.officeClerk), ("clerk-2", .officeClerk)] {
                try books.insert(
                    Account(id: AccountID(id), fullName: "考务", role: role, createdAt: made))
            }
        }
    }

    private func run(_ words: [String]) throws -> Zhikao.Run {
        try Zhikao.run(words + ["--data", folder.path("a/data"), "--json"])
    }

    private func regrade(_ words: String...) throws -> Zhikao.Run {
        try run(["regrade"] + words + ["--exam", Self.exam])
    }

    private func json(_ run: Zhikao.Run, _ place: SourceLocation = #_sourceLocation) throws -> JSON
    {
        #expect(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: place)
        return try JSON(parsing: Array(run.output.utf8.drop { $0 == 0x0A }))
    }

    /// An item that would change a score when it is void, and what would change.
    private func whatIf() throws -> (item: String, answer: JSON) {
        let analysed = try json(run(["analyse", Self.exam]))
        let items = (analysed["items"]?.array ?? []).filter { row in
            func count(_ name: String) -> Int { row[name]?.text.flatMap { Int($0) } ?? 0 }
            return count("人数") > count("满分人数") + 1
        }
        for item in items.compactMap({ $0["试题"]?.text }) {
            let run = try regrade(
                "what-if", "--item", item, "--measure", "voidForAll", "--as", "clerk-1")
            guard run.status == 0 else { continue }
            let answer = try json(run)
            if (answer["figures"]?["changed"]?.int ?? 0) > 1 { return (item, answer) }
        }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test func `what was wrong is corrected by two people, and everything follows`() throws {
        let made = try Zhikao.run(rehearsal("a", Self.configs))
        #expect(made.status == 0, "\(made.errors)")
        #expect(try run(["grade", "--exam", Self.exam]).errors.contains("grading.done"))
        try addPeople()
        let (item, answer) = try whatIf()
        let digest = try #require(answer["digest"]?.text)
        let propose = [
            "propose", "--item", item, "--measure", "voidForAll", "--reason", "题干有误",
            "--evidence", "纪要第3号",
        ]
        let proposed = try run(
            ["regrade"] + propose + ["--as", "clerk-1", "--exam", Self.exam])
        #expect(try json(proposed)["number"] == 1)
        try decide(digest)
        try check(changed: answer["figures"]?["changed"]?.int ?? 0, item)
        try further()
    }

    private func decide(_ digest: String) throws {
        func decide(_ who: String, _ more: [String]) throws -> Zhikao.Run {
            try run(
                ["regrade", "decide", "1", "--note", "同意", "--as", who, "--exam", Self.exam] + more)
        }
        let approved = [
            "--approve", "--head", "主任甲", "--committee", "委员乙", "--figures", digest,
        ]
        let own = try decide("clerk-1", approved)
        #expect(own.status == 1 && own.errors.contains("correction.same-person"))
        let stranger = try decide("nobody", approved)
        #expect(stranger.status == 1 && stranger.errors.contains("account.unknown"))
        let old = try decide("clerk-2", Array(approved.dropLast()) + ["00"])
        #expect(old.status == 1 && old.errors.contains("correction.figures-changed"))
        #expect(try json(decide("clerk-2", approved))["revision"] == 1)
        let again = try decide("clerk-2", ["--no-approve"])
        #expect(again.status == 1 && again.errors.contains("correction.decided"))
    }

    private func check(changed: Int, _ item: String) throws {
        let list = try json(regrade("list"))
        #expect(list.array?.count == 1)
        #expect(list.array?.first?["decision"]?["approved"] == true)
        let changes = try json(regrade("changes", "1"))
        #expect(changes.array?.count == changed)
        // A second one is turned down: it changes nobody's score.
        let second = try run(
            [
                "regrade", "propose", "--item", item, "--measure", "restoreCount", "--reason",
                "撤销", "--as", "clerk-2", "--exam", Self.exam,
            ])
        #expect(try json(second)["number"] == 2)
        let turned = try run(
            [
                "regrade", "decide", "2", "--no-approve", "--note", "不同意", "--as", "clerk-1",
                "--exam", Self.exam,
            ])
        #expect(try json(turned)["revision"] == .null)
        #expect(try json(regrade("changes", "2")).array?.isEmpty == true)
    }

    private func further() throws {
        let resit = try json(run(["exam", "resit", "\(Self.exam)-makeup"]))
        #expect((resit["registered"]?.int ?? 0) > 0)
        let pages = try Zhikao.run([
            "analyse", Self.exam, "--data", folder.path("a/data"), "--output",
            folder.path("a/analysis"),
        ])
        #expect(pages.status == 0, "\(pages.errors)")
        let written = try folder.files(below: "a/analysis").keys
        #expect(written.contains { $0.hasSuffix(".xlsx") })
        #expect(written.contains { $0.hasSuffix(".csv") })
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("a/data")])
        #expect(audit.output.contains(Self.exam), "\(audit.output)")
    }

    @Test func `the command scores an exam once, when nobody can answer any more`() throws {
        // The seventh line says that the last session begins: its papers may be open or untouched.
        let wasRunning = try Zhikao.kill(afterLines: 7, rehearsal("a", [Self.configs[0]]))
        #expect(wasRunning)
        let scored = try run(["grade", "--exam", Self.exam])
        guard scored.status == 0 else {
            #expect(scored.errors.contains("grading.open-attempts"), "\(scored.errors)")
            return
        }
        #expect((try json(scored)["sheets"]?.int ?? 0) > 0)
        let again = try run(["grade", "--exam", Self.exam])
        #expect(again.status == 1 && again.errors.contains("grading.done"))
    }
}
