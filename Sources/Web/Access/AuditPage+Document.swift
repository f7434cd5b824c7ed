import Office
import Pages
import Vocabulary

extension AuditPage.Chain {
    /// - Parameter last: the line with which the chain ends.
    init(title: String, _ last: AuditLine) {
        self.init(
            title: title, name: last.exam,
            href: "/admin/audit/\(URLEncoded.encoded(last.exam))", lines: last.number,
            head: last.digest, lastAt: Moment(millisecondsSince1970: last.at).inWords)
    }
}

extension AuditPage.Check {
    init(_ report: AuditInspection.Report, at moment: Moment) {
        self.init(
            at: moment.inWords, lines: report.chains.reduce(0) { $0 + $1.lines },
            isSound: report.problems.isEmpty,
            problems: report.problems.map {
                RefusalPage.Finding(place: $0.place.chinese, message: $0.chinese)
            })
    }
}

extension AuditChainPage.Line {
    init(_ line: AuditLine) {
        let at = Moment(millisecondsSince1970: line.at)
        self.init(
            number: line.number, at: at.inWords, account: line.account,
            role: Actor.Role(rawValue: line.role)?.chinese ?? line.role,
            act: AuditWords.act(line.act), code: line.act, subject: line.subject,
            detail: line.detail, digest: line.digest)
    }
}
