import Access
import ArgumentParser
import Office
import Records
import Vocabulary

/// An exam in a store, and who acts there, for the commands of the office.
struct OfficeOptions: ParsableArguments {
    @Option(help: "The folder of the store.")
    var data = "./data"

    @Option(help: "The id of the exam.")
    var exam: String

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    /// The office of the exam.
    ///
    /// - Throws: as `DrawOfficeOptions.office`.
    func office() throws -> ExamOffice {
        var options = DrawOfficeOptions()
        options.data = data
        options.exam = exam
        options.kind = .seats
        options.bank = bank
        guard let office = try options.office() else {
            throw ValidationError("--data needs --exam")
        }
        return office
    }

    /// An act of an account of the store, in the role that it has there.
    ///
    /// - Throws: `account.unknown`, `access.no-role`.
    func act(as name: String, in office: ExamOffice) throws -> Act {
        let account = try office.records.read { books in
            try name.isEmpty ? nil : books.account(AccountID(name))
        }
        guard let account else {
            throw Refusal(
                "account.unknown", "库中没有账号“\(name)”；更正须由两个有账号的人办理。",
                "the store has no account '\(name)'; a correction takes two people with accounts")
        }
        guard let role = account.role, account.state == .active else {
            throw Refusal(
                "access.no-role", "账号“\(name)”没有身份或者已停用。",
                "the account \(name) has no role, or is disabled")
        }
        return Act(by: Actor(account.id, as: role, of: account.unit), at: SystemClock().now)
    }
}
