import Delivery
import Grading
import Papers
import Programme
import Seating
import Vocabulary

extension ExamOffice {
    /// Scores every sheet of the exam, by sheet code and key alone.
    ///
    /// Short answers count as people have marked them; until all of them are settled nothing is
    /// scored, so that no total exists that could be taken for a result.
    ///
    /// - Throws: `grading.open-attempts` while somebody may still answer; `grading.late-saves`
    ///   while nobody has decided about responses that came after the end; `grading.done`; as
    ///   `handMarks`.
    package func grade(_ act: Act) throws {
        _ = try perform(
            act, allowing: [.system, .officeClerk], ahead: { try firstScores($0, at: act.at) }
        ) { scores, books, trail in
            try books.insert(scores, in: exam)
            trail.note(
                "grading.grade", exam,
                ["sheets": .int(scores.count), "digest": .text(ScoreBatch.digest(scores))])
        }
    }

    private func firstScores(_ books: any Books, at moment: Moment) throws -> [ScoreRecord] {
        guard try !books.isScored(exam) else {
            throw Refusal("grading.done", "本次考试已评分。", "the exam has been scored")
        }
        let papers = try gradedPapers(books, at: moment)
        try ExamOffice.checkLate(papers)
        return papers.graded(by: .none, programme.grading).map { ScoreRecord($0, revision: 0) }
    }

    /// Scored is what the sheets hold: what came after the end is in or out by then.
    static func checkLate(_ papers: [GradedPaper]) throws(Refusal) {
        let waiting = papers.filter(\.attempt.hasUndecidedLate)
        guard waiting.isEmpty else {
            throw Refusal(
                "grading.late-saves", "有\(waiting.count)名考生的迟到作答尚未由主考决定，不能评分。",
                "\(waiting.count) candidates have late responses that nobody has decided about",
                findings: waiting.map { paper in
                    Finding(
                        "grading.late-saves", at: Finding.Place(column: paper.key.sheet.text),
                        "答卷\(paper.key.sheet)有迟到的作答，主考尚未决定。",
                        "sheet \(paper.key.sheet) has late responses")
                })
        }
    }

    /// Every paper that was begun, with its key, what was answered and what people gave; all of
    /// them are over.
    ///
    /// - Throws: `grading.open-attempts`; as `handMarks`.
    func gradedPapers(_ books: any Books, at moment: Moment) throws -> [GradedPaper] {
        let papers = try finishedPapers(books, at: moment)
        let marks = try handMarks(books, of: papers)
        return papers.map { $0.marked(marks[$0.key.sheet] ?? [:]) }
    }

    /// One candidate's paper as `gradedPapers` has it, from that candidate's rows alone; nil for
    /// somebody who never began one.
    ///
    /// - Throws: `grading.open-attempts` while that candidate may still answer; as `handMarks`.
    func gradedPaper(of id: RegistrationID, _ books: any Books) throws -> GradedPaper? {
        guard let (attempt, paper) = try DeskLoad.attempt(of: id, books, self),
            attempt.phase != .issued
        else { return nil }
        guard !attempt.phase.isOpen else {
            throw Refusal(
                "grading.open-attempts", "该考生的试卷还未收卷，不能评分。", "the attempt is still open")
        }
        let graded = GradedPaper(
            registration: id, attempt: attempt,
            key: paper.key(from: bank, by: programme.blueprint))
        return graded.marked(try handMarks(books, of: graded))
    }

    /// The same before anybody has marked anything.
    ///
    /// - Throws: `grading.open-attempts`.
    func finishedPapers(_ books: any Books, at moment: Moment) throws -> [GradedPaper] {
        let papers = Dictionary(
            uniqueKeysWithValues: try books.papers(in: exam).map { ($0.paper.sheet, $0) })
        return try finishedAttempts(books, at: moment).compactMap { attempt in
            guard let record = papers[attempt.outline.sheet] else { return nil }
            return GradedPaper(
                registration: record.registration, attempt: attempt,
                key: record.paper.key(from: bank, by: programme.blueprint))
        }
    }

    /// The attempts that were begun, all of them over. Who has not begun but may still enter keeps
    /// grading waiting like somebody who answers.
    private func finishedAttempts(
        _ books: any Books, at moment: Moment
    ) throws -> [Attempt] {
        let sessions = Dictionary(
            try books.seats(in: exam).map { ($0.registration, $0.session) },
            uniquingKeysWith: { first, _ in first })
        guard !sessions.isEmpty else { return [] }
        let seated = Set(sessions.values)
        let load = try DeskLoad(
            books, self,
            Dictionary(
                uniqueKeysWithValues: programme.sessions.filter { seated.contains($0.id) }.map {
                    ($0.id, $0.start)
                }))
        let open = load.attempts.filter { _, attempt in
            attempt.phase.isOpen || attempt.phase == .issued && moment <= attempt.latestStart
        }
        let counts = Dictionary(
            grouping: open.keys.compactMap { load.registrations[$0].flatMap { sessions[$0] } },
            by: { $0 })
        for session in programme.sessions {
            guard let count = counts[session.id]?.count else { continue }
            throw Refusal(
                "grading.open-attempts", "第\(session.id)场还有\(count)份试卷未收卷，不能评分。",
                "\(count) attempts of session \(session.id) are still open")
        }
        return load.attempts.values.filter { $0.phase != .issued }
            .sorted { $0.outline.sheet < $1.outline.sheet }
    }
}
