import Vocabulary

extension Essence {
    /// What a score notice says.
    package init(_ notice: ScoreNotice) {
        let standing: Standing<Marks> =
            switch notice.standing {
            case .passed(let score): .passed(score.total)
            case .failed(let score): .failed(score.total)
            case .absent: .absent
            case .misconduct: .misconduct
            }
        self.init(
            .notice(standing, reissue: notice.issue.reissue?.number ?? 0), exam: notice.exam.id,
            number: notice.candidate.number, fullName: notice.candidate.fullName,
            idNumber: notice.candidate.idNumber, date: notice.issue.date)
    }
}

extension Essence {
    /// What the pass certificate (合格证) says that comes with a notice; nil for who has not passed.
    package init?(certificateOf notice: ScoreNotice) {
        guard notice.standing.hasPassed else { return nil }
        self.init(
            .certificate(
                number: notice.certificateNumber, validUntil: nil,
                reissue: notice.issue.reissue?.number ?? 0),
            exam: notice.exam.id, number: notice.candidate.number,
            fullName: notice.candidate.fullName, idNumber: notice.candidate.idNumber,
            date: notice.issue.date)
    }
}

extension ScoreNotice {
    /// The number of the certificate (证书编号) that comes with it: exam and candidate, so that a
    /// correction that lets others pass renumbers nobody.
    package var certificateNumber: String { "\(exam.id)-\(candidate.number)" }
}
