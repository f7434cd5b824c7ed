import Admissions
import Documents
import Foundation
import Office
import Pages
import Print
import Programme
import Seals
import Seating
import Vocabulary
import Web

/// Prints the documents of one kind, a file for each room, so that the memory it needs is that of
/// one room for each processor.
struct PrintRun: Sendable {
    let kind: PrintKind
    let prints: ExamPrints
    let folder: String
    let progress: ProgressLine
    let act: Act

    /// What was written.
    struct Written: Sendable {
        var documents = 0
        var files = 0
    }

    /// What is read once for all rooms.
    private struct Sources: Sendable {
        let results: ExamResults?
        let seal: NoticeSeal?
        let papers: ExamOffice.ArchivedPapers?
    }

    /// - Throws: `print.nothing`, `print.missing-glyphs`, `notice.not-published`,
    ///   `results.not-graded`; `Fault`.
    func write(session: String?, room: String?, person: String?) async throws -> Written {
        try makeFolder()
        if kind == .bulletin { return try bulletin() }
        let halls = try prints.halls(session: session, room: room, person: person)
        try check(halls, Printer())
        let sources = try Sources(
            results: needsResults ? prints.office.results() : nil,
            seal: kind == .notice
                ? NoticeSeal.open(prints.office.records, secrets: SystemSecrets()) : nil,
            papers: kind == .paper ? prints.office.archivedPapers(act) : nil)
        let queue = PrintQueue(halls)
        progress.report(prints.office.exam, "print", 0, queue.total)
        return try await withThrowingTaskGroup(of: Written.self) { group in
            for _ in 0..<min(halls.count, ProcessInfo.processInfo.activeProcessorCount) {
                group.addTask { try await work(queue, person: person, sources) }
            }
            return try await group.reduce(into: Written()) {
                $0.documents += $1.documents
                $0.files += $1.files
            }
        }
    }

    /// Prints the next room until there is none. A printer belongs to one thread, so each worker
    /// has its own.
    private func work(
        _ queue: PrintQueue, person: String?, _ sources: Sources
    ) async throws -> Written {
        let printer = Printer()
        var written = Written()
        while !Task.isCancelled, let hall = queue.next() {
            let documents = try await documents(of: hall, sources)
            if !documents.isEmpty {
                let name = [hall.stem, person, kind.chinese].compactMap { $0 }
                    .joined(separator: "-")
                try write(documents, printer, to: "\(name).pdf")
                written.documents += documents.count
                written.files += 1
            }
            queue.finish(hall) {
                progress.report(prints.office.exam, "print", $0, queue.total)
            }
        }
        return written
    }

    private var needsResults: Bool { kind == .notice || kind == .certificate }

    /// Every name and unit is looked at before the first file is written.
    private func check(_ halls: [PrintHall], _ printer: Printer) throws {
        var findings: [Finding] = []
        for hall in halls {
            for person in try prints.personalTexts(of: hall) {
                findings += printer.findings(
                    kind: kind.chinese, subject: person.subject, in: person.texts)
            }
        }
        if !findings.isEmpty { throw Printer.refusal(findings) }
    }

    private func documents(
        of hall: PrintHall, _ sources: Sources
    ) async throws -> [any Printout] {
        switch kind {
        case .ticket: return try prints.tickets(of: hall)
        case .doorList: return [DoorList(try prints.plan(of: hall))]
        case .deskLabels: return [DeskLabels(try prints.plan(of: hall))]
        case .attendance: return [AttendanceSheet(try prints.plan(of: hall, withPhotos: true))]
        case .seatMap: return [SeatMap(try prints.plan(of: hall))]
        case .spareMachines: return [SpareMachines(try prints.plan(of: hall))]
        case .roomReport: return [try await report(of: hall)]
        case .notice:
            guard let results = sources.results, let seal = sources.seal else { return [] }
            return try prints.notices(of: hall, results, seal: seal)
        case .certificate:
            guard let results = sources.results else { return [] }
            return try prints.certificates(of: hall, results)
        case .paper:
            let papers = try sources.papers?.papers(of: hall.seats.map(\.registration))
            return self.papers(of: hall, papers ?? [:])
        case .bulletin: return []
        }
    }

    /// The record as the store has it: filled in when the session is over, a form before it.
    private func report(of hall: PrintHall) async throws -> RoomReportSheet {
        let open = try SessionHall(prints.office, session: hall.session.id)
        let snapshot = try await open.snapshot(of: hall.room.id, at: hall.session.start)
        return RoomReportSheet(RoomReportPage(open, snapshot), subject: hall.name)
    }

    /// The papers of a room by seat, under the candidate number.
    private func papers(
        of hall: PrintHall, _ papers: [RegistrationID: ExplainedPaper]
    ) -> [PaperSheet] {
        hall.seats.compactMap { seat in
            guard let paper = papers[seat.registration] else { return nil }
            let page = ExplainedPaperPage(
                paper, title: PaperSheet.kind, lead: "", isOwn: false, back: "", backName: "")
            return PaperSheet(
                page, exam: prints.office.programme.title,
                subject: "准考证号 \(seat.candidateNumber)　\(hall.name)")
        }
    }

    private func bulletin() throws -> Written {
        let document = prints.bulletin(try prints.office.results())
        try write([document], Printer(), to: "\(kind.chinese).pdf")
        return Written(documents: 1, files: 1)
    }

    /// The moment in the files' properties: from the calendar, so that the same store gives the
    /// same bytes.
    var created: Moment {
        let calendar = prints.office.programme.calendar
        switch kind {
        case .ticket: return calendar.admission.tickets.opens
        case .notice, .certificate, .paper: return calendar.results
        case .bulletin: return Moment(calendar.bulletin)
        default: return calendar.lock
        }
    }

    /// Under another name until it is whole: what lies there can be sent to the printer.
    private func write(
        _ documents: [any Printout], _ printer: Printer, to name: String
    ) throws {
        let path = "\(folder)/\(name)"
        let part = path + ".part"
        guard FileManager.default.createFile(atPath: part, contents: nil),
            let file = FileHandle(forWritingAtPath: part)
        else {
            throw Fault("writing \(path)", cause: "cannot be opened")
        }
        do {
            let writer = PDFWriter(prints.properties(kind.chinese, created: created)) {
                try file.write(contentsOf: Data($0))
            }
            try printer.add(documents, to: writer)
            try writer.finish()
            try file.close()
            guard rename(part, path) == 0 else {
                throw Fault("writing \(path)", cause: String(cString: strerror(errno)))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            if error is Refusal || error is Fault { throw error }
            throw Fault("writing \(path)", cause: "\(error)")
        }
    }

    func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Fault("making the folder \(folder)", cause: "\(error)")
        }
    }
}
