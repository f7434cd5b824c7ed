import ArgumentParser

/// `zhikao verify`.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check draws and records without trusting who made them.",
        subcommands: [VerifyDraw.self, VerifyAudit.self, VerifyBackup.self])
}
