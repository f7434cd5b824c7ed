import Admissions
import Documents
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// Who of the unit has a ticket, and whether it can be printed now.
    func showTickets() throws -> Answer {
        let rows = try office.records.read { books in
            try locked(books).compactMap { registration in
                try books.seat(of: registration.id, in: office.exam).map { seat in
                    UnitTicketsPage.Row(
                        id: registration.id.text, candidateNumber: seat.candidateNumber.text,
                        name: registration.applicant.fullName,
                        department: registration.applicant.department ?? "")
                }
            }
        }
        let window = calendar.tickets
        let page = UnitTicketsPage(
            exam: programme.title, unit: unitName, base: base,
            window: "\(ReviewParts.time(window.opens))至\(ReviewParts.time(window.closes))",
            obstacle: ticketObstacle, rows: rows)
        return html(page, title: "打印准考证", crumbs: crumbs())
    }

    /// One document with the tickets of everybody who was chosen; each print is counted.
    func printTickets() throws -> Answer {
        let ids = Set(try visit.form().all("id"))
        let chosen = try office.records.read { books in
            try ids.sorted().map { try registration($0, books).id }
        }
        guard !chosen.isEmpty else {
            throw Refusal("request.nobody", "请先勾选要打印的人员。", "nobody was chosen")
        }
        let tickets = try office.printTickets(of: chosen, try visit.act())
        let document = TicketsDocument(
            title: "\(unitName)准考证", tickets: tickets.map { TicketPage($0) })
        return .document(site.pages.html(document))
    }

    private func locked(_ books: any Books) throws -> [Registration] {
        try books.registrations(in: office.exam, of: unit, states: [.locked])
    }

    private var ticketObstacle: String? {
        let window = calendar.tickets
        if visit.now < window.opens { return "准考证打印于\(ReviewParts.time(window.opens))开始。" }
        if visit.now >= window.closes { return "准考证打印已于\(ReviewParts.time(window.closes))截止。" }
        return nil
    }
}
