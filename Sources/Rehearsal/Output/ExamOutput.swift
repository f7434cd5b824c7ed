import Admissions
import Delivery
import Documents
import Office
import Pages
import Papers
import Programme
import Publication
import Vocabulary

/// Writes what an exam leaves behind: tickets, seats, transcripts, notices, bulletin, register,
/// audit chain and a summary. Everything is made from the store, so that it can be written again.
struct ExamOutput {
    let office: ExamOffice
    let folder: OutputFolder
    let renderer: PageRenderer
    let progress: ExamStory.Progress

    /// - Returns: the summary as written.
    func write() throws -> ExamSummary {
        let results = try office.results()
        try writeTickets(results)
        try writeSeats(results)
        for kind in DrawKind.allCases {
            try folder.write(
                try office.revealedTranscript(of: kind) + "\n", to: "\(kind.rawValue).draw.json")
        }
        try writeNotices(results)
        try writeBulletin(results)
        let summary = try ExamSummary(office, results)
        try writeAudit()
        try folder.write(summary.json.canonicalText + "\n", to: "summary.json")
        return summary
    }

    private func writeTickets(_ results: ExamResults) throws {
        let tickets = try folder.folder("tickets")
        let opens = office.programme.calendar.admission.tickets.opens
        for (index, line) in results.lines.enumerated() {
            if index % 50 == 0 { progress("output.tickets", index, results.lines.count) }
            let ticket = office.ticket(
                line.registration, seat: line.seat, print: TicketPrint(number: 1, at: opens))
            try tickets.write(
                renderer.html(TicketPage(ticket)), to: "\(line.seat.candidateNumber).html")
        }
        progress("output.tickets", results.lines.count, results.lines.count)
    }

    /// The seat list for people who work in spreadsheets: UTF-8 with a byte order mark. Numbers
    /// that a spreadsheet would round stand behind a tab.
    private func writeSeats(_ results: ExamResults) throws {
        var rows = ["准考证号,报名序号,姓名,单位,场次,考点,考场,座位"]
        rows += results.lines.map { line in
            [
                "\t\(line.seat.candidateNumber)", line.registration.id.text,
                line.registration.applicant.fullName, line.registration.applicant.unitName,
                line.seat.session.text, line.seat.site.text, line.seat.room.text,
                "\(line.seat.seat)",
            ].map(quoted).joined(separator: ",")
        }
        try folder.write("\u{FEFF}" + rows.joined(separator: "\r\n") + "\r\n", to: "seats.csv")
    }

    private func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\r\n".contains($0) }) else { return cell }
        return "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    private func writeNotices(_ results: ExamResults) throws {
        let notices = try folder.folder("notices")
        let items = Dictionary(
            office.programme.blueprint.sections.map { ($0.type.chinese, $0.count) },
            uniquingKeysWith: +)
        for (index, notice) in results.notices.enumerated() {
            if index % 50 == 0 { progress("output.notices", index, results.notices.count) }
            let page = NoticePage(
                notice, items: items, telephone: office.programme.organiser.telephone)
            try notices.write(renderer.html(page), to: "\(notice.candidate.number).html")
            try notices.write(
                notice.json.canonicalText + "\n", to: "\(notice.candidate.number).json")
        }
        progress("output.notices", results.notices.count, results.notices.count)
    }

    private func writeBulletin(_ results: ExamResults) throws {
        let isBrief = office.programme.bulletin.form == .brief
        let html =
            isBrief
            ? renderer.html(BriefBulletinPage(results.bulletin))
            : renderer.html(BulletinPage(results.bulletin))
        try folder.write(html, to: "bulletin.html")
        try folder.write(results.bulletin.json.canonicalText + "\n", to: "bulletin.json")
        try folder.write(results.register.json.canonicalText + "\n", to: "register.json")
    }

    private func writeAudit() throws {
        let lines = try office.records.read { try $0.auditLines(in: office.exam) }
        try folder.write(
            lines.map { $0.json.canonicalText + "\n" }.joined(), to: "audit.jsonl")
    }
}
