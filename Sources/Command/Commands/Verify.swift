import ArgumentParser

/// `zhikao verify`.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check draws, papers and records without trusting who made them.",
        subcommands: [
            VerifyDraw.self, VerifyNotice.self, VerifySeal.self, VerifyAudit.self,
            VerifyBackup.self, VerifyArchive.self,
        ])
}
