import Office
import Publication
import Vocabulary

extension ScoreNotice {
    /// What is told to whoever holds a notice and asks whether it is genuine: enough to compare.
    ///
    /// - Parameter replaced: by what it was replaced; nil for a notice that holds.
    func apiCheck(_ replaced: ExamResults.ReplacedNotice?) -> JSON {
        let name = candidate.fullName
        var members: [String: JSON] = [
            "exam": JSON(exam.id), "title": .text(exam.title),
            "maskedName": .text(
                String(name.prefix(1)) + String(repeating: "*", count: max(name.count - 1, 1))),
            "candidateNumber": JSON(candidate.number), "outcome": .text(standing.code),
            "outcomeText": .text(standing.chinese), "issuer": .text(issue.issuer),
            "date": .text(issue.date.description), "isValid": .bool(replaced == nil),
        ]
        if let replaced {
            members["replaced"] = [
                "date": .text(replaced.on.description), "reason": .text(replaced.because),
            ]
        }
        return .object(members)
    }
}
