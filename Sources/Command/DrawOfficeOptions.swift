import ArgumentParser
import Exchange
import Foundation
import Office
import Planning
import Records
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
        guard FileManager.default.fileExists(atPath: "\(data)/\(SQLiteRecords.fileName)") else {
            throw Refusal(
                "store.missing", "目录 \(data) 中没有数据库。", "there is no store in \(data)")
        }
        let records = try SQLiteRecords(directory: data)
        guard let kept = try records.read({ try $0.exams() }).first(where: { $0.exam.text == exam })
        else {
            throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
        }
        return try ExamOffice(
            records: records,
            programme: try ExamConfigReader.programme(kept.config.utf8, file: exam),
            library: BankLibrary(folder: try LoadedBank(bank).bank), planning: CbcPlanner(),
            secrets: SystemSecrets())
    }
}

extension DrawKind: ExpressibleByArgument {}
