import ArgumentParser
import Bank
import Vocabulary

/// `zhikao bank lint`.
struct BankLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check form and legal basis of every item; report everything by file and line.")

    @Argument(help: "The folder of the question bank.")
    var folder = "question-bank"

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            do {
                let loaded = try LoadedBank(folder)
                show(loaded.findings)
                if !json { Console.say("OK \(loaded.bank.items.count) 题 items") }
            } catch let refusal as Refusal where refusal.code == "bank.findings" && json {
                show(refusal.findings)
                throw ExitCode(1)
            }
        }
    }

    private func show(_ findings: [Finding]) {
        if json {
            Console.say(.array(findings.map(\.json)))
        } else {
            findings.forEach { Console.say($0.description) }
        }
    }
}
