import Admissions
import Grading
import Papers
import Programme
import Publication
import Seating
import Vocabulary

/// Everything that the results of an exam are made from, read once: the results after each revision
/// are a fold of it, and a breakdown is read once however many revisions have it.
struct ResultSource {
    let corrections: [CorrectionRecord]
    private let office: ExamOffice
    private let first: [ScoreRecord]
    private let revised: [ScoreRecord]
    private let sheets: [RegistrationID: SheetCode]
    private let standings: [StandingRecord]
    private let people: [RegistrationID: Registration]
    private let seats: [SeatRecord]
    /// By sheet and revision.
    private var printed: [SheetCode: [Int: ScoreNotice.Score]] = [:]

    /// - Throws: `results.not-graded`; `Fault`.
    init(_ books: any Books, _ office: ExamOffice) throws {
        let exam = office.exam
        self.office = office
        first = try books.firstScores(in: exam)
        guard !first.isEmpty else {
            throw Refusal("results.not-graded", "本次考试尚未评分。", "the exam has not been scored")
        }
        revised = try books.revisedScores(in: exam)
        corrections = try books.corrections(in: exam)
        standings = try books.standings(in: exam)
        sheets = try books.sheets(in: exam)
        people = Dictionary(
            uniqueKeysWithValues: try books.registrations(in: exam, of: nil, states: [.locked])
                .map { ($0.id, $0) })
        seats = try books.seats(in: exam)
    }

    /// The results by candidate number.
    ///
    /// - Parameter last: the revision of the scores; nil for those that count.
    mutating func lines(through last: Int? = nil) throws -> [ExamResults.Line] {
        let scores = Dictionary(
            uniqueKeysWithValues: first.replaced(by: revised, through: last).map {
                ($0.sheet, $0)
            })
        let counting = try DecidedCorrections(corrections, through: last).standing(standings)
        var lines: [ExamResults.Line] = []
        for seat in seats {
            guard let registration = people[seat.registration] else { continue }
            let score = sheets[seat.registration].flatMap { scores[$0] }
            let outcome = office.outcome(score, counting[seat.registration] ?? [])
            lines.append(
                ExamResults.Line(
                    registration: registration, seat: seat, outcome: outcome,
                    score: outcome.score == nil ? nil : try score.map { try printed($0) }))
        }
        return lines.sorted { $0.seat.candidateNumber < $1.seat.candidateNumber }
    }

    private mutating func printed(_ record: ScoreRecord) throws -> ScoreNotice.Score {
        if let known = printed[record.sheet]?[record.revision] { return known }
        let score = try office.printedScore(record)
        printed[record.sheet, default: [:]][record.revision] = score
        return score
    }
}

extension ExamOffice {
    /// What the notice of one candidate says, from that candidate's rows alone.
    ///
    /// - Parameter last: the revision of the scores; nil for those that count.
    func standing(
        of id: RegistrationID, _ books: any Books, through last: Int? = nil
    ) throws -> Standing<ScoreNotice.Score> {
        let sheet = try books.sheet(of: id, in: exam)
        let score = try sheet.flatMap { sheet in
            try books.firstScore(of: sheet, in: exam).map {
                [$0].replaced(by: try books.revisedScores(of: sheet, in: exam), through: last)[0]
            }
        }
        let counting = try DecidedCorrections(
            try books.corrections(in: exam), through: last
        ).standing(try books.standings(of: id, in: exam))[id]
        let outcome = outcome(score, counting ?? [])
        return outcome.standing(outcome.score == nil ? nil : try score.map(printedScore))
    }

    fileprivate func printedScore(_ record: ScoreRecord) throws -> ScoreNotice.Score {
        guard let breakdown = try? JSON(parsing: Array(record.breakdown.utf8)),
            let sections = breakdown["sections"]?.array
        else { throw Fault("reading the score of sheet \(record.sheet)", cause: "another shape") }
        return ScoreNotice.Score(
            total: record.total,
            sections: sections.compactMap { section in
                guard let type = section["type"]?.text.flatMap(ItemType.init),
                    let parts = section["score"]?.array?.compactMap(\.int), parts.count == 2,
                    let marks = section["marks"]?.int
                else { return nil }
                return ScoreNotice.Score.Section(
                    title: type.isScoredByMachine ? type.chinese : "\(type.chinese)（人工评卷）",
                    score: programme.grading.rounding.round(Fraction(parts[0], parts[1])),
                    fullMarks: Marks(hundredths: marks))
            })
    }
}
