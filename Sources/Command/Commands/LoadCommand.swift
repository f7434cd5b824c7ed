import ArgumentParser

/// `zhikao load`.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Test a service with a crowd of candidates, and that it kept every answer.",
        discussion: """
            Three steps: `load prepare` fills an empty folder with an exam that is about to \
            begin; `zhikao serve` puts it on the network; `load run` sends the candidates, keeps \
            its own list of what was acknowledged, and compares it with the store. Send it to \
            machines of your own only.
            """,
        subcommands: [LoadPrepare.self, LoadRunCommand.self, LoadCheckCommand.self])
}
