import Foundation
import Testing

/// What the command refuses, with its words and its exit code.
@Suite struct RefusalJourney {
    private static let config = "exam-configs/guangyuan-2017-1.yaml"

    private func edited(
        _ folder: Temporary, _ replacements: [(String, String)]
    ) throws -> String {
        var text = try String(
            contentsOf: Zhikao.root.appendingPathComponent(RefusalJourney.config),
            encoding: .utf8)
        for (old, new) in replacements {
            #expect(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        try text.write(toFile: folder.path("exam.yaml"), atomically: true, encoding: .utf8)
        return folder.path("exam.yaml")
    }

    private func rehearse(
        _ folder: Temporary, _ config: String, _ more: [String] = []
    ) throws -> Zhikao.Run {
        try Zhikao.run(
            [
                "rehearse", config, "--data", folder.path("data"), "--output",
                folder.path("output"),
            ] + more)
    }

    @Test func `a wrong config is refused with file, line and all findings at once`() throws {
        let folder = try Temporary()
        let config = try edited(
            folder,
            [
                ("passMark: 60", "passMark: 160"), ("minutes: 90", "minuts: 90"),
                ("bulletin: 2017-06-15", "bulletin: 2017-06-31"),
            ])
        let run = try rehearse(folder, config)
        #expect(run.status == 1)
        for word in ["exam.yaml:", "grading.pass-mark", "minuts", "2017-06-31"] {
            #expect(run.errors.contains(word), "\(word) in \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("data")))
    }

    @Test func `a blueprint that the bank cannot fill says which cell lacks how many`() throws {
        let folder = try Temporary()
        let config = try edited(
            folder,
            [
                (
                    "{type: singleChoice, count: 40, marks: 1,",
                    "{type: singleChoice, count: 1000, marks: 0.04,"
                ),
                ("    easy: {least: 20, most: 28}\n", ""),
                ("    medium: {least: 34, most: 46}\n", ""),
                ("    hard: {least: 12, most: 20}\n", "    hard: {least: 0}\n"),
            ])
        let run = try rehearse(folder, config, ["--candidates", "20"])
        #expect(run.status == 1)
        #expect(run.errors.contains("papers.bank-too-small"), "\(run.errors)")
        #expect(run.errors.contains("lacking"), "\(run.errors)")
    }

    @Test func `more candidates than seats are refused with the number that is lacking`() throws {
        let folder = try Temporary()
        let run = try rehearse(folder, RefusalJourney.config, ["--candidates", "1100"])
        #expect(run.status == 1)
        #expect(run.errors.contains("seats.capacity"), "\(run.errors)")
        #expect(run.errors.contains("28 are lacking"), "\(run.errors)")
    }

    @Test func `a service that cannot listen there says so in words`() throws {
        let folder = try Temporary()
        let first = try Zhikao.Service(["--data", folder.path("first")])
        defer { first.end() }
        let port = try #require(first.address.split(separator: ":").last.map(String.init))
        let cases = [
            (["--port", port], "serve.address-taken"),
            (["--port", "0", "--host", "203.0.113.7"], "serve.address-unknown"),
            (["--port", "0", "--host", "no-such-host.invalid"], "serve.address-unknown"),
        ]
        for (options, code) in cases {
            let run = try Zhikao.run(["serve", "--data", folder.path("second")] + options)
            #expect(run.status == 1 && run.errors.contains(code), "\(options): \(run.errors)")
        }
    }

    @Test func `a data folder with another rehearsal is left alone`() throws {
        let folder = try Temporary()
        let first = try rehearse(folder, RefusalJourney.config, ["--candidates", "12"])
        #expect(first.status == 0, "\(first.errors)")
        let second = try rehearse(
            folder, RefusalJourney.config, ["--candidates", "12", "--seed", "other"])
        #expect(second.status == 1)
        #expect(second.errors.contains("rehearsal.other-parameters"), "\(second.errors)")
    }

    /// A command line and the code with which it must end.
    struct Call: Sendable {
        let arguments: [String]
        let status: Int32
    }

    @Test(arguments: [
        Call(arguments: ["rehearse", "nowhere.yaml"], status: 1),
        Call(arguments: ["rehearse", "--candidates", "0"], status: 64),
        Call(arguments: ["verify", "draw"], status: 64),
        Call(arguments: ["verify", "draw", "nowhere.json"], status: 1),
        Call(arguments: ["unknown"], status: 64),
    ])
    func `a wrong call ends with its code`(_ call: Call) throws {
        #expect(try Zhikao.run(call.arguments).status == call.status)
    }
}
