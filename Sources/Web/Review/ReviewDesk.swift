import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

/// A reviewer at work on one exam: a unit's on its own people, the office's on all. Handlers of
/// both sides share it.
struct ReviewDesk: Sendable {
    let side: ReviewVerdict.Side
    let office: ExamOffice
    /// Of a unit's reviewer; nil for the office.
    let unit: UnitCode?
    let unitName: String
    let visit: Visit
    let site: Site

    /// - Throws: `exam.unknown`; `access.no-unit` for a reviewer without a unit.
    init(_ side: ReviewVerdict.Side, _ site: Site, _ visit: Visit) throws(Refusal) {
        self.side = side
        self.site = site
        self.visit = visit
        let account = try visit.account
        unit = side == .unit ? try ReviewDesk.unit(of: visit) : nil
        unitName = account.fullName
        office = try site.office(visit)
    }

    /// The unit whose people a reviewer may see.
    ///
    /// - Throws: `access.no-unit`.
    static func unit(of visit: Visit) throws(Refusal) -> UnitCode {
        guard let unit = try visit.account.unit else {
            throw Refusal(
                "access.no-unit", "账号没有绑定单位，请联系系统管理员。",
                "the account of a unit reviewer has no unit")
        }
        return unit
    }

    var programme: ExamProgramme { office.programme }
    var calendar: AdmissionCalendar { programme.calendar.admission }

    /// Where the list stands.
    var base: String {
        let exam = URLEncoded.encoded(office.exam.text)
        return side == .unit ? "/unit/\(exam)" : "/office/\(exam)/registrations"
    }

    /// Where one registration stands.
    func address(of id: RegistrationID) -> String { "\(base)/\(URLEncoded.encoded(id.text))" }

    /// Everybody whom this reviewer sees, by number.
    func registrations(_ books: any Books) throws -> [Registration] {
        try books.registrations(in: office.exam, of: unit, states: nil)
    }

    /// Everybody whom this reviewer sees, by number.
    func registrations() throws -> [Registration] {
        try office.records.read { try registrations($0) }
    }

    /// One registration.
    ///
    /// - Throws: `registration.unknown`; `review.other-unit` for somebody of another unit.
    func registration(_ id: String, _ books: any Books) throws -> Registration {
        guard !id.isEmpty,
            let registration = try books.registration(RegistrationID(id), in: office.exam)
        else {
            throw Refusal(
                "registration.unknown", "没有序号为\(id)的报名。", "there is no registration \(id)")
        }
        if let unit, registration.applicant.unit != unit {
            throw Refusal(
                "review.other-unit", "只能查看和办理本单位人员的报名。",
                "a unit reviewer sees the own unit only")
        }
        return registration
    }

    /// Who decides; nobody decides on himself, so the own registration comes along.
    func actor(_ books: any Books) throws -> Actor {
        let number = try visit.account.idNumber.flatMap { try? ResidentIDNumber($0) }
        let own = try number.flatMap {
            try books.registrations(of: $0, in: office.exam).last?.id
        }
        return try visit.actor(ownRegistration: own)
    }

    /// Why an act is not possible on somebody now; nil when it is.
    ///
    /// - Throws: `review.other-unit` and what else is not for these eyes.
    func obstacle(
        to event: ReviewEvent, on registration: Registration, by actor: Actor
    ) throws -> Refusal? {
        do throws(Refusal) {
            _ = try ReviewProcess(calendar: calendar).state(
                after: event, of: registration, by: actor, at: visit.now)
            return nil
        } catch {
            return error
        }
    }

    /// What can be done now with somebody.
    func possible(
        _ registration: Registration, by actor: Actor
    ) throws -> [ReviewVerdict] {
        try side.kinds.map { ReviewVerdict($0, by: side) }.filter {
            try obstacle(to: $0.sample, on: registration, by: actor) == nil
        }
    }

    /// Until when what is done, as this side needs it.
    var deadlines: [ReviewParts.Deadline] {
        let all = [
            ("报名截止", calendar.registration.closes),
            ("单位审查截止", calendar.unitReviewCloses),
            ("主管部门审核截止", calendar.officeReviewCloses),
        ]
        return all.map { ReviewParts.Deadline($0.0, $0.1, now: visit.now) }
    }

    /// The way back from a page of this desk.
    func crumbs(_ further: PageFrame.Link...) -> [PageFrame.Link] {
        let start =
            side == .unit
            ? [PageFrame.Link("单位审查", "/unit"), PageFrame.Link(programme.title, base)]
            : [
                PageFrame.Link("考试管理", "/office"),
                PageFrame.Link(
                    programme.title, "/office/\(URLEncoded.encoded(office.exam.text))"),
                PageFrame.Link("报名审核", base),
            ]
        return start + further
    }

    /// A page of this desk.
    func html(
        _ page: some SitePage, title: String, crumbs: [PageFrame.Link], status: Int = 200
    ) -> Answer {
        site.html(
            page, visit, title: title, crumbs: crumbs, help: side == .unit ? "unit" : "office",
            styles: ["review.css"], scripts: ["review.js"], status: status)
    }
}
