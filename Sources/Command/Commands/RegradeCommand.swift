import ArgumentParser

/// `zhikao regrade`.
struct RegradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrade",
        abstract: "Correct how an item is scored: what-if, proposal, decision, list of changes.",
        discussion: """
            One person proposes, a second one decides; then every paper is scored again from the \
            same events. Scores that stood before stay readable.
            """,
        subcommands: [
            RegradeWhatIf.self, RegradePropose.self, RegradeDecide.self, RegradeList.self,
            RegradeChanges.self,
        ])
}
