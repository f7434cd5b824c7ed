import Delivery
import Grading
import Papers
import Programme
import Seals
import Seating
package import Vocabulary

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
            let scores = attempts.compactMap { attempt -> ScoreRecord? in
                guard let paper = outlines[attempt.outline.sheet] else { return nil }
                let sheet = Grader.grade(
                    sheet: attempt.sheet, key: paper.key(from: bank, by: programme.blueprint),
                    rules: programme.grading, outline: attempt.outline)
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
            let mayEnter =
                moment <= session.start.adding(minutes: programme.delivery.lateLimitMinutes)
            let open = load.attempts.values.count {
                $0.phase.isOpen || mayEnter && $0.phase == .issued
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

/// The digest by which the audit chain covers every score.
package enum ScoreBatch {
    /// SM3 over all scores, ascending by sheet.
    package static func digest(_ scores: [ScoreRecord]) -> String {
        let json = JSON.array(
            scores.sorted { $0.sheet < $1.sheet }.map {
                [JSON($0.sheet), .int($0.total.hundredths), .text($0.breakdown)]
            })
        return hexadecimal(HashAlgorithm.sm3.digest(json.canonical))
    }

    /// Whether the scores are still those that the audit chain covers.
    package static func problems(
        of exam: ExamID, scores: [ScoreRecord], lines: [AuditLine]
    ) -> [Finding] {
        let line = lines.last { $0.act == "grading.grade" }
        let detail = line.flatMap { try? JSON(parsing: Array($0.detail.utf8)) }
        let covered = detail?["digest"]?.text
        let found = scores.isEmpty && line == nil ? nil : digest(scores)
        guard covered != found else { return [] }
        return [
            Finding(
                "audit.scores", at: Finding.Place(file: exam.text),
                "成绩与审计链不符：有成绩被改动、增加或删除。",
                "the scores are not those that the chain covers")
        ]
    }
}

extension ScoreSheet {
    /// The breakdown as it is kept: sections, items, exact scores.
    var json: JSON {
        [
            "sheet": JSON(sheet), "total": .int(total.hundredths), "exact": exact.json,
            "sections": .array(
                sections.map { section in
                    [
                        "type": .text(section.type.rawValue), "score": section.score.json,
                        "marks": .int(section.marks.hundredths),
                        "items": .array(
                            section.items.map {
                                [JSON($0.item), .text($0.judgement.rawValue), $0.score.json]
                            }),
                    ]
                }),
            "findings": JSON(findings.map(\.english)),
        ]
    }
}

extension Fraction {
    var json: JSON { [.int(numerator), .int(denominator)] }
}
