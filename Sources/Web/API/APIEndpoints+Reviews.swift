import Admissions
import Exchange
import Office
import Vocabulary

extension APIEndpoints {
    private static let exam = "/api/v1/exams/{exam}"

    static let reviews = [
        Endpoint(
            .post, "\(exam)/registrations/{registration}/decisions",
            .roles([.applicant, .unitReviewer, .officeClerk]), decideOnOne),
        Endpoint(
            .post, "\(exam)/decisions", .roles([.unitReviewer, .officeClerk]), decideOnMany),
        Endpoint(
            .post, "\(exam)/roster", .roles([.unitReviewer, .officeClerk]),
            limit: Endpoint.uploadLimit, registerRoster),
        Endpoint(.post, "\(exam)/lock", .roles([.officeClerk]), lock),
    ]

    private static func decideOnOne(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let registration = try site.registration(visit, office)
        var fields = try APIFields(visit)
        let event = ReviewEvent.read(&fields)
        try fields.finish()
        guard let event else { throw unread }
        try office.decide(
            [(registration.id, event)], try visit.apiAct(on: registration))
        return try answer(with: try site.registration(visit, office), office, site, visit)
    }

    /// One decision on many people: on all of them, or on none.
    private static func decideOnMany(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        var fields = try APIFields(visit)
        let names = fields.texts("registrations", isRequired: true)
        let event = ReviewEvent.read(&fields)
        if Set(names).count != names.count || names.contains("") {
            fields.wrong("registrations", "序号为空或重复。", "an id is empty or occurs twice")
        }
        try fields.finish()
        guard let event else { throw unread }
        let ids = names.map { RegistrationID($0) }
        try office.decide(ids.map { ($0, event) }, try visit.apiAct())
        return .json(["items": .array(try summaries(of: ids, office, site))])
    }

    /// Registers everybody of a list, or nobody.
    private static func registerRoster(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let name = visit.query["name"].flatMap { $0.isEmpty ? nil : $0 } ?? "roster"
        let read = RosterReader().roster(in: visit.body, file: name)
        let entries = try read.accepted()
        let made = try office.registerRoster(entries, try visit.apiAct())
        let people = try site.records.read { books in
            try entries.compactMap {
                try books.registrations(of: $0.applicant.idNumber, in: office.exam).last
            }
        }
        return .json(
            [
                "items": .array(people.map(\.apiSummary)),
                "warnings": .array(read.findings.map(Problem.json)),
            ], status: made.isEmpty ? 200 : 201)
    }

    private static func lock(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        try office.lockRegistrations(try visit.apiAct())
        let locked = try site.records.read {
            try $0.registrations(in: office.exam, of: nil, states: [.locked])
        }
        return .json(["locked": .int(locked.count)])
    }

    private static func summaries(
        of ids: [RegistrationID], _ office: ExamOffice, _ site: Site
    ) throws -> [JSON] {
        try site.records.read { books in
            try ids.compactMap { try books.registration($0, in: office.exam)?.apiSummary }
        }
    }

    private static var unread: Refusal {
        Refusal("request.invalid", "请求内容有误。", "the body cannot be read")
    }
}

/// The decisions that a program may send; the others follow from acts of their own.
private enum DecisionName: String, CaseIterable {
    case withdraw, unitPass, unitReturn, unitReject
    case officePass, officeReturn, officeReject, annul
}

extension ReviewEvent {
    /// Reads `event`, `reasons` and `note`; nil with findings.
    fileprivate static func read(_ fields: inout APIFields) -> ReviewEvent? {
        let name = fields.entry("event", DecisionName.self)
        let reasons = fields.entries("reasons", ReasonCode.self)
        let note = fields.optionalText("note") ?? ""
        switch name {
        case .withdraw: return .withdraw
        case .unitPass: return .unitPass
        case .unitReturn: return .unitReturn(reasons, note: note)
        case .unitReject: return .unitReject(reasons, note: note)
        case .officePass: return .officePass
        case .officeReturn: return .officeReturn(reasons, note: note)
        case .officeReject: return .officeReject(reasons, note: note)
        case .annul: return .annul(reason: note)
        case nil: return nil
        }
    }
}
