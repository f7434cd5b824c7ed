import Foundation
import Testing

/// An exam with short answers, by the command alone: drawn, answered, marked by simulated markers,
/// scored and published.
@Suite struct ShortAnswerJourney {
    /// The config of 2017 with twenty marks of short answers, and the starter bank's penal law with
    /// a handful of them beside it.
    private func prepare(_ folder: Temporary) throws -> (config: String, bank: String) {
        let files = FileManager.default
        let source = Zhikao.root.appendingPathComponent("question-bank")
        let bank = URL(fileURLWithPath: folder.path("bank"))
        let own = bank.appendingPathComponent("short-answers")
        try files.createDirectory(at: own, withIntermediateDirectories: true)
        for name in ["xingzheng-chufa-fa", "xingzheng-xuke-fa", "statutes.yaml"] {
            let from = source.appendingPathComponent(name)
            guard files.fileExists(atPath: from.path) else { continue }
            try files.copyItem(at: from, to: bank.appendingPathComponent(name))
        }
        try files.copyItem(
            at: Zhikao.root.appendingPathComponent("Tests/Journeys/ShortAnswers/items.yaml"),
            to: own.appendingPathComponent("items.yaml"))
        let manifest = """
            bank: zhikao-short-answers
            version: 2026.1
            files:
              - xingzheng-chufa-fa/items.yaml
              - xingzheng-xuke-fa/items.yaml
              - short-answers/items.yaml

            """
        try Data(manifest.utf8).write(to: bank.appendingPathComponent("manifest.yaml"))
        var text = try String(
            contentsOf: Zhikao.root.appendingPathComponent("exam-configs/guangyuan-2017-1.yaml"),
            encoding: .utf8)
        let start = try #require(text.range(of: "paper:\n")).lowerBound
        let end = try #require(text.range(of: "\ndraw:\n")).lowerBound
        text.replaceSubrange(
            start..<end,
            with: """
                paper:
                  part: public
                  sections:
                    - {type: singleChoice, count: 20, marks: 2}
                    - {type: trueFalse, count: 20, marks: 2}
                    - {type: extendedText, count: 2, marks: 10, policy: byHand}
                  tolerance: 0.5

                grading:
                  passMark: 60
                  marking: {gap: 2, step: 0.5, third: nearer}

                """)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("exam.yaml")))
        return (folder.path("exam.yaml"), bank.path)
    }

    private func arguments(
        _ folder: Temporary, _ name: String, _ made: (config: String, bank: String)
    ) -> [String] {
        [
            "rehearse", made.config, "--bank", made.bank, "--candidates", "24", "--seed", "7",
            "--data", folder.path("\(name)/data"), "--output", folder.path("\(name)/output"),
        ]
    }

    @Test func `a whole exam with short answers is rehearsed and verifies`() throws {
        let folder = try Temporary()
        let made = try prepare(folder)
        let run = try Zhikao.run(arguments(folder, "a", made))
        #expect(run.status == 0, "\(run.errors)")
        let files = try folder.files(below: "a/output/guangyuan-2017-1")
        let lines = String(decoding: files["audit.jsonl"] ?? Data(), as: UTF8.self)
            .split(separator: "\n")
        #expect(lines.count { $0.contains("\"marking.open\"") } == 1)
        // Two marks at least for each answer that was given, and a third for some.
        let marks = lines.count { $0.contains("\"marking.mark\"") }
        #expect(marks > 60, "\(marks)")
        let notice = try #require(
            files.first { $0.key.hasPrefix("notices/") && $0.key.hasSuffix(".json") })
        #expect(notice.value.isEmpty == false)
        #expect(
            files.contains { file in
                file.key.hasPrefix("notices/") && file.key.hasSuffix(".html")
                    && String(decoding: file.value, as: UTF8.self).contains("简答题")
            })
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("a/data")])
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    @Test func `killed while answers are marked, it goes on and ends with the same bytes`() throws {
        let folder = try Temporary()
        let made = try prepare(folder)
        #expect(try Zhikao.run(arguments(folder, "whole", made)).status == 0)
        var line = 4
        while try Zhikao.kill(afterLines: line, arguments(folder, "killed", made)) { line += 3 }
        #expect(try Zhikao.run(arguments(folder, "killed", made)).status == 0)
        #expect(
            try folder.files(below: "killed/output") == folder.files(below: "whole/output"))
    }
}
