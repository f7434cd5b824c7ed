import Access
import Admissions
import Office
import Vocabulary

/// A store whose books lie or fail in one place; everything else is the store behind it.
struct WrappedRecords: Records {
    /// What somebody did to the tables behind the office's back.
    struct Changes: Sendable {
        var lines: @Sendable ([AuditLine]) -> [AuditLine] = { $0 }
        var responses: @Sendable ([ResponseRecord]) -> [ResponseRecord] = { $0 }
        var scores: @Sendable ([ScoreRecord]) -> [ScoreRecord] = { $0 }
        var draws: @Sendable ([DrawRecord]) -> [DrawRecord] = { $0 }
        var accounts: @Sendable ([Account]) -> [Account] = { $0 }
        var roomEvents: @Sendable ([RoomEventRecord]) -> [RoomEventRecord] = { $0 }
        var bankEvents: @Sendable ([BankEventRecord]) -> [BankEventRecord] = { $0 }
        var sealEvents: @Sendable ([SealEventRecord]) -> [SealEventRecord] = { $0 }
        var corrections: @Sendable ([CorrectionRecord]) -> [CorrectionRecord] = { $0 }
        var revisedScores: @Sendable ([ScoreRecord]) -> [ScoreRecord] = { $0 }
        var challenges: @Sendable ([ChallengeRecord]) -> [ChallengeRecord] = { $0 }
        var caseEvents: @Sendable ([CaseEventRecord]) -> [CaseEventRecord] = { $0 }
        var markingTasks: @Sendable ([MarkingTaskRecord]) -> [MarkingTaskRecord] = { $0 }
        var markingDeals: @Sendable ([MarkingDealRecord]) -> [MarkingDealRecord] = { $0 }
        var marks: @Sendable ([MarkRecord]) -> [MarkRecord] = { $0 }
        var markingRepeats: @Sendable ([MarkingRepeatRecord]) -> [MarkingRepeatRecord] = { $0 }
        var marksAgain: @Sendable ([MarkRecord]) -> [MarkRecord] = { $0 }
        var bankFreezes: @Sendable ([BankFreeze]) -> [BankFreeze] = { $0 }
    }

    private let records: any Records
    private let changes: Changes
    private let refusesLines: Bool

    init(_ records: any Records, changes: Changes = Changes(), refusesLines: Bool = false) {
        (self.records, self.changes, self.refusesLines) = (records, changes, refusesLines)
    }

    func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try records.write { try body(WrappedBooks($0, changes, refusesLines: refusesLines)) }
    }

    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try records.read { try body(WrappedBooks($0, changes, refusesLines: refusesLines)) }
    }
}
