import ArgumentParser

/// `zhikao bank`.
struct BankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Work on the question bank.",
        subcommands: [BankLint.self, BankStats.self, BankScore.self, BankStatutes.self])
}
