import ArgumentParser

/// `zhikao bank`.
struct BankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Work on the question bank.",
        subcommands: [
            BankImportCommand.self, BankExportCommand.self, BankLint.self, BankStats.self,
            BankScore.self, BankFormatCommand.self, BankTemplateCommand.self, BankStatutes.self,
        ])
}
