import Foundation
import GRDB
import Testing

/// Whoever changes a transcript or the store is found, and the place is named.
@Suite struct TamperingJourney {
    private func rehearse(_ folder: Temporary) throws {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/guangyuan-2017-1.yaml", "--candidates", "20", "--data",
            folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `any byte of a transcript that changes is found, and the place is named`() throws {
        let folder = try Temporary()
        try rehearse(folder)
        var files: [String] = []
        var state: UInt64 = 20_170_520
        for kind in ["seats", "papers"] {
            let bytes = try Data(
                contentsOf: folder.url.appendingPathComponent(
                    "output/guangyuan-2017-1/\(kind).draw.json"))
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let offset = Int(state >> 33) % bytes.count
                var changed = bytes
                changed[offset] = changed[offset] == 0x31 ? 0x32 : 0x31
                let file = folder.path("\(kind)-\(offset).json")
                try changed.write(to: URL(fileURLWithPath: file))
                files.append(file)
            }
        }
        let run = try Zhikao.run(["verify", "draw"] + files)
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n")
        for file in files {
            let verdict = lines.first { $0.hasPrefix(file) } ?? ""
            #expect(verdict.hasPrefix("\(file): ✗ "), "\(file): \(verdict)")
        }
    }

    @Test(arguments: [
        (
            "UPDATE audit_lines SET detail = replace(detail, 'unit', 'unlt') WHERE number = 3",
            "3"
        ),
        ("UPDATE audit_lines SET at_milliseconds = at_milliseconds + 1 WHERE number = 20", "20"),
        ("DELETE FROM audit_lines WHERE number = 15", "15"),
        ("DELETE FROM audit_lines WHERE number > 40", "41"),
        (
            """
            UPDATE audit_lines SET number = CASE number WHEN 7 THEN 80000 ELSE 7 END
            WHERE number IN (7, 8)
            """,
            "7"
        ),
        ("UPDATE exams SET config = replace(config, 'passMark: 60', 'passMark: 50')", "考试配置"),
        ("UPDATE registrations SET content = replace(content, '139000', '138000')", "报名"),
        ("DELETE FROM review_decisions WHERE number = 2", "审查记录"),
        ("UPDATE draws SET announced_at = announced_at + 1", "抽取公告"),
        ("UPDATE seats SET seat = seat + 60", "座位"),
        ("DELETE FROM papers WHERE sheet = 'S000003'", "试卷"),
        ("UPDATE attempt_events SET happened_at = happened_at + 1 WHERE number = 1", "考场记录"),
        ("DELETE FROM standings WHERE kind = 'misconduct'", "违纪"),
        ("UPDATE responses SET response = '{\"choices\":[]}' WHERE sequence = 5", "作答"),
        ("UPDATE scores SET total_hundredths = total_hundredths + 100", "成绩"),
        (
            """
            UPDATE draw_transcripts
            SET transcript = replace(transcript, '"version":1', '"version":2')
            """,
            "抽取"
        ),
    ])
    func `whatever is changed in the store is found`(_ sql: String, _ named: String) throws {
        let folder = try Temporary()
        try rehearse(folder)
        let queue = try DatabaseQueue(path: folder.path("data/zhikao.sqlite"))
        try queue.write { database in
            for name in try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            {
                try database.execute(sql: "DROP TRIGGER \"\(name)\"")
            }
            try database.execute(sql: sql)
            #expect(database.changesCount > 0, "the tampering changed nothing: \(sql)")
        }
        try queue.close()
        let run = try Zhikao.run(["verify", "audit", "--data", folder.path("data")])
        #expect(run.status == 1, "\(run.output)")
        let problems = run.output.split(separator: "\n").filter { $0.hasPrefix("✗") }
        #expect(problems.contains { $0.contains(named) }, "\(run.output)")
    }
}
