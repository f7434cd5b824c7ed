import ArgumentParser

/// `zhikao bank statutes`.
struct BankStatutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statutes", abstract: "Keep the catalogue of statutes that items stand on.",
        subcommands: [BankStatutesAdd.self])
}
