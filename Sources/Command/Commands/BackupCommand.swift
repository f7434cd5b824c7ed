import ArgumentParser
import Records
import Vocabulary

/// `zhikao backup`.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a store into a folder, while the exam runs.",
        discussion: """
            The folder gets the store, every other file of the data folder, the question bank, and \
            manifest.json with the size and the SM3 and SHA-256 digests of each. Nobody who saves \
            waits for it, and everything that was acknowledged before the copy began is in it. It \
            holds personal data: keep it where the store may be kept. `zhikao verify backup` \
            proves it, `zhikao restore` makes a data folder of it.
            """)

    @Argument(help: "The folder to make; it must not exist, or be empty.")
    var folder: String

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Flag(help: "Leave the question bank out.")
    var withoutBank = false

    @Flag(help: "Print the manifest's facts as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let progress = CopyProgress(isQuiet: json)
            let manifest = try StoreBackup(
                of: data, to: folder, bank: withoutBank ? nil : bank, progress: progress.report
            ).make(at: SystemClock().now)
            guard !json else {
                Console.say(manifest.facts(in: folder))
                return
            }
            Console.say("备份完成 / backed up: \(folder)")
            Console.say("时刻 / moment: \(manifest.moment)")
            for exam in manifest.store.exams { Console.say("  \(exam.line)") }
            let bytes = manifest.files.reduce(0) { $0 + $1.bytes }
            Console.say("文件 / files: \(manifest.files.count), \(bytes) bytes")
            Console.say("清单摘要 / manifest (SM3): \(manifest.digest)")
        }
    }
}

extension BackupManifest {
    fileprivate func facts(in folder: String) -> JSON {
        [
            "folder": .text(folder), "moment": .text("\(moment)"),
            "manifestSM3": .text(digest), "schema": .int(store.schema),
            "exams": .array(store.exams.map(\.json)), "files": .int(files.count),
            "bytes": .int(files.reduce(0) { $0 + $1.bytes }),
        ]
    }
}

extension CopiedStore.Exam {
    /// For people.
    var line: String { "\(id)  \(title)  审计链 chain \(lines)  \(head.prefix(16))" }

    var json: JSON {
        [
            "exam": .text(id), "title": .text(title), "lines": .int(lines), "head": .text(head),
        ]
    }
}
