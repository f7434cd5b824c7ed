import ArgumentParser
import Exchange
import Foundation
import Vocabulary

/// `zhikao bank format`.
struct BankFormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Rewrite the item files of a bank in their one spelling.",
        discussion: """
            Comments before the head of a file stay; those behind it get lost, and each is \
            named. A \
            file with a finding is left as it is.
            """)

    @Argument(help: "The folder of the question bank, or one item file.")
    var folder = "question-bank"

    @Flag(help: "Change nothing; end with 1 when a file is not in its one spelling.")
    var check = false

    func run() throws {
        try Console.run {
            var changed = 0
            for path in try BankFiles.itemFiles(in: folder) {
                let bytes = try Files.bytes(path)
                let (text, findings) = try NativeFormat().formatted(bytes, file: path)
                guard Array(text.utf8) != bytes else { continue }
                findings.forEach { Console.warn($0.description) }
                changed += 1
                Console.say(path)
                if !check {
                    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
                }
            }
            Console.say("\(changed) files \(check ? "to rewrite 待改写" : "rewritten 已改写")")
            if check, changed > 0 { throw ExitCode(1) }
        }
    }
}
