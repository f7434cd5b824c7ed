import Publication
import Vocabulary

extension ScoreNotice {
    /// What is told to whoever holds a notice and asks whether it is genuine: enough to compare.
    var apiCheck: JSON {
        let name = candidate.fullName
        return [
            "exam": JSON(exam.id), "title": .text(exam.title),
            "maskedName": .text(
                String(name.prefix(1)) + String(repeating: "*", count: max(name.count - 1, 1))),
            "candidateNumber": JSON(candidate.number), "outcome": .text(standing.code),
            "outcomeText": .text(standing.chinese), "issuer": .text(issue.issuer),
            "date": .text(issue.date.description),
        ]
    }
}
