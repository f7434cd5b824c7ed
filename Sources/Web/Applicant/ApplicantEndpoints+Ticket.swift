import Admissions
import Documents
import FoundationEssentials
import Office
import Pages
import Programme
import Vocabulary

extension ApplicantEndpoints {
    /// Where and when one sits, and the button that prints.
    @Sendable static func ticketEntry(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let window = own.programme.calendar.admission
        let seat = try own.seat(registration)
        var refusal: String?
        do {
            try TicketWindow(window).check(
                registration, for: own.act(visit).actor, at: visit.now)
            if seat == nil { refusal = "考场座位尚未编排。" }
        } catch {
            refusal = error.message.chinese
        }
        let page = TicketEntryPage(
            exam: own.office.exam.text, title: own.programme.title,
            window: window.tickets.spoken, refusal: refusal, seat: own.seatFacts(seat),
            notes: own.programme.texts.ticketNotes.map(own.programme.filled))
        return site.html(page, visit, title: "打印准考证", crumbs: crumbs, help: "applicant")
    }

    /// The ticket, counted as one more print.
    @Sendable static func ticket(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let tickets = try own.office.printTickets(of: [registration.id], own.act(visit))
        guard let ticket = tickets.first else {
            throw Refusal("ticket.no-seat", "考场座位尚未编排。", "no seat was drawn yet")
        }
        let picture = try ticket.holder.photo.flatMap { photo in
            try own.file(photo.digest).map {
                "data:\($0.mediaType);base64,\(Data($0.bytes).base64EncodedString())"
            }
        }
        return .document(site.pages.html(TicketPage(ticket, photo: picture)))
    }
}

extension OwnCase {
    func seat(_ registration: Registration) throws -> SeatRecord? {
        guard registration.state == .locked else { return nil }
        return try office.records.read { try $0.seat(of: registration.id, in: office.exam) }
    }
}
