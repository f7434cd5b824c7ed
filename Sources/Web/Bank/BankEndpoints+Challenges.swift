import Office
import Pages
import Programme

extension BankEndpoints {
    /// The exams that were scored, with what candidates object to.
    @Sendable static func challenges(_ site: Site, _ visit: Visit) throws -> Answer {
        let bank = try BankVisit(site, visit)
        let exams = try site.exams.all.compactMap { office -> BankChallengesPage.Exam? in
            let (isScored, all) = try site.records.read {
                (
                    try $0.isScored(office.exam),
                    try $0.challenges(in: office.exam)
                )
            }
            guard isScored else { return nil }
            let cases = try office.cases(.challenge)
            return BankChallengesPage.Exam(
                title: office.programme.title,
                open: all.count { cases[$0.number]?.answer == nil }, all: all.count,
                challenges: "\(office.officePath)/challenges",
                corrections: "\(office.officePath)/corrections")
        }
        return bank.html(
            BankChallengesPage(tabs: bank.tabs("/bank/challenges"), exams: exams),
            title: "试题异议")
    }
}
