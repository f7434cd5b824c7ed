import Access
import Admissions
import Office
import Programme
import Seals
import Seating
import Vocabulary

extension APIEndpoints {
    private static let list = "/api/v1/exams/{exam}/registrations"
    private static let readers = AccessRule.roles([.applicant, .unitReviewer, .officeClerk])

    static let registrations = [
        Endpoint(.get, list, readers, listRegistrations),
        Endpoint(.post, list, readers, register),
        Endpoint(.get, "\(list)/{registration}", readers, showRegistration),
        Endpoint(
            .put, "\(list)/{registration}", .roles([.applicant, .unitReviewer]),
            correctRegistration),
    ]

    /// All for the office, the own people for a unit, the own ones for an applicant.
    private static func listRegistrations(_ site: Site, _ visit: Visit) throws -> Answer {
        let page = try APIPage(visit)
        let exam = try site.office(visit).exam
        let states = try states(visit)
        let account = try visit.account
        let unit = visit.query["unit"].flatMap { $0.isEmpty ? nil : UnitCode($0) }
        let found: [Registration] = try site.records.read { books in
            switch account.role {
            case .officeClerk:
                return try books.registrations(in: exam, of: unit, states: states)
            case .unitReviewer:
                guard let own = account.unit, unit == nil || unit == own else {
                    throw Refusal(
                        "review.other-unit", "只能查看和办理本单位人员的报名。",
                        "a unit reviewer sees the own unit only")
                }
                return try books.registrations(in: exam, of: own, states: states)
            default:
                guard let number = try account.idNumber.map({ try ResidentIDNumber($0) }) else {
                    return []
                }
                return try books.registrations(of: number, in: exam).filter {
                    states?.contains($0.state) ?? true
                }
            }
        }
        return page.answer(found, visit) { $0.apiSummary }
    }

    private static func states(_ visit: Visit) throws(Refusal) -> Set<RegistrationState>? {
        let names = (visit.queryAll["state"] ?? []).flatMap { $0.split(separator: ",") }
            .map(String.init)
        let states = names.compactMap(RegistrationState.init)
        guard states.count == names.count else {
            let all = RegistrationState.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal("request.state", "没有此报名状态。", "a state is one of \(all)")
        }
        return states.isEmpty ? nil : Set(states)
    }

    private static func showRegistration(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let registration = try site.registration(visit, office)
        return try answer(with: registration, office, site, visit)
    }

    /// Registers one person and hands the form in. An applicant registers the owner of the own ID
    /// number, a unit its people, the office anybody.
    private static func register(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        var fields = try APIFields(visit)
        let applicant = try Applicant.read(
            &fields, declaration: try declaration(office, visit))
        try checkOwnForm(applicant, visit)
        if let made = try office.register(applicant, try visit.apiAct()) {
            let json = try json(of: made, office, site, visit)
            return .created(
                json, at: path(of: made, office), etag: APICondition.tag(json))
        }
        let known = try site.records.read {
            try $0.registrations(of: applicant.idNumber, in: office.exam)
        }
        guard let known = known.last else {
            throw Refusal(
                "request.key-reused", "该幂等键已用于另一人的报名。",
                "the idempotency key was used for somebody else")
        }
        return try answer(with: known, office, site, visit)
    }

    /// Corrects a form that was returned, and hands it in again.
    private static func correctRegistration(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let registration = try site.registration(visit, office)
        try APICondition.check(visit, try json(of: registration, office, site, visit))
        var fields = try APIFields(visit)
        let applicant = try Applicant.read(
            &fields, keeping: registration.applicant,
            declaration: try declaration(office, visit))
        try checkOwnForm(applicant, visit)
        try office.correct(registration.id, to: applicant, try visit.apiAct(on: registration))
        return try answer(with: try site.registration(visit, office), office, site, visit)
    }

    private static func checkOwnForm(
        _ applicant: Applicant, _ visit: Visit
    ) throws(Refusal) {
        let account = try visit.account
        guard account.role != .applicant || account.idNumber == applicant.idNumber.text else {
            throw Refusal(
                "registration.not-own", "只能为本人报名：身份证号须与账号一致。",
                "an applicant registers the owner of the account's ID number only")
        }
    }

    private static func declaration(
        _ office: ExamOffice, _ visit: Visit
    ) throws(Refusal) -> Declaration {
        let text = office.programme.filled(office.programme.texts.declaration)
        return Declaration(
            textVersion: String(HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8)).prefix(16)),
            acceptedAt: visit.now, account: try visit.account.id)
    }

    /// The registration as it stands, with its tag.
    static func answer(
        with registration: Registration, _ office: ExamOffice, _ site: Site, _ visit: Visit
    ) throws -> Answer {
        let json = try json(of: registration, office, site, visit)
        return .json(json, etag: APICondition.tag(json))
    }

    /// The seat is told when tickets are: before, only the office knows it.
    private static func json(
        of registration: Registration, _ office: ExamOffice, _ site: Site, _ visit: Visit
    ) throws -> JSON {
        let actor = try visit.actor(on: registration)
        let window = TicketWindow(office.programme.calendar.admission)
        let isTold =
            actor.role == .officeClerk
            || office.programme.seating.announcement == .onTicket
                && visit.now >= window.window.opens
        return try site.records.read { books in
            let seat = try isTold ? books.seat(of: registration.id, in: office.exam) : nil
            return registration.apiDetail(
                try books.decisions(on: registration.id, in: office.exam), seat: seat)
        }
    }

    private static func path(of registration: Registration, _ office: ExamOffice) -> String {
        "\(office.apiPath)/registrations/\(URLEncoded.encoded(registration.id.text))"
    }
}
