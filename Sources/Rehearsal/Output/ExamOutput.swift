import Admissions
import Delivery
import Documents
import Office
import Pages
import Papers
import Programme
import Publication
import Vocabulary

/// Writes what an exam leaves behind: tickets, seats, transcripts, receipts, proofs, notices,
/// bulletin, register, audit chain and a summary. Everything is made from the store, so that it can
/// be written again.
struct ExamOutput {
    let office: ExamOffice
    let folder: OutputFolder
    let renderer: PageRenderer
    let progress: ExamStory.Progress

    /// - Returns: the summary as written.
    func write() throws -> ExamSummary {
        let results = try office.results()
        let files = ExamFiles(office, results, renderer: renderer)
        try writeTickets(results)
        try write([files.seats] + (try files.transcripts()) + (try files.receipts()))
        try writeProofs(files)
        try writeNotices(results)
        try write(files.publications)
        let summary = try ExamSummary(office, results)
        try write([try files.audit()])
        try folder.write(summary.json.canonicalText + "\n", to: "summary.json")
        return summary
    }

    private func write(_ files: [ExamFiles.File]) throws {
        for file in files { try folder.write(file.text, to: file.name) }
    }

    /// What each candidate may hold against the receipt.
    private func writeProofs(_ files: ExamFiles) throws {
        let proofs = try folder.folder("proofs")
        for file in try files.proofs() {
            try proofs.write(file.text, to: String(file.name.dropFirst("proofs/".count)))
        }
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

    private func writeNotices(_ results: ExamResults) throws {
        let notices = try folder.folder("notices")
        let items = office.itemsOfSections
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
}
