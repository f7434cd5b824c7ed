import Vocabulary

extension RowCoverage {
    /// Corrections, decisions, revised scores and requests of candidates that are not as the acts
    /// left them.
    func correctionProblems(_ books: any Books) throws -> [Finding] {
        let corrections = try books.corrections(in: exam)
        var proposals: [String: [String]] = [:]
        var decisions: [String: [String]] = [:]
        var revisions: [String: [String]] = [:]
        var revised = Dictionary(grouping: try books.revisedScores(in: exam), by: \.revision)
        for correction in corrections {
            let subject = "\(correction.number)"
            proposals[subject] = [RowDigest.of(correction)]
            guard let decision = correction.decision else { continue }
            decisions[subject] = [RowDigest.of(decision, correction: correction.number)]
            guard let revision = decision.revision else { continue }
            revisions[subject] = [
                ScoreBatch.digest(revised.removeValue(forKey: revision) ?? [])
            ]
        }
        // Rows of a revision that no decision made.
        for (revision, scores) in revised {
            revisions["revision \(revision)"] = [ScoreBatch.digest(scores)]
        }
        let challenges = Dictionary(
            grouping: try books.challenges(in: exam), by: { "\($0.number)" }
        ).mapValues { $0.map(RowDigest.of) }
        let events = Dictionary(
            grouping: try books.caseEvents(in: exam), by: { "\($0.kind.rawValue)/\($0.number)" }
        ).mapValues { $0.map(RowDigest.of) }
        return compare("correction", proposals, "更正申请", "a proposed correction")
            + compare("correction-decision", decisions, "更正决定", "the decision on a correction")
            + compare("revision", revisions, "更正后的成绩", "the scores of a revision")
            + compare("challenge", challenges, "试题异议", "an objection to an item")
            + compare("case", events, "复核和异议的办理记录", "what happened to a request")
    }
}
