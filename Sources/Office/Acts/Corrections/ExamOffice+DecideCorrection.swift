import Grading
import Programme
import Vocabulary

/// What a second person says to a proposed correction.
package struct CorrectionVerdict: Hashable, Sendable {
    /// Whether it is to be done.
    package let isApproved: Bool
    /// Why, in words.
    package let note: String
    /// Who signed the approval: the head of the office and somebody for the committee.
    package let signatures: [String]
    /// The digest of the what-if that was looked at.
    package let figures: String

    package init(isApproved: Bool, note: String, signatures: [String], figures: String) {
        self.isApproved = isApproved
        self.note = note
        self.signatures = signatures
        self.figures = figures
    }
}

extension ExamOffice {
    /// Decides on a proposed correction. Approved, every paper is scored again from the same
    /// events in the same act: the scores that change are appended as a new revision, those that
    /// stood before stay readable.
    ///
    /// - Returns: the revision; nil when it was turned down, or the act was done before.
    /// - Throws: `correction.unknown`, `correction.decided`; `correction.same-person` for whoever
    ///   proposed it, `correction.own-interest` for somebody who sits the exam;
    ///   `correction.reason-required`, `correction.too-long`; `correction.signatures` without the
    ///   head's and the committee's; `correction.figures-changed` when the what-if is another one
    ///   by now; as `preview`.
    @discardableResult
    package func decide(
        correction number: Int, _ verdict: CorrectionVerdict, _ act: Act
    ) throws -> Int? {
        try perform(
            act, allowing: [.officeClerk], ahead: { try outcome(of: number, verdict, act, $0) }
        ) { outcome, books, trail in
            let decision = CorrectionDecision(
                revision: outcome.revision,
                isPublished: try books.stages(of: exam)["published"] != nil,
                account: act.actor.account, role: act.actor.role, at: act.at, note: verdict.note,
                signatures: verdict.isApproved ? verdict.signatures : [],
                figures: outcome.figures)
            try books.decide(correction: number, decision, in: exam)
            var detail: [String: JSON] = [
                "row": .text(RowDigest.of(decision, correction: number)),
                "approved": .bool(verdict.isApproved),
            ]
            if let revision = outcome.revision {
                try books.insert(revised: outcome.scores, in: exam)
                detail["revision"] = .int(revision)
                detail["sheets"] = .int(outcome.scores.count)
                detail["scores"] = .text(ScoreBatch.digest(outcome.scores))
            }
            trail.note("correction.decide", "\(number)", .object(detail))
            return decision.revision
        } ?? nil
    }

    /// What a verdict comes to.
    private struct Outcome {
        /// The digest of the what-if.
        let figures: String
        /// Nil for a correction that is turned down; then no score changes.
        var revision: Int?
        var scores: [ScoreRecord] = []
    }

    private func outcome(
        of number: Int, _ verdict: CorrectionVerdict, _ act: Act, _ books: any Books
    ) throws -> Outcome {
        let record = try correction(number, books)
        try check(verdict, on: record, act, books)
        guard verdict.isApproved else { return Outcome(figures: record.figures) }
        let figures = try currentFigures(record, seen: verdict.figures, books, act)
        let all = try books.corrections(in: exam)
        let next = (all.compactMap(\.decision?.revision).max() ?? 0) + 1
        var decided = try DecidedCorrections(all)
        decided.apply(try record.correction)
        return Outcome(
            figures: figures, revision: next,
            scores: try revisedScores(next, decided, books, at: act.at))
    }

    private func check(
        _ verdict: CorrectionVerdict, on record: CorrectionRecord, _ act: Act, _ books: any Books
    ) throws {
        guard record.decision == nil else {
            throw Refusal(
                "correction.decided", "第\(record.number)号更正已经决定。",
                "correction \(record.number) is decided")
        }
        guard record.account != act.actor.account else {
            throw Refusal(
                "correction.same-person", "提出更正的人不能自己决定，请由另一人办理。",
                "a second person decides, not the one who proposed it")
        }
        try checkOwnInterest(act, books)
        try checkReason(verdict.note)
        guard verdict.isApproved else { return }
        let signed = verdict.signatures.filter { $0.contains { !$0.isWhitespace } }
        guard verdict.signatures.count == 2, Set(signed).count == 2 else {
            throw Refusal(
                "correction.signatures", "更正须经负责人和考试委员会批准，请填写两个不同的签字人。",
                "a correction needs two signatures, of the head and of the committee")
        }
        for name in signed { try checkLength(name) }
    }

    /// Whoever sits an exam neither decides on its scores nor reads its keys.
    func checkOwnInterest(_ act: Act, _ books: any Books) throws {
        guard let own = act.actor.ownRegistration, try books.seat(of: own, in: exam) != nil else {
            return
        }
        throw Refusal(
            "correction.own-interest", "本人参加了本次考试，不能决定更正，也不能查看试题和答案。",
            "who sits the exam does not decide on its scores, nor read its keys")
    }

    /// The digest of the what-if as it is now.
    private func currentFigures(
        _ record: CorrectionRecord, seen: String, _ books: any Books, _ act: Act
    ) throws -> String {
        let now = try preview(try record.correction, books, at: act.at).digest
        guard now == seen else {
            throw Refusal(
                "correction.figures-changed",
                "影响测算与您看到的已不相同（其间可能有其他更正），请重新查看后再决定。",
                "the what-if is not the one that was looked at any more; look again")
        }
        return now
    }

    /// The scores that differ from those that stood, by everything decided, this one included.
    private func revisedScores(
        _ revision: Int, _ decided: DecidedCorrections, _ books: any Books, at moment: Moment
    ) throws -> [ScoreRecord] {
        let standing = Dictionary(
            uniqueKeysWithValues: try books.scores(in: exam).map { ($0.sheet, $0) })
        let scores = try gradedPapers(books, at: moment)
            .graded(by: decided.items, programme.grading)
        return scores.compactMap { sheet in
            let score = ScoreRecord(sheet, revision: revision)
            let old = standing[score.sheet]
            guard old?.total != score.total || old?.breakdown != score.breakdown else {
                return nil
            }
            return score
        }.sorted { $0.sheet < $1.sheet }
    }
}
