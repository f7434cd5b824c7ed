import ArgumentParser

/// `zhikao draw`.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Take part in a public draw.",
        subcommands: [DrawCommit.self, DrawRFC3797.self])
}
