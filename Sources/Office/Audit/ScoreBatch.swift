import Seals
package import Vocabulary

/// The digest by which the audit chain covers every score.
package enum ScoreBatch {
    /// SM3 over all scores, ascending by sheet.
    package static func digest(_ scores: [ScoreRecord]) -> String {
        let json = JSON.array(
            scores.sorted { $0.sheet < $1.sheet }.map {
                [JSON($0.sheet), .int($0.total.hundredths), .text($0.breakdown)]
            })
        return HashAlgorithm.sm3.hexadecimalDigest(json.canonical)
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
