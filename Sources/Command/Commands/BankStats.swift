import ArgumentParser
import Bank
import Vocabulary

/// `zhikao bank stats`.
struct BankStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count the items by state, type, statute, scope, difficulty and topic.")

    @Argument(
        help: "Folders of a question bank, or files of questions in any format that import reads.")
    var paths = ["question-bank"]

    @Flag(help: "Print the counts as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let sources = try LintSources(paths)
            let errors = sources.findings.filter { $0.severity == .error }
            guard errors.isEmpty else {
                throw Refusal(
                    "bank.findings", "题库有\(errors.count)处问题。",
                    "the bank has \(errors.count) findings", findings: errors)
            }
            let figures = BankFigures(sources.drafts)
            if json {
                Console.say(figures.json)
            } else {
                StatsReport(figures).lines.forEach { Console.say($0) }
            }
        }
    }
}
