package import Pages
package import Publication
import Vocabulary

extension NoticePage {
    /// The page of a score notice.
    ///
    /// - Parameter items: how many items each section has, by the section's title.
    package init(_ notice: ScoreNotice, items: [String: Int], telephone: String) {
        let candidate = notice.candidate
        self.init(
            title: notice.exam.title,
            holder: Holder(
                fullName: candidate.fullName, candidateNumber: candidate.number.text,
                maskedIDNumber: candidate.idNumber.text, unitName: candidate.unitName),
            subject: notice.exam.subject, result: Result(notice, items: items),
            review: Review(
                window: "\(notice.review.window.opens.date.chinese)至"
                    + notice.review.window.closes.date.chinese,
                method: notice.review.instructions),
            validity: notice.issue.validity, organiser: notice.issue.issuer,
            telephone: telephone, issued: notice.issue.date.chinese,
            verification: notice.issue.verificationCode,
            reissue: notice.issue.reissue.map {
                "因\($0.reason)重新评分，本通知单为第\($0.number)次更正后重发，此前发出的通知单作废。"
            })
    }
}

extension NoticePage.Result {
    fileprivate init(_ notice: ScoreNotice, items: [String: Int]) {
        func score(_ score: ScoreNotice.Score) -> NoticePage.Score {
            NoticePage.Score(
                total: "\(score.total)", fullMarks: "\(notice.exam.fullMarks)",
                passMark: "\(notice.exam.passMark)",
                sections: score.sections.map {
                    NoticePage.Section(
                        name: $0.title, items: items[$0.title].map(String.init) ?? "—",
                        fullMarks: "\($0.fullMarks)", marks: "\($0.score)")
                })
        }
        self =
            switch notice.standing {
            case .passed(let passed): .passed(score(passed))
            case .failed(let failed): .failed(score(failed))
            case .absent: .absent
            case .misconduct: .misconduct
            }
    }
}
