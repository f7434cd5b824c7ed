package import Admissions
import Programme
import Seating
package import Vocabulary

extension ExamOffice {
    /// The tickets of these registrations, each print counted.
    ///
    /// - Throws: what `TicketWindow` says (`ticket.window-not-open`, `ticket.window-closed`,
    ///   `ticket.not-locked`, `ticket.not-yours`); `registration.unknown`; `ticket.no-seat`.
    package func printTickets(
        of registrations: [RegistrationID], _ act: Act
    ) throws -> [AdmissionTicket] {
        let window = TicketWindow(programme.calendar.admission)
        let roles: Set<Actor.Role> = [.applicant, .unitReviewer, .officeClerk]
        return try perform(act, allowing: roles) { books, trail in
            try registrations.map { id in
                let registration = try registration(id, books)
                try window.check(registration, for: act.actor, at: act.at)
                guard let seat = try books.seat(of: id, in: exam) else {
                    throw Refusal("ticket.no-seat", "考场座位尚未编排。", "no seat was drawn yet")
                }
                let number = try books.countTicketPrint(of: id, in: exam)
                trail.note("ticket.print", id, ["print": .int(number)])
                return ticket(
                    registration, seat: seat, print: TicketPrint(number: number, at: act.at))
            }
        } ?? []
    }

    /// The ticket of one candidate as it was printed; writes nothing.
    package func ticket(
        _ registration: Registration, seat: SeatRecord, print: TicketPrint
    ) -> AdmissionTicket {
        let site = programme.sites.first { $0.id == seat.site }
        let room = site?.rooms.first { $0.id == seat.room }
        let session = programme.sessions.first { $0.id == seat.session }
        let isOnTicket = programme.seating.announcement == .onTicket
        return AdmissionTicket(
            title: programme.title, candidateNumber: seat.candidateNumber,
            holder: TicketHolder(registration.applicant),
            place: TicketPlace(
                site: site?.name ?? "", address: site?.address ?? "",
                session: "第\(seat.session)场",
                seat: isOnTicket
                    ? TicketPlace.Seat(room: room?.numberedName ?? "", number: seat.seat) : nil),
            times: TicketTimes(
                start: session?.start ?? programme.calendar.lock, rules: programme.delivery,
                extraMinutes: registration.applicant.accommodation?.extraMinutes ?? 0),
            notes: programme.texts.ticketNotes.map(programme.filled),
            organiser: programme.organiser.name, telephone: programme.organiser.telephone,
            print: print)
    }
}
