import Foundation
import Testing
import Vocabulary

/// An exam and its re-sit one after the other, by the command alone.
@Suite struct ReSitJourney {
    private static let configs = [
        "exam-configs/guangyuan-2017-1.yaml", "exam-configs/guangyuan-2017-1-makeup.yaml",
    ]

    private func rehearse(_ folder: Temporary, _ name: String) throws {
        let run = try Zhikao.run(
            ["rehearse"] + Self.configs + [
                "--candidates", "40", "--seed", "11", "--data", folder.path("\(name)/data"),
                "--output", folder.path("\(name)/output"),
            ])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func transcript(_ folder: Temporary, _ exam: String) throws -> JSON {
        let file = folder.url.appending(path: "a/output/\(exam)/papers.draw.json")
        return try JSON(parsing: Array(try Data(contentsOf: file)).dropLast())
    }

    @Test func `those who failed or were absent sit again, on papers without what they met`()
        throws
    {
        let folder = try Temporary()
        try rehearse(folder, "a")
        let run = try Zhikao.run([
            "exam", "resit", "guangyuan-2017-1-makeup", "--data", folder.path("a/data"), "--json",
        ])
        let list = try JSON(parsing: Array(run.output.utf8))
        #expect(list["firstPeople"] == 40)
        let registered = try #require(list["registered"]?.int)
        #expect(registered > 0 && list["papers"] == .int(registered))
        #expect(list["papersWithItemsMet"] == 0)
        let passed = try #require(list["sum"]?["passed"]?.int)
        #expect(passed >= 40 - (list["notPassed"]?.int ?? 40))
        let makeUp = try transcript(folder, "guangyuan-2017-1-makeup")
        let seen = (makeUp["inputs"]?["roster"]?.array ?? []).compactMap { $0.array?[3].array }
        #expect(seen.count == registered)
        #expect(seen.contains { !$0.isEmpty })
        let ours = try Zhikao.run([
            "verify", "draw", folder.path("a/output/guangyuan-2017-1-makeup/papers.draw.json"),
        ])
        #expect(ours.status == 0, "\(ours.output)")
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("a/data")])
        #expect(audit.status == 0, "\(audit.output)")
    }

    @Test func `both checkers refuse a transcript whose exclusions were changed`() throws {
        let folder = try Temporary()
        try rehearse(folder, "a")
        let path = folder.path("a/output/guangyuan-2017-1-makeup/papers.draw.json")
        let untouched = try IndependentCheckJourney.python(["scripts/verify_draw.py", path])
        #expect(untouched.status == 0, "\(untouched.output)")
        for (number, redigested) in [false, true].enumerated() {
            let copy = folder.path("changed-\(number).json")
            let made = try IndependentCheckJourney.python([
                "-c", Self.tampering, path, copy, redigested ? "1" : "0",
            ])
            #expect(made.status == 0, "\(made.output)")
            let second = try IndependentCheckJourney.python(["scripts/verify_draw.py", copy])
            let ours = try Zhikao.run(["verify", "draw", copy])
            #expect(second.status == 1, "\(second.output)")
            #expect(ours.status == 1, "\(ours.output)")
        }
    }

    /// Takes one item out of the first list that has one; with fresh digests when asked to.
    private static let tampering = """
        import hashlib, json, sys
        source, copy, fresh = sys.argv[1:]
        def text(x): return json.dumps(x, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        def digest(x): return hashlib.new(name, text(x).encode()).hexdigest()
        t = json.load(open(source, encoding="utf-8"))
        name = t["announcement"]["hash"]
        row = next(r for r in t["inputs"]["roster"] if r[3])
        row[3].pop()
        if fresh == "1":
            t["announcement"]["inputs"]["roster"] = digest(t["inputs"]["roster"])
            t.pop("transcript_digest")
            t["transcript_digest"] = digest(t)
        open(copy, "w", encoding="utf-8").write(text(t) + "\\n")
        """
}
