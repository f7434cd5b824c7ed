package import Admissions
package import Pages
import Vocabulary

extension TicketPage {
    /// The page of a ticket.
    ///
    /// - Parameters:
    ///   - photo: the picture as a `data:` address; nil leaves the frame empty.
    ///   - printed: what is said of the print; nil says when it was made and which one it is.
    package init(_ ticket: AdmissionTicket, photo: String? = nil, printed: String? = nil) {
        let holder = ticket.holder
        self.init(
            title: ticket.title, candidateNumber: ticket.candidateNumber.text,
            holder: Holder(
                fullName: holder.fullName, gender: holder.gender.chinese,
                maskedIDNumber: holder.maskedIDNumber, unitName: holder.unitName,
                field: holder.field, accommodation: holder.accommodation, photo: photo),
            site: ticket.place.site, siteAddress: ticket.place.address,
            sittings: holder.subjects.map { subject in
                Sitting(
                    subject: subject, date: ticket.times.date.chinese,
                    time: "\(ticket.times.start.clock)–\(ticket.times.end.clock)",
                    session: ticket.place.session,
                    place: ticket.place.seat.map {
                        Place(room: $0.room, seat: twoDigits($0.number))
                    }, latestEntry: ticket.times.latestEntry.clock)
            }, notes: ticket.notes, organiser: ticket.organiser, telephone: ticket.telephone,
            printed: printed
                ?? "\(ticket.print.moment.date.chinese)\(ticket.print.moment.clock) "
                + "第\(ticket.print.number)次打印",
            verification: ticket.verification)
    }
}
