import Delivery
import Grading
import Papers
import Programme
import Seating
import Vocabulary

extension ExamOffice {
    /// Scores every sheet of the exam, by sheet code and key alone.
    ///
    /// - Throws: `grading.open-attempts` while somebody may still answer; `grading.done`.
    package func grade(_ act: Act) throws {
        _ = try perform(act, allowing: [.system, .officeClerk]) { books, trail in
            guard try books.scores(in: exam).isEmpty else {
                throw Refusal("grading.done", "本次考试已评分。", "the exam has been scored")
            }
            let attempts = try finishedAttempts(books, at: act.at)
            let outlines = Dictionary(
                uniqueKeysWithValues: try books.papers(in: exam).map { ($0.paper.sheet, $0.paper) })
            var grader = BulkGrader(rules: programme.grading)
            let sheets = attempts.compactMap { attempt -> (sheet: AnswerSheet, items: [Int])? in
                guard let paper = outlines[attempt.outline.sheet] else { return nil }
                let key = paper.key(from: bank, by: programme.blueprint)
                return (attempt.sheet, grader.places(of: key, outline: attempt.outline))
            }
            var worker = grader.worker()
            let scores = sheets.map { answers in
                let sheet = worker.grade(answers.sheet, items: answers.items)
                return ScoreRecord(
                    sheet: sheet.sheet, total: sheet.total,
                    breakdown: sheet.json.canonicalText)
            }
            try books.insert(scores, in: exam)
            trail.note(
                "grading.grade", exam,
                ["sheets": .int(scores.count), "digest": .text(ScoreBatch.digest(scores))])
        }
    }

    /// The attempts that were begun, all of them over. Who has not begun but may still enter keeps
    /// grading waiting like somebody who answers.
    private func finishedAttempts(
        _ books: any Books, at moment: Moment
    ) throws -> [Attempt] {
        var finished: [Attempt] = []
        for session in programme.sessions {
            guard try books.seats(in: exam).contains(where: { $0.session == session.id }) else {
                continue
            }
            let load = try DeskLoad(books, self, session.id, session.start)
            let open = load.attempts.values.count { attempt in
                let latest = attempt.sessionStart.adding(minutes: attempt.rules.lateLimitMinutes)
                return attempt.phase.isOpen || moment <= latest && attempt.phase == .issued
            }
            guard open == 0 else {
                throw Refusal(
                    "grading.open-attempts", "第\(session.id)场还有\(open)份试卷未收卷，不能评分。",
                    "\(open) attempts of session \(session.id) are still open")
            }
            finished += load.attempts.values.filter { $0.phase != .issued }
        }
        return finished.sorted { $0.outline.sheet < $1.outline.sheet }
    }
}
