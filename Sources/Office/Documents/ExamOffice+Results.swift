import Admissions
import Grading
import Papers
import Programme
import Publication
import Seals
import Vocabulary

extension ExamOffice {
    /// Publishes the results: from here on candidates see their scores and the city the bulletin.
    ///
    /// - Throws: `results.too-early` before the date of the calendar, `results.not-graded`;
    ///   `results.corrections-open` while a correction is undecided.
    package func publishResults(_ act: Act) throws {
        try permit(act, to: [.officeClerk])
        guard act.at >= programme.calendar.results else {
            throw Refusal(
                "results.too-early", "成绩于\(programme.calendar.results.date.chinese)公布。",
                "results are published at \(programme.calendar.results)")
        }
        let results = try results()
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let open = try openCases(books).corrections
            guard open == 0 else {
                throw Refusal(
                    "results.corrections-open",
                    "还有\(open)项成绩更正没有决定；请先决定（更正或者不予更正），再公布成绩。",
                    "\(open) corrections are undecided; decide on them before publishing")
            }
            try books.markStage("published", at: act.at, in: exam)
            let bulletin = HashAlgorithm.sm3.digest(results.bulletin.json.canonical)
            trail.note(
                "results.publish", exam,
                [
                    "notices": .int(results.notices.count),
                    "qualified": .int(results.register.entries.count),
                    "bulletin": .text(hexadecimal(bulletin)),
                ])
        }
    }

    /// The results as they stand; writes nothing.
    ///
    /// - Throws: `results.not-graded` before the exam has been scored.
    package func results() throws -> ExamResults {
        let (lines, issues) = try records.read { books in
            (try resultLines(books), try noticeIssues(books))
        }
        var notices: [ScoreNotice] = []
        var replaced: [ExamResults.ReplacedNotice] = []
        for line in lines {
            let history = try noticeHistory(line, issues)
            notices.append(history.current)
            replaced += history.replaced
        }
        return ExamResults(
            lines: lines, notices: notices, replaced: replaced, bulletin: try bulletin(lines),
            register: register(lines))
    }

    /// - Parameter last: the revision of the scores; nil for those that count.
    func resultLines(
        _ books: any Books, through last: Int? = nil
    ) throws -> [ExamResults.Line] {
        let scores = try books.firstScores(in: exam)
            .replaced(by: try books.revisedScores(in: exam), through: last)
        guard !scores.isEmpty else {
            throw Refusal("results.not-graded", "本次考试尚未评分。", "the exam has not been scored")
        }
        let bySheet = Dictionary(uniqueKeysWithValues: scores.map { ($0.sheet, $0) })
        let sheets = Dictionary(
            uniqueKeysWithValues: try books.papers(in: exam).map {
                ($0.registration, $0.paper.sheet)
            })
        let standings = try DecidedCorrections(try books.corrections(in: exam), through: last)
            .standing(try books.standings(in: exam))
        let people = Dictionary(
            uniqueKeysWithValues: try books.registrations(in: exam, of: nil, states: [.locked])
                .map { ($0.id, $0) })
        return try books.seats(in: exam).compactMap { seat in
            guard let registration = people[seat.registration] else { return nil }
            let score = sheets[seat.registration].flatMap { bySheet[$0] }
            let outcome = outcome(score, standings[seat.registration] ?? [])
            return ExamResults.Line(
                registration: registration, seat: seat, outcome: outcome,
                score: outcome.score == nil ? nil : try score.map(printedScore))
        }.sorted { $0.seat.candidateNumber < $1.seat.candidateNumber }
    }

    /// Also for those who ask without reading a breakdown.
    func outcome(
        _ score: ScoreRecord?, _ standings: Set<StandingRecord.Kind>
    ) -> Outcome {
        if standings.contains(.misconduct) { return .misconduct }
        guard let score, !standings.contains(.absent) else { return .absent }
        return programme.grading.outcome(of: score.total)
    }

    private func printedScore(_ record: ScoreRecord) throws -> ScoreNotice.Score {
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

    /// - Parameter issued: when it was given out again, and why; nil for the first notice.
    func notice(
        _ line: ExamResults.Line, issued: (on: CalendarDate, as: ScoreNotice.Reissue)? = nil
    ) throws -> ScoreNotice {
        let applicant = line.registration.applicant
        return ScoreNotice(
            exam: ScoreNotice.Exam(
                id: exam, title: programme.title,
                subject: applicant.subjects.joined(separator: "、"),
                fullMarks: programme.grading.fullMarks, passMark: programme.grading.passMark),
            candidate: ScoreNotice.Candidate(
                fullName: applicant.fullName, number: line.seat.candidateNumber,
                idNumber: try MaskedIDNumber(applicant.idNumber.masked),
                unitName: applicant.unitName),
            standing: line.standing,
            review: ScoreNotice.Review(
                instructions: programme.filled(programme.texts.resultReview),
                window: programme.calendar.resultReview),
            issue: ScoreNotice.Issue(
                issuer: programme.organiser.name,
                date: issued?.on ?? programme.calendar.results.date, reissue: issued?.as))
    }

    private func register(_ lines: [ExamResults.Line]) -> QualifiedRegister {
        QualifiedRegister(
            exam: exam, title: programme.title, organiser: programme.organiser.name,
            date: programme.calendar.bulletin,
            restrictedTo: programme.visibility == .restricted
                ? programme.bulletin.addressees.first : nil,
            entries: lines.filter(\.standing.hasPassed).map { line in
                let applicant = line.registration.applicant
                return QualifiedRegister.Entry(
                    fullName: applicant.fullName, unit: applicant.unit,
                    unitName: applicant.unitName, candidateNumber: line.seat.candidateNumber,
                    field: applicant.field,
                    certificate: applicant.authority == .entrusted ? .entrusted : .enforcement,
                    score: line.outcome.score)
            })
    }
}

extension ExamResults.Line {
    /// The outcome with the score as printed.
    var standing: Standing<ScoreNotice.Score> {
        switch (outcome, score) {
        case (.passed, let score?): .passed(score)
        case (.failed, let score?): .failed(score)
        case (.misconduct, _): .misconduct
        default: .absent
        }
    }
}
