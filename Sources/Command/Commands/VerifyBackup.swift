import ArgumentParser
import Foundation
import Records
import Vocabulary

/// `zhikao verify backup`.
struct VerifyBackup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Prove a backup or a standby copy by restoring it into a folder thrown away.",
        discussion: """
            Every file is held against the manifest, every entry of a standby's journal against \
            the seal of all before it, and the store that comes out is looked through page by \
            page, reference by reference and chain by chain.
            """)

    @Argument(help: "The folder of the backup or of the standby copy.")
    var folder: String

    @Option(help: "Where the trial is made; it needs room for the store.")
    var scratch: String?

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let progress = CopyProgress(isQuiet: json)
            let report = try StoreRestore(from: folder, until: nil, progress: progress.report)
                .prove(in: scratch ?? FileManager.default.temporaryDirectory.path)
            if json {
                Console.say(report.json)
            } else {
                report.lines.forEach(Console.say)
                if !report.findings.contains(where: { $0.severity == .error }) {
                    Console.say("OK 备份完整，可以恢复 / whole; it can be restored")
                }
            }
            try Console.end(with: report.findings)
        }
    }
}
