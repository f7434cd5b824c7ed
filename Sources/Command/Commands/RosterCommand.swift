import ArgumentParser

/// `zhikao roster`.
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Work on rosters.", subcommands: [RosterCheck.self])
}
