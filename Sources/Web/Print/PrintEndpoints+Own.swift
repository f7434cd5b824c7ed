import Admissions
import Documents
import Office
import Print
import Programme
import Publication
import Vocabulary

extension PrintEndpoints {
    /// The own ticket, counted as one more print.
    @Sendable static func ownTicket(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let tickets = try own.office.printTickets(of: [registration.id], own.act(visit))
        guard let ticket = tickets.first else {
            throw Refusal("ticket.no-seat", "考场座位尚未编排。", "no seat was drawn yet")
        }
        return try await answer(
            site, own.office, name: "准考证-\(ticket.candidateNumber)", created: visit.now
        ) { prints in [try prints.sheet(of: ticket, registration)] }
    }

    /// The own score notice.
    @Sendable static func ownNotice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let (results, index) = try await own.line(site)
        return try await noticeAnswer(site, own.office, results, index)
    }

    /// The own certificate, for a pass.
    @Sendable static func ownCertificate(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let (results, index) = try await own.line(site)
        guard results.notices[index].standing.hasPassed else {
            throw Refusal(
                "certificate.not-passed", "本次考试成绩没有合格，没有合格证。",
                "a certificate is for a pass")
        }
        let number = results.lines[index].seat.candidateNumber
        return try await answer(
            site, own.office, name: "合格证-\(number)",
            created: own.programme.calendar.results
        ) { prints in [try prints.certificate(results, index)].compactMap { $0 } }
    }

    /// Notices have one moment, that of the publication: printed again they are the same file.
    static func noticeAnswer(
        _ site: Site, _ office: ExamOffice, _ results: ExamResults, _ index: Int
    ) async throws -> Answer {
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        return try await answer(
            site, office, name: "成绩通知单-\(results.lines[index].seat.candidateNumber)",
            created: office.programme.calendar.results
        ) { prints in [try prints.notice(results, index, seal: seal)] }
    }
}

extension ReviewDesk {
    /// The tickets of everybody who was chosen as one PDF, with photos; each print is counted.
    func printTicketSheets() async throws -> Answer {
        let ids = Set(try visit.form().all("id"))
        let chosen = try office.records.read { books in
            try ids.sorted().map { try registration($0, books) }
        }
        guard !chosen.isEmpty else {
            throw Refusal("request.nobody", "请先勾选要打印的人员。", "nobody was chosen")
        }
        let tickets = try office.printTickets(of: chosen.map(\.id), try visit.act())
        return try await PrintEndpoints.answer(
            site, office, name: "\(unitName)准考证", created: visit.now
        ) { prints in
            try zip(tickets, chosen).map { ticket, registration in
                try prints.sheet(of: ticket, registration)
            }
        }
    }
}
