import Foundation
import Testing

/// What the commands say about themselves is written down, so that nobody changes it unawares.
@Suite struct HelpJourney {
    private static let commands = [
        "backup", "restore", "standby", "doctor", "verify", "verify backup", "verify audit",
        "verify notice", "verify seal", "verify archive", "archive", "keys", "keys new",
        "keys rotate", "keys revoke", "keys withdraw", "keys publish", "keys seal", "keys codes",
        "rehearse", "serve", "load", "load prepare", "load run", "load check", "print", "list",
    ]

    @Test(arguments: commands)
    func `the help of a command is the one that is written down`(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let run = try Zhikao.run(words + ["--help"])
        #expect(run.status == 0)
        let name = words.joined(separator: "-")
        let golden = Zhikao.root.appending(path: "Tests/Golden/help/\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(run.output.utf8).write(to: golden)
        }
        #expect(run.output == (try? String(contentsOf: golden, encoding: .utf8)))
    }
}
