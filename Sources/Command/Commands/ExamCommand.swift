import ArgumentParser

/// `zhikao exam`.
struct ExamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam", abstract: "Work on exam configs and exams.",
        subcommands: [ExamCheck.self, ExamReSit.self])
}
