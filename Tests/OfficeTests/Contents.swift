import Admissions
import Office
import Vocabulary

/// All that a store has of one exam: two of them are equal when nothing has happened in between.
struct Contents: Equatable {
    let exams: [ExamRecord]
    let registrations: [Registration]
    let decisions: [ReviewDecision]
    let draws: [DrawRecord]
    let seats: [SeatRecord]
    let papers: [PaperRecord]
    let events: [AttemptEventRecord]
    let responses: [ResponseRecord]
    let standings: [StandingRecord]
    let scores: [ScoreRecord]
    let corrections: [CorrectionRecord]
    let challenges: [ChallengeRecord]
    let caseEvents: [CaseEventRecord]
    let lines: [AuditLine]
    let head: AuditHead?

    init(_ books: any Books, _ exam: ExamID) throws {
        exams = try books.exams()
        registrations = try books.registrations(in: exam, of: nil, states: nil)
        decisions = try registrations.flatMap { try books.decisions(on: $0.id, in: exam) }
        draws = try DrawKind.allCases.flatMap { try books.draws(of: $0, in: exam) }
        seats = try books.seats(in: exam)
        papers = try books.papers(in: exam)
        events = try books.attemptEvents(in: exam, of: nil)
        responses = try books.responses(in: exam, of: nil)
        standings = try books.standings(in: exam)
        scores = try books.scores(in: exam)
        corrections = try books.corrections(in: exam)
        challenges = try books.challenges(in: exam)
        caseEvents = try books.caseEvents(in: exam)
        lines = try books.auditLines(in: exam)
        head = try books.auditHead(of: exam)
    }
}
