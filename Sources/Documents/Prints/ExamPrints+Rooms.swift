package import Admissions
import Office
import Pages
package import Print
import Programme
import Seating
import Vocabulary

extension ExamPrints {
    /// The tickets of a room by seat, made by the office in one go: not counted as prints of the
    /// candidates, and the same whenever they are made.
    package func tickets(of hall: PrintHall) throws -> [TicketSheet] {
        let people = try people(of: hall)
        let opens = office.programme.calendar.admission.tickets.opens
        return try hall.seats.compactMap { seat in
            guard let registration = people[seat.registration] else { return nil }
            let ticket = office.ticket(
                registration, seat: seat, print: TicketPrint(number: 1, at: opens))
            return TicketSheet(
                TicketPage(ticket, printed: "\(opens.date.chinese) 考试主管部门批量印制"),
                photo: try photo(of: registration),
                code: try sealing.map {
                    try office.code(onTicketOf: registration, seat: seat, by: $0)
                })
        }
    }

    /// A ticket that its candidate or the unit prints; the act has counted it.
    package func sheet(
        of ticket: AdmissionTicket, _ registration: Registration
    ) throws -> TicketSheet {
        TicketSheet(
            TicketPage(ticket), photo: try photo(of: registration),
            code: try sealing.map { try office.code(onTicketOf: registration.id, by: $0) })
    }

    /// A room for the documents that are posted and signed there.
    ///
    /// - Parameter withPhotos: reads the photos, for the sheet on which people sign.
    package func plan(of hall: PrintHall, withPhotos: Bool = false) throws -> RoomPlan {
        let people = try people(of: hall)
        let plans = RoomPlans(
            office, seats: [hall.session.id: [hall.room.id: hall.seats]], people: people)
        let end = hall.session.start.adding(minutes: office.programme.delivery.minutes)
        var photos: [String: PrintedPhoto] = [:]
        if withPhotos {
            for seat in hall.seats {
                photos[seat.candidateNumber.text] = try people[seat.registration].flatMap {
                    try photo(of: $0)
                }
            }
        }
        return RoomPlan(
            head: RoomHead(
                exam: office.programme.title, site: hall.site.name,
                session: "第\(hall.session.id)场",
                time: "\(hall.session.start.spokenTime)–\(end.clock)", room: hall.roomName),
            page: OfficeRoomPage(plans, hall.session, hall.site, hall.room), photos: photos)
    }
}
