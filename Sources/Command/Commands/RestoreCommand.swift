import ArgumentParser
import Records
import Vocabulary

/// `zhikao restore`.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a data folder of a backup or of a standby copy.",
        discussion: """
            Checks the manifest, the file, its references and the audit chains before anything \
            stands under the name of --data, and overwrites nothing. Of a standby copy the newest \
            state is taken, or with --until that of any second since its oldest base. The service \
            then runs on the new folder; its bank, when the copy has one, is DIR/bank.
            """)

    @Argument(help: "The folder of the backup or of the standby copy.")
    var folder: String

    @Option(help: "The data folder to make; it must not exist, or be empty.")
    var data: String

    @Option(
        help: """
            Leave out what was committed later than this Beijing time, such as \
            '2017-05-20 10:31:05'; needs a standby copy.
            """)
    var until: String?

    @Flag(help: "Restore also what has findings, and tell them.")
    var evenUnsound = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        if let until, Moment(beijing: until) == nil {
            throw ValidationError("--until is a time such as '2017-05-20 10:31:05'")
        }
    }

    func run() throws {
        try Console.run {
            let progress = CopyProgress(isQuiet: json)
            let report = try StoreRestore(
                from: folder, until: until.flatMap { Moment(beijing: $0) },
                progress: progress.report
            ).restore(to: data, evenUnsound: evenUnsound)
            guard !json else {
                Console.say(report.json)
                return
            }
            Console.say("已恢复 / restored: \(data)")
            report.lines.forEach(Console.say)
            Console.say("启动 / start: zhikao serve --data \(data)")
        }
    }
}

extension StoreRestore.Report {
    /// For people.
    var lines: [String] {
        ["状态到 / state of: \(moment)", "清单摘要 / manifest (SM3): \(digest)"]
            + store.exams.map { "  \($0.line)" }
            + findings.map { "\($0.severity == .error ? "✗" : "!") \($0)" }
    }

    var json: JSON {
        [
            "moment": .text("\(moment)"), "manifestSM3": .text(digest),
            "schema": .int(store.schema), "exams": .array(store.exams.map(\.json)),
            "sound": .bool(!findings.contains { $0.severity == .error }),
            "findings": .array(findings.map(\.json)),
        ]
    }
}
