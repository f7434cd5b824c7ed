import Admissions
import Publication
import Vocabulary

extension ExamOffice {
    /// A correction after the publication, and how everybody stood before it.
    struct NoticeIssue {
        let correction: Int
        let on: CalendarDate
        let reason: String
        /// The results before it, by registration.
        let before: [RegistrationID: ExamResults.Line]
    }

    /// The corrections after the publication, in the order of their revisions.
    func noticeIssues(_ source: inout ResultSource) throws -> [NoticeIssue] {
        let decided = source.corrections.compactMap { record in
            record.decision.flatMap { decision in
                decision.isPublished ? decision.revision.map { (record, decision, $0) } : nil
            }
        }
        var issues: [NoticeIssue] = []
        for (record, decision, revision) in decided.sorted(by: { $0.2 < $1.2 }) {
            let before = try source.lines(through: revision - 1)
            let issue = NoticeIssue(
                correction: record.number, on: decision.at.date,
                reason: try record.correction.publicWording.chinese,
                before: Dictionary(
                    before.map { ($0.registration.id, $0) },
                    uniquingKeysWith: { first, _ in first }))
            issues.append(issue)
        }
        return issues
    }

    /// The notices of one candidate: one more for every correction that changed what it says.
    func noticeHistory(
        _ line: ExamResults.Line, _ issues: [NoticeIssue]
    ) throws -> (current: ScoreNotice, replaced: [ExamResults.ReplacedNotice]) {
        let id = line.registration.id
        let states = issues.map { $0.before[id] ?? line } + [line]
        var current = try notice(states[0])
        var replaced: [ExamResults.ReplacedNotice] = []
        for (issue, next) in zip(issues, states.dropFirst())
        where next.standing != current.standing {
            replaced.append(
                ExamResults.ReplacedNotice(
                    notice: current, correction: issue.correction, on: issue.on,
                    because: issue.reason))
            current = try notice(
                next,
                issued: (
                    issue.on, ScoreNotice.Reissue(number: replaced.count, reason: issue.reason)
                ))
        }
        return (current, replaced)
    }
}
