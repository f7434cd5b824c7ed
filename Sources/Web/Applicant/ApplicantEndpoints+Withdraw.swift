import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ApplicantEndpoints {
    /// Asks once more.
    @Sendable static func askWithdrawal(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let process = ReviewProcess(calendar: own.programme.calendar.admission)
        _ = try process.state(
            after: .withdraw, of: registration, by: own.act(visit).actor, at: visit.now)
        let window = own.programme.calendar.admission.registration
        let page = WithdrawPage(
            exam: own.office.exam.text, title: own.programme.title, number: registration.id.text,
            consequence: visit.now < window.closes
                ? "报名截止（\(window.closes.spoken)）前可以重新报名。" : "报名已经截止，撤回后不能再报名参加本次考试。",
            key: site.actKey())
        return site.html(page, visit, title: "撤回报名", crumbs: crumbs, help: "applicant")
    }

    /// Takes the registration back.
    @Sendable static func withdraw(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        try own.office.decide(
            [(registration.id, .withdraw)], own.act(visit, key: try visit.form()["_key"]))
        return .redirect("/my", flash: "报名已撤回。")
    }
}
