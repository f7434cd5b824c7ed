import Admissions
import Office
import Programme
import Vocabulary

extension APIEndpoints {
    private static let roles = AccessRule.roles([.applicant, .unitReviewer, .officeClerk])

    static let tickets = [
        Endpoint(
            .get, "/api/v1/exams/{exam}/registrations/{registration}/ticket", roles, showTicket),
        Endpoint(.post, "/api/v1/exams/{exam}/tickets", roles, printTickets),
    ]

    /// The ticket without a print.
    private static func showTicket(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let registration = try site.registration(visit, office)
        return .json(try ticket(of: registration, office, site, visit))
    }

    /// Tickets to be printed, each print counted. Asked again under the same key, the tickets
    /// come without a number: nothing was counted.
    private static func printTickets(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        var fields = try APIFields(visit)
        let names = fields.texts("registrations", isRequired: true)
        if Set(names).count != names.count || names.contains("") {
            fields.wrong("registrations", "序号为空或重复。", "an id is empty or occurs twice")
        }
        try fields.finish()
        let registrations = try site.records.read { books in
            try names.map { name in
                try books.registration(RegistrationID(name), in: office.exam)
                    ?? { throw unknown(name) }()
            }
        }
        let act =
            try registrations.count == 1
            ? visit.apiAct(on: registrations[0]) : visit.apiAct()
        let printed = try office.printTickets(of: registrations.map(\.id), act)
        let items =
            try printed.isEmpty
            ? registrations.map { try ticket(of: $0, office, site, visit) }
            : zip(registrations, printed).map { $1.apiJSON($0.id, isPrint: true) }
        return .json(["items": .array(items)])
    }

    private static func ticket(
        of registration: Registration, _ office: ExamOffice, _ site: Site, _ visit: Visit
    ) throws -> JSON {
        try TicketWindow(office.programme.calendar.admission).check(
            registration, for: try visit.actor(on: registration), at: visit.now)
        let seat = try site.records.read { try $0.seat(of: registration.id, in: office.exam) }
        guard let seat else {
            throw Refusal("ticket.no-seat", "考场座位尚未编排。", "no seat was drawn yet")
        }
        let ticket = office.ticket(
            registration, seat: seat, print: TicketPrint(number: 1, at: visit.now))
        return ticket.apiJSON(registration.id, isPrint: false)
    }

    private static func unknown(_ name: String) -> Refusal {
        Refusal(
            "registration.unknown", "没有序号为\(name)的报名。", "there is no registration \(name)")
    }
}
