import ArgumentParser
import Office
import Planning
import Seals
import Vocabulary

/// The draw of an exam in a store.
struct DrawOfficeOptions: ParsableArguments {
    @Option(
        help: "The folder of the store; then --kind and --bank count, and --exam is an id in it.")
    var data: String?

    @Option(help: "The id of the exam.")
    var exam: String?

    @Option(help: "Which draw of the store: seats, papers, lateSeats, makeUpPapers.")
    var kind = DrawKind.seats

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    /// The office's own act, as whoever has the store at hand.
    var act: Act { Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now) }

    /// The office of the exam in the store; nil without `--data`.
    ///
    /// - Throws: `store.missing`, `exam.unknown`, `bank.findings`, `file.unreadable`; `Fault` for a
    ///   store that cannot be read.
    func office() throws -> ExamOffice? {
        guard let data else { return nil }
        guard let exam, !exam.isEmpty else {
            throw ValidationError("--data needs --exam")
        }
        let stored = try StoredExams(data)
        return try ExamOffice(
            records: stored.records, programme: try stored.programme(exam),
            library: BankLibrary(folder: try LoadedBank(bank).bank), planning: CbcPlanner(),
            secrets: SystemSecrets(), others: stored.programmes)
    }
}

extension DrawKind: ExpressibleByArgument {}
