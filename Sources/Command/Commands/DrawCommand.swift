import ArgumentParser

/// `zhikao draw`.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Hold a public draw, or take part in one.",
        subcommands: [
            DrawCommit.self, DrawStatus.self, DrawAnnounce.self, DrawRevealCommand.self,
            DrawPerform.self, DrawVoidCommand.self, DrawRFC3797.self,
        ])
}
