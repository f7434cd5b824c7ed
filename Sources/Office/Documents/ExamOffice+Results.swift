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
            var source = try ResultSource(books, self)
            return (try source.lines(), try noticeIssues(&source))
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

    /// Also for those who ask without reading a breakdown.
    func outcome(
        _ score: ScoreRecord?, _ standings: Set<StandingRecord.Kind>
    ) -> Outcome {
        if standings.contains(.misconduct) { return .misconduct }
        guard let score, !standings.contains(.absent) else { return .absent }
        return programme.grading.outcome(of: score.total)
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
    var standing: Standing<ScoreNotice.Score> { outcome.standing(score) }
}

extension Outcome {
    /// The outcome with the score as printed.
    func standing(_ score: ScoreNotice.Score?) -> Standing<ScoreNotice.Score> {
        switch (self, score) {
        case (.passed, let score?): .passed(score)
        case (.failed, let score?): .failed(score)
        case (.misconduct, _): .misconduct
        default: .absent
        }
    }
}
