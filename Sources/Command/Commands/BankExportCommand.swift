import ArgumentParser
import Bank
import Exchange
import Foundation
import Vocabulary

/// `zhikao bank export`.
struct BankExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the items of a bank, or of one item file, in another format.",
        discussion: "What the format cannot hold is named, question by question.")

    @Argument(help: "The folder of the question bank, or one item file.")
    var folder = "question-bank"

    @Option(help: "The format: \(BankExportCommand.formats).")
    var format: String

    @Option(help: "Where the file goes.")
    var output: String

    @Option(help: "Only items in this state: draft, reviewed, approved, retired.")
    var state: String?

    @Flag(help: "List every warning, not the first few of each kind.")
    var all = false

    private static let formats = QuestionExport.writers.keys.sorted()
        .joined(separator: ", ")

    func run() throws {
        try Console.run {
            guard let writer = QuestionExport.writers[format] else {
                throw Refusal(
                    "bank.unknown-format", "不能导出为“\(format)”；可用：\(BankExportCommand.formats)。",
                    "there is no writer for \(format); there are \(BankExportCommand.formats)")
            }
            let reads = try BankFiles.itemFiles(in: folder).map { path in
                BankReader().items(in: try Files.bytes(path), file: path)
            }
            let errors = reads.flatMap(\.findings).filter { $0.severity == .error }
            guard errors.isEmpty else {
                throw Refusal(
                    "bank.findings", "题库有\(errors.count)处问题。",
                    "the bank has \(errors.count) findings", findings: errors)
            }
            let entries = reads.flatMap(\.draftEntries).filter {
                state == nil || $0.draft.record.state.rawValue == state
            }
            let written = try writer(entries.map(\.draft), try BankFiles.media(of: entries))
            FindingDigest(findings: written.findings, isWhole: all).lines
                .forEach(Console.warn)
            try Data(written.bytes).write(to: URL(fileURLWithPath: output))
            Console.say("OK \(entries.count) 题 items → \(output)")
        }
    }
}
