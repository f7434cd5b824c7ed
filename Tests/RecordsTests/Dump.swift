import Access
import Admissions
import Office
import Vocabulary

/// Everything the ports show of a store, as one value: two stores are equal when their dumps are.
struct Dump: Hashable {
    struct OfExam: Hashable {
        let registrations: [Registration]
        let count: Int
        let decisions: [[ReviewDecision]]
        let draws: [[DrawRecord]]
        let seats: [SeatRecord]
        let allSeats: [SeatRecord]
        let papers: [PaperRecord]
        let sheets: [RegistrationID: SheetCode]
        let seen: [RegistrationID: Set<ItemID>]
        let attemptEvents: [AttemptEventRecord]
        let responses: [ResponseRecord]
        let lastBatch: Int
        let standings: [StandingRecord]
        let scores: [ScoreRecord]
        let auditLines: [AuditLine]
        let auditHead: AuditHead?
        let drafts: [DraftRecord?]
        let enquiries: [EnquiryRecord]
        let stages: [String: Moment]
        let roomEvents: [RoomEventRecord]
        let bankFreezes: [BankFreeze]
        let frozenBank: Int?
        let markingTasks: [MarkingTaskRecord]
        let markingDeals: [MarkingDealRecord]
        let markingRepeats: [MarkingRepeatRecord]
        let marksAgain: [MarkRecord]
        let marks: [MarkRecord]
        let corrections: [CorrectionRecord]
        let firstScores: [ScoreRecord]
        let revisedScores: [ScoreRecord]
        let challenges: [ChallengeRecord]
        let caseEvents: [CaseEventRecord]

        init(_ books: any Books, _ exam: ExamID) throws {
            registrations = try books.registrations(in: exam, of: nil, states: nil)
            count = try books.registrationCount(in: exam)
            decisions = try registrations.map { try books.decisions(on: $0.id, in: exam) }
            draws = try DrawKind.allCases.map { try books.draws(of: $0, in: exam) }
            seats = try books.seats(in: exam)
            allSeats = try books.allSeats(in: exam)
            papers = try books.papers(in: exam)
            sheets = try books.sheets(in: exam)
            seen = try books.itemsSeen(before: exam)
            attemptEvents = try books.attemptEvents(in: exam, of: nil)
            responses = try books.responses(in: exam, of: nil)
            lastBatch = try books.lastBatch(in: exam)
            standings = try books.standings(in: exam)
            scores = try books.scores(in: exam)
            auditLines = try books.auditLines(in: exam)
            auditHead = try books.auditHead(of: exam)
            drafts = try Samples.accounts.map { try books.draft(of: $0, in: exam) }
            enquiries = try books.enquiries(in: exam)
            stages = try books.stages(of: exam)
            roomEvents = try books.roomEvents(in: exam, of: nil)
            bankFreezes = try books.bankFreezes(of: exam)
            frozenBank = try books.frozenBank(of: exam)
            markingTasks = try books.markingTasks(in: exam)
            markingDeals = try books.markingDeals(in: exam)
            markingRepeats = try books.markingRepeats(in: exam, of: .all)
            marksAgain = try books.marksAgain(in: exam, of: .all)
            marks = try books.marks(in: exam)
            corrections = try books.corrections(in: exam)
            firstScores = try books.firstScores(in: exam)
            revisedScores = try books.revisedScores(in: exam)
            challenges = try books.challenges(in: exam)
            caseEvents = try books.caseEvents(in: exam)
        }
    }

    /// What belongs to no exam. What a store is asked for by name is asked for by the names that
    /// the samples use.
    struct OfNoExam: Hashable {
        let accounts: [Account]
        let byIDNumber: [Account?]
        let signIns: [SignInRecord?]
        let files: [FileRecord?]
        let keys: [[UInt8]?]
        let auditLines: [AuditLine]
        let auditHead: AuditHead?
        let bankEvents: [BankEventRecord]
        let lastBankEvent: Int
        let bankLines: [AuditLine]
        let bankHead: AuditHead?
        let sealEvents: [SealEventRecord]
        let sealLines: [AuditLine]
        let sealHead: AuditHead?

        init(_ books: any Books) throws {
            let chain = ExamOffice.accountsChain
            accounts = try books.accounts()
            byIDNumber = try (0..<5).map {
                try books.account(idNumber: Samples.idNumber($0).text)
            }
            signIns = try "abcd".map { try books.signIn(tokenDigest: Samples.digest($0)) }
            files = try "abcd".map { try books.file(Samples.digest($0)) }
            keys = try ["notice", "other"].map { try books.key(named: $0) }
            auditLines = try books.auditLines(in: chain)
            auditHead = try books.auditHead(of: chain)
            bankEvents = try books.bankEvents(after: 0)
            lastBankEvent = try books.lastBankEvent()
            bankLines = try books.auditLines(in: BankOffice.chain)
            bankHead = try books.auditHead(of: BankOffice.chain)
            sealEvents = try books.sealEvents()
            sealLines = try books.auditLines(in: SealOffice.chain)
            sealHead = try books.auditHead(of: SealOffice.chain)
        }
    }

    let exams: [ExamRecord]
    let books: [OfExam]
    let others: OfNoExam

    init(_ records: any Records) throws {
        (exams, books, others) = try records.read { books in
            let exams = try books.exams()
            return (
                exams, try exams.map { try OfExam(books, $0.exam) }, try OfNoExam(books)
            )
        }
    }
}
