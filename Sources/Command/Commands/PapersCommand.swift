import ArgumentParser

/// `zhikao papers`.
struct PapersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "Draw papers for trial, and see how good drawn papers are.",
        subcommands: [PapersDraw.self, PapersShow.self, PapersProve.self])
}
