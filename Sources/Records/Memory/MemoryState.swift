import Access
import Admissions
import Delivery
import Office
import Vocabulary

/// Everything a store has, as a value.
struct MemoryState: Sendable {
    var exams: [ExamID: ExamRecord] = [:]
    /// The books of each exam that has been opened; and the chains of the accounts, the bank and
    /// the keys, which belong to no exam.
    var books: [ExamID: ExamBooks] = [
        ExamOffice.accountsChain: ExamBooks(), BankOffice.chain: ExamBooks(),
        SealOffice.chain: ExamBooks(),
    ]
    var accounts: [AccountID: Account] = [:]
    /// By the digest of the token.
    var signIns: [String: SignInRecord] = [:]
    /// By digest.
    var files: [String: FileRecord] = [:]
    var keys: [String: [UInt8]] = [:]
    /// In the order in which they came.
    var clockMarks: [ClockMark] = []
    /// In the order of their numbers.
    var bankEvents: [BankEventRecord] = []
    /// In the order of their numbers.
    var sealEvents: [SealEventRecord] = []
}

/// The books of one exam.
struct ExamBooks: Sendable {
    /// Two texts that name a row together.
    struct DrawKey: Hashable, Sendable {
        let kind: DrawKind
        let version: Int
    }

    struct StandingKey: Hashable, Sendable {
        let registration: RegistrationID
        let kind: StandingRecord.Kind
    }

    struct ResponseKey: Hashable, Sendable {
        let isLate: Bool
        let sequence: Int
    }

    struct RoomEventKey: Hashable, Sendable {
        let session: SessionID
        let room: RoomID
        let number: Int
    }

    struct CaseKey: Hashable, Sendable {
        let kind: CaseEventRecord.Kind
        let number: Int
        let sequence: Int
    }

    private(set) var registrations: [RegistrationID: Registration] = [:]
    /// The live registration of each person.
    private(set) var live: [ResidentIDNumber: RegistrationID] = [:]
    var decisions: [RegistrationID: [ReviewDecision]] = [:]
    var draws: [DrawKey: DrawRecord] = [:]
    var seats = Versions<RegistrationID, SeatRecord>()
    var ticketPrints: [RegistrationID: Int] = [:]
    /// In the order in which they came, as the papers below.
    var lateSeats: [LateRow<SeatRecord>] = []
    var papers = Versions<SheetCode, PaperRecord>()
    var makeUpPapers: [LateRow<PaperRecord>] = []
    var attemptEvents: [SheetCode: [Int: AttemptEventRecord]] = [:]
    var responses: [SheetCode: [ResponseKey: ResponseRecord]] = [:]
    var lastBatch = 0
    var standings: [StandingKey: StandingRecord] = [:]
    var scores: [SheetCode: ScoreRecord] = [:]
    var drafts: [AccountID: DraftRecord] = [:]
    var enquiries: [Int: EnquiryRecord] = [:]
    var stages: [String: Moment] = [:]
    var roomEvents: [RoomEventKey: RoomEventRecord] = [:]
    /// By the version of the paper draw.
    var bankFreezes: [Int: BankFreeze] = [:]
    var corrections: [Int: CorrectionRecord] = [:]
    /// In the order in which they came.
    var revisedScores: [ScoreRecord] = []
    var challenges: [Int: ChallengeRecord] = [:]
    var caseEvents: [CaseKey: CaseEventRecord] = [:]
    var markingTasks: [MarkingCode: MarkingTaskRecord] = [:]
    /// In the order in which they came, as the marks.
    var markingDeals: [MarkingDealRecord] = []
    var marks: [MarkRecord] = []
    var markingRepeats: [MarkingRepeatRecord] = []
    var marksAgain: [MarkRecord] = []
    var auditLines: [AuditLine] = []
    var auditKeys: Set<String> = []

    /// Puts a registration in the place of another one, of none, or leaves the place empty.
    mutating func replace(_ old: Registration?, by new: Registration?) {
        if let old {
            registrations[old.id] = nil
            if !old.state.isFinal { live[old.applicant.idNumber] = nil }
        }
        if let new {
            registrations[new.id] = new
            if !new.state.isFinal { live[new.applicant.idNumber] = new.id }
        }
    }
}
