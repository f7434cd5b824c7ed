import ArgumentParser

/// `zhikao seats`.
struct SeatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seats",
        abstract: "Draw seats for trial, and see what a seat draw came to.",
        subcommands: [SeatsDraw.self, SeatsShow.self])
}
