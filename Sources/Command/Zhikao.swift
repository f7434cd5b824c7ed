import ArgumentParser

/// The one executable: it reads files, assembles the parts and prints; all rules are elsewhere.
@main
struct Zhikao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zhikao",
        abstract: "Law-enforcement qualification exams, from registration to bulletin.",
        discussion: """
            Exit codes: 0 done; 1 refused, or something was found; 64 wrong usage; 70 a fault \
            of the machine.
            """,
        subcommands: [
            Rehearse.self, Serve.self, AccountCommand.self, KeysCommand.self, Verify.self,
            ExamCommand.self,
            RosterCommand.self, BankCommand.self, DrawCommand.self, PapersCommand.self,
            SeatsCommand.self, DrawsCommand.self, GradingCommand.self, GradeCommand.self,
            RegradeCommand.self, Analyse.self, LoadCommand.self, BackupCommand.self,
            RestoreCommand.self, ArchiveCommand.self, StandbyCommand.self, Doctor.self,
            PrintCommand.self, ListCommand.self,
        ])
}
