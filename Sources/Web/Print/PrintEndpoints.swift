import Admissions
import Documents
import Office
import Pages
import Print
import Programme
import Vocabulary

/// Documents as PDF, the bulletin and notices in Word too: the own ones of a candidate, a unit's
/// tickets, those of a room for the office and its invigilators.
enum PrintEndpoints {
    private static let clerk = AccessRule.roles([.officeClerk])

    static let all: [Endpoint] = [
        Endpoint(.post, "/my/{exam}/ticket.pdf", .roles([.applicant]), ownTicket),
        Endpoint(.get, "/my/{exam}/notice.pdf", .roles([.applicant]), ownNotice),
        Endpoint(.get, "/my/{exam}/certificate.pdf", .roles([.applicant]), ownCertificate),
        Endpoint(.post, "/unit/{exam}/tickets.pdf", .roles([.unitReviewer])) {
            try await ReviewDesk(.unit, $0, $1).printTicketSheets()
        },
        Endpoint(
            .get, "/office/{exam}/rooms/{session}/{room}/prints/{document}", clerk, officeRoom),
        Endpoint(.get, "/office/{exam}/results/bulletin.pdf", clerk, officeBulletin),
        Endpoint(.get, "/office/{exam}/results/{registration}/notice.pdf", clerk, officeNotice),
        Endpoint(
            .get, "/rooms/{exam}/{session}/{room}/prints/{document}", RoomEndpoints.staff,
            invigilatorsRoom),
        Endpoint(.get, "/exams/{exam}/bulletin.pdf", .anyone, publicBulletin),
        Endpoint(.get, "/exams/{exam}/bulletin.docx", .anyone, publicBulletinWord),
        Endpoint(.get, "/exams/{exam}/bulletin-figures.json", .anyone, publicFigures),
        Endpoint(.get, "/exams/{exam}/bulletin-figures.json.seal", .anyone, publicFiguresSeal),
        Endpoint(.get, "/office/{exam}/results/bulletin.docx", clerk, officeBulletinWord),
        Endpoint(.get, "/office/{exam}/results/bulletin-figures.json", clerk, officeFigures),
        Endpoint(
            .get, "/office/{exam}/results/{registration}/notice.docx", clerk, officeNoticeWord),
        Endpoint(
            .get, "/office/{exam}/rooms/{session}/{room}/notices.docx", clerk, roomNoticesWord),
    ]

    /// Sets documents on a thread of its own: fonts and sheets take longer than a request may.
    ///
    /// - Parameter make: what is printed; nothing at all is refused.
    static func answer(
        _ site: Site, _ office: ExamOffice, name: String, created: Moment,
        _ make: @escaping @Sendable (ExamPrints) throws -> [any Printout]
    ) async throws -> Answer {
        let bytes = try await site.heavy {
            let prints = try prints(site, office)
            let documents = try make(prints)
            guard !documents.isEmpty else { throw nothing }
            return try Printer().pdf(of: documents, prints.properties(name, created: created))
        }
        return .file(bytes, mediaType: "application/pdf", name: "\(name).pdf", inline: true)
    }

    /// What an exam has to print, with codes when the service has the key in use.
    static func prints(_ site: Site, _ office: ExamOffice) throws -> ExamPrints {
        ExamPrints(office, sealing: try site.sealingInUse(), stamp: site.pages.mark)
    }

    static var nothing: Refusal {
        Refusal("print.nothing", "没有可打印的内容。", "there is nothing to print")
    }
}
