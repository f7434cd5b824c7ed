import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ApplicantEndpoints {
    /// The own registrations with what to do next, and the exams that are open.
    @Sendable static func my(_ site: Site, _ visit: Visit) throws -> Answer {
        let account = try visit.account
        let cases = try site.exams.all.map { try OwnCase($0, account) }
        let page = MyPage(
            name: account.fullName,
            registrations: try cases.compactMap { try $0.card(at: visit.now) },
            open: try cases.compactMap { try $0.opening(at: visit.now) })
        return site.html(page, visit, title: "我的报名", help: "applicant", styles: styles)
    }

    static let styles = ["applicant.css"]
}

extension OwnCase {
    /// The registration in short; nil when there is none.
    func card(at moment: Moment) throws -> MyPage.Registration? {
        guard let registration else { return nil }
        let (seat, isPublished) = try office.records.read { books in
            (
                registration.state == .locked
                    ? try books.seat(of: registration.id, in: office.exam) : nil,
                try books.stages(of: office.exam)["published"] != nil
            )
        }
        let admission = programme.calendar.admission
        let late = moment >= admission.unitReviewCloses
        let deadline =
            registration.state.isReturned
            ? (late
                ? "修改已于\(admission.unitReviewCloses.spoken)截止，请尽快联系所在单位代为改正。"
                : "\(admission.unitReviewCloses.spoken)前重新提交。")
            : nil
        return MyPage.Registration(
            title: programme.title, number: registration.id.text,
            badge: OwnCase.badge(registration.state),
            sentence: sentence(
                registration, isPublished: isPublished, isSeated: seat != nil),
            reSit: isPublished ? try reSitWords(at: moment) : [],
            reasons: OwnCase.reasons(registration), note: OwnCase.note(registration),
            deadline: deadline, seat: seatFacts(seat),
            ways: ways(registration, at: moment, isPublished: isPublished))
    }

    /// The exam as one to register for; nil when the person has a registration, or it is over, or
    /// it is a re-sit that does not concern the person.
    func opening(at moment: Moment) throws -> MyPage.Open? {
        let window = programme.calendar.admission.registration
        guard live == nil, moment < window.closes, office.isPublic || draft != nil else {
            return nil
        }
        let place = "/my/\(office.exam)/registration"
        let more = PageWay("考试安排", "/exams/\(office.exam)")
        let reSit = try reSitAnswer(at: moment)
        if reSit.concernsNobody { return nil }
        if let refusal = reSit.refusal {
            return MyPage.Open(title: programme.title, sentence: refusal, ways: [more])
        }
        if moment < window.opens {
            return MyPage.Open(
                title: programme.title, sentence: "\(window.opens.spoken)开始报名。", ways: [more])
        }
        let kept = draft.map { "草稿已于\($0.savedAt.spoken)保存。" } ?? ""
        return MyPage.Open(
            title: programme.title,
            sentence: "正在报名，\(window.closes.spoken)截止。\(reSit.reason)\(kept)",
            ways: [PageWay(draft == nil ? "开始报名" : "继续填写", place, isPrimary: true), more])
    }
}
