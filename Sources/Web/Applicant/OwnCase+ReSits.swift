import Admissions
import Office
import Programme
import Vocabulary

/// Whether a re-sit is for the person.
struct ReSitAnswer {
    /// That the person was in none of the exams it belongs to, or has passed: nothing to tell.
    var concernsNobody = false
    /// Why the person may not register.
    var refusal: String?
    /// Why the person may; empty for an exam that is no re-sit.
    var reason = ""
}

extension OwnCase {
    /// What a re-sit means for the person; nothing for another exam.
    func reSitAnswer(at moment: Moment) throws -> ReSitAnswer {
        guard let (finding, history) = try reSit(at: moment) else { return ReSitAnswer() }
        if let finding, finding.severity == .error {
            let isNews = !["resit.not-sat", "resit.passed"].contains(finding.rule)
            return ReSitAnswer(concernsNobody: !isNews, refusal: "\(finding.chinese)。")
        }
        let last = history.sittings.last
        let until = last?.published.flatMap { programme.reSit?.rules.period(after: $0)?.closes }
        return ReSitAnswer(
            reason: "您在“\(last?.title ?? "")”的结果为“\(last?.result?.chinese ?? "")”，可以补考"
                + "（至多\(programme.reSit?.rules.most ?? 1)次）。"
                + (until.map { "补考资格至\($0.spoken)到期。" } ?? "")
                + (finding.map { "\($0.chinese)。" } ?? ""))
    }

    /// Asked before a form is shown: nobody fills one in for nothing.
    ///
    /// - Throws: the rule's own code, such as `resit.passed`.
    func checkMayReSit(at moment: Moment) throws {
        guard live == nil, let (finding, _) = try reSit(at: moment), let finding,
            finding.severity == .error
        else { return }
        throw Refusal(finding.rule, "\(finding.chinese)。", finding.english)
    }

    /// What was handed in for the exam that this is a re-sit of; nil without one.
    var earlierForm: Applicant? {
        guard programme.reSit != nil else { return nil }
        let forms = try? office.records.read { books in
            try office.reSitFamily.compactMap {
                try office.beside($0).registration(of: person, books)?.applicant
            }
        }
        return forms?.last?.with(applicationType: .reSit)
    }

    /// The results of this exam and its re-sits, which one counts, and until when one may re-sit.
    func reSitWords(at moment: Moment) throws -> [String] {
        let (standing, open) = try office.records.read { books in
            (
                try office.reSitStanding(of: person, books),
                try office.reSits.compactMap { try invitation($0, books, at: moment) }
            )
        }
        return (standing?.lines ?? []) + open
    }

    private func invitation(
        _ reSit: ExamProgramme, _ books: any Books, at moment: Moment
    ) throws -> String? {
        let window = reSit.calendar.admission.registration
        let other = office.beside(reSit)
        guard moment < window.closes,
            try !books.hasLiveRegistration(of: person, in: reSit.exam),
            let context = try other.reSitContext(of: [person], books),
            let history = context.histories[person],
            context.rules.finding(about: history)?.severity != .error
        else { return nil }
        return "您可以参加“\(reSit.title)”，报名时间：\(window.spoken)。"
    }

    private func reSit(
        at moment: Moment
    ) throws -> (finding: Finding?, history: ReSitHistory)? {
        try office.records.read { books in
            try office.reSitContext(of: [person], books, registeringAt: moment)
        }.map { context in
            let history = context.histories[person] ?? ReSitHistory([])
            return (context.rules.finding(about: history, registeringAt: moment), history)
        }
    }
}
