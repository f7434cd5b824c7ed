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
        let papers: [PaperRecord]
        let attemptEvents: [AttemptEventRecord]
        let responses: [ResponseRecord]
        let lastBatch: Int
        let standings: [StandingRecord]
        let scores: [ScoreRecord]
        let auditLines: [AuditLine]
        let auditHead: AuditHead?

        init(_ books: any Books, _ exam: ExamID) throws {
            registrations = try books.registrations(in: exam, of: nil, states: nil)
            count = try books.registrationCount(in: exam)
            decisions = try registrations.map { try books.decisions(on: $0.id, in: exam) }
            draws = try DrawKind.allCases.map { try books.draws(of: $0, in: exam) }
            seats = try books.seats(in: exam)
            papers = try books.papers(in: exam)
            attemptEvents = try books.attemptEvents(in: exam, of: nil)
            responses = try books.responses(in: exam, of: nil)
            lastBatch = try books.lastBatch(in: exam)
            standings = try books.standings(in: exam)
            scores = try books.scores(in: exam)
            auditLines = try books.auditLines(in: exam)
            auditHead = try books.auditHead(of: exam)
        }
    }

    let exams: [ExamRecord]
    let books: [OfExam]

    init(_ records: any Records) throws {
        (exams, books) = try records.read { books in
            let exams = try books.exams()
            return (exams, try exams.map { try OfExam(books, $0.exam) })
        }
    }
}
