import Foundation
import Testing
import Vocabulary

/// The question bank by the command: rules, a law that changes, figures.
@Suite struct BankLintJourney {
    private static func law(_ articles: [String]) -> String {
        let numerals = ["一", "二", "三", "四"]
        return "某法\n\n"
            + zip(numerals, articles).map { "第\($0)条　\($1)\n" }.joined()
    }

    private static let items = """
        statute: 某法
        version: 2021-01-22
        part: public
        author: 甲
        reviewer: 乙
        items:
          - id: M-001
            type: singleChoice
            topic: 听证
            cognitive: apply
            facility: 60
            articles: [2]
            stem: 甲局应当在几日内举行听证？
            choices:
              A: 三日
              B: 七日
              C: 十五日
            key: [B]
            explanation: 第二条规定，“听证应当在七日内举行”。
          - id: M-002
            type: singleChoice
            topic: 听证
            cognitive: know
            facility: 60
            articles: [1]
            stem: 下列机关中，不负责听证工作的是？
            choices:
              A: 甲局
              B: 乙局
              C: 以上都对
            key: [B]
            explanation: 第一条规定，甲局负责。

        """

    private func bank(_ folder: Temporary) throws {
        let files = [
            "2021/某法(2021-01-22).txt": Self.law(["甲局负责。", "听证应当在七日内举行。", "本法自公布之日起施行。"]),
            "2021/某法(2025-06-27).txt": Self.law(
                ["甲局负责。", "听证应当在十五日内举行。", "听证公开举行。", "本法自公布之日起施行。"]),
            "items.yaml": Self.items,
        ]
        for (name, text) in files {
            let url = folder.url.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func add(_ folder: Temporary, _ version: String, _ inForce: String) throws
        -> Zhikao.Run
    {
        try Zhikao.run([
            "bank", "statutes", "add", folder.path("2021/某法(\(version)).txt"), "--in-force",
            inForce, "--catalogue", folder.path("statutes.yaml"),
        ])
    }

    @Test func `the bank of the repository has no error`() throws {
        let run = try Zhikao.run(["bank", "lint", "question-bank"])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("0 处错误 errors"))
    }

    @Test func `findings have file, line and item, and errors end with 1`() throws {
        let folder = try Temporary()
        try bank(folder)
        let run = try Zhikao.run(["bank", "lint", folder.path("items.yaml"), "--json"])
        #expect(run.status == 1)
        let json = try JSON(parsing: Array(run.output.utf8.dropLast()))
        let found = json.array ?? []
        #expect(
            found.map { $0["rule"]?.text } == ["lint.all-or-none", "lint.negative-unmarked"])
        #expect(found.allSatisfy { $0["item"] == "M-002" && $0["line"]?.int == 20 })
        #expect(found.allSatisfy { $0["file"]?.text == folder.path("items.yaml") })
    }

    @Test func `a new version of a law names the items and shows old and new`() throws {
        let folder = try Temporary()
        try bank(folder)
        #expect(try add(folder, "2021-01-22", "2021-07-15").status == 0)
        let arguments = [
            "bank", "lint", folder.path("items.yaml"), "--rule", "basis.article-changed",
        ]
        #expect(try Zhikao.run(arguments).output.contains("OK 2 题"))
        let added = try add(folder, "2025-06-27", "2026-01-01")
        #expect(added.output.contains("same 1, moved 1, changed or gone 1"), "\(added.errors)")
        #expect(try add(folder, "2025-06-27", "2026-01-01").output.contains("已在目录中"))
        #expect(try add(folder, "2025-06-27", "2026-02-01").status == 1)

        let early = try Zhikao.run(arguments + ["--as-of", "2025-12-31"])
        #expect(early.status == 0 && early.output.contains("! "))
        #expect(try Zhikao.run(arguments + ["--as-of", "2025-12-31", "--strict"]).status == 1)
        let late = try Zhikao.run(
            arguments + ["--as-of", "2026-01-01", "--statutes", folder.path("2021")])
        #expect(late.status == 1)
        #expect(late.output.contains("M-001：《某法》第二条在 2025-06-27 版中已修改（条号未变）"))
        #expect(!late.output.contains("M-002"))
        #expect(late.output.contains("听证应当在[-七-]日内举行。"))
        #expect(late.output.contains("听证应当在{+十五+}日内举行。"))
    }

    @Test func `figures are counts by name`() throws {
        let folder = try Temporary()
        try bank(folder)
        let run = try Zhikao.run(["bank", "stats", folder.path("items.yaml"), "--json"])
        let json = try JSON(parsing: Array(run.output.utf8.dropLast()))
        #expect(json["items"] == 2)
        #expect(json["state"] == ["approved": 2])
        #expect(json["scope"] == ["public": 2])
        #expect(json["keyLetters"] == ["B": 2])
        #expect(json["cognitiveLevel"] == ["know": 1, "apply": 1])
    }
}
