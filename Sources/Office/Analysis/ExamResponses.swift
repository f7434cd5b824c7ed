import Bank
import Delivery
package import Grading
import Papers
import Programme
import Seating
package import Vocabulary

/// What everybody answered in an exam that has been scored, ready to be counted.
///
/// Of the scores the current revision counts. People who were absent are not in it; nor are those
/// whose result is void for misconduct, whose answers are not their own.
package struct ExamResponses: Sendable {
    package let exam: ExamID
    package let title: String
    package let matrix: ResponseMatrix
    /// Where each sheet was written.
    package let seats: [SheetCode: SeatRecord]
    /// The sessions in their order of time.
    package let sessions: [SessionID]
    /// Milliseconds since the paper was opened at which each item got its last answer.
    package let answeredAt: [SheetCode: [ItemID: Int]]
    /// What pure guessing brings on each paper in marks, where it can be counted.
    package let guesses: [SheetCode: Fraction]

    /// Answers that somebody else has gathered.
    package init(
        exam: ExamID, title: String, matrix: ResponseMatrix, seats: [SheetCode: SeatRecord],
        sessions: [SessionID], answeredAt: [SheetCode: [ItemID: Int]] = [:],
        guesses: [SheetCode: Fraction] = [:]
    ) {
        self.exam = exam
        self.title = title
        self.matrix = matrix
        self.seats = seats
        self.sessions = sessions
        self.answeredAt = answeredAt
        self.guesses = guesses
    }

    /// One matrix for each session, in their order; sessions without anybody are left out.
    package var sittings: [(group: String, matrix: ResponseMatrix)] {
        sessions.compactMap { session in
            let part = matrix.rows { seats[$0]?.session == session }
            return part.rows.isEmpty ? nil : ("\(title) 第\(session)场", part)
        }
    }
}

extension ExamOffice {
    /// Everybody's answers with what they brought.
    ///
    /// - Throws: `results.not-graded` before the exam has been scored; `Fault` when the books
    ///   cannot be read.
    package func examResponses() throws -> ExamResponses {
        try records.read { books in
            let scores = try books.scores(in: exam)
            guard !scores.isEmpty else {
                throw Refusal(
                    "results.not-graded", "本次考试尚未评分。", "the exam has not been scored")
            }
            let without = Set(try books.standings(in: exam).map(\.registration))
            let papers = try books.papers(in: exam).filter { !without.contains($0.registration) }
            let owners = Dictionary(
                papers.map { ($0.paper.sheet, $0) }, uniquingKeysWith: { $1 })
            let seats = Dictionary(
                try books.seats(in: exam).map { ($0.registration, $0) }, uniquingKeysWith: { $1 })
            let logs = try ResponseLogs(
                books.responses(in: exam, of: nil).lazy.filter { !$0.isLate })
            var builder = ResponseMatrixBuilder(self)
            for score in scores {
                guard let owner = owners[score.sheet] else { continue }
                try builder.add(score, owner.paper, logs)
            }
            return ExamResponses(
                exam: exam, title: programme.title, matrix: builder.matrix,
                seats: Dictionary(
                    owners.compactMap { sheet, owner in
                        seats[owner.registration].map { (sheet, $0) }
                    }, uniquingKeysWith: { $1 }),
                sessions: programme.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
                    .map(\.id),
                answeredAt: logs.times, guesses: builder.guesses)
        }
    }
}

/// The last answer of each item on each sheet, when it was given, and how long it took.
struct ResponseLogs {
    private(set) var answers: [SheetCode: [ItemID: Response]] = [:]
    private(set) var times: [SheetCode: [ItemID: Int]] = [:]
    /// Milliseconds between the response before and each of an item's, added up.
    private(set) var spent: [SheetCode: [ItemID: Int]] = [:]

    /// - Parameter records: ascending by sheet, then sequence.
    init(_ records: some Sequence<ResponseRecord>) {
        var last: (sheet: SheetCode, elapsed: Int)?
        for record in records {
            let (sheet, event) = (record.sheet, record.event)
            answers[sheet, default: [:]][event.item] = event.response
            times[sheet, default: [:]][event.item] = event.elapsed
            let before = last?.sheet == sheet ? last?.elapsed ?? 0 : 0
            spent[sheet, default: [:]][event.item, default: 0] += max(0, event.elapsed - before)
            last = (sheet, max(before, event.elapsed))
        }
    }
}
