import ArgumentParser
import Documents
import Office
import Print
import Publication
import Seals
import Vocabulary

/// `zhikao print`.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print an exam's documents as PDF, room by room in order.",
        discussion: """
            KIND is one of: \(PrintKind.allCases.map(\.rawValue).joined(separator: ", ")).

            One file for each room of each session, named after session, site and room, so that a \
            folder lists them in the order in which they are handed out; the bulletin is one file. \
            Names that no font of this machine shows are found before anything is printed. The \
            same store gives the same bytes; a run that was broken off is run again. Tickets \
            printed here are not counted as prints of the candidates; the audit chain notes who \
            printed what.
            """)

    @Argument(help: "What is printed.")
    var kind: PrintKind

    @OptionGroup var place: OfficeOptions

    @Option(help: "Only this session.")
    var session: String?

    @Option(help: "Only this room.")
    var room: String?

    @Option(help: "Only this person: a registration or a candidate number.")
    var person: String?

    @Option(
        help: """
            A file with the passphrase of the key in use, so that tickets, notices and \
            certificates bear codes; readable by nobody else.
            """)
    var sealPassphraseFile: String?

    @Option(help: "The folder that the files go to; made if it is not there.")
    var output = "prints"

    @Flag(help: "Word documents in place of PDF; of notice and bulletin.")
    var docx = false

    func validate() throws {
        if docx, kind != .notice, kind != .bulletin {
            throw ValidationError(
                "--docx goes with notice and bulletin; \(kind.rawValue) is printed as PDF.")
        }
    }

    func run() async throws {
        try await Console.run {
            let office = try place.office()
            let act = Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now)
            let run = PrintRun(
                kind: kind,
                prints: ExamPrints(
                    office, sealing: try sealing(office), stamp: DrillMark.stamp(on: place.data)),
                folder: output,
                progress: ProgressLine(), act: act)
            let written =
                docx
                ? try run.writeWord(session: session, room: room, person: person)
                : try await run.write(session: session, room: room, person: person)
            let scope = [session ?? "*", room ?? "*"] + (person.map { [$0] } ?? [])
            try office.notePrint(
                kind.rawValue, scope: scope.joined(separator: "/"), documents: written.documents,
                act)
            Console.say(
                "\(kind.chinese)：\(written.documents)份，\(written.files)个文件 / "
                    + "\(written.documents) documents in \(written.files) files: \(output)")
        }
    }

    /// - Throws: `keys.none`, `keys.wrong-passphrase`, `keys.passphrase-file`.
    private func sealing(_ office: ExamOffice) throws -> SealingKey? {
        let seals = SealOffice(records: office.records, secrets: SystemSecrets())
        if let sealPassphraseFile {
            return try seals.unlock(try Passphrase.read(sealPassphraseFile))
        }
        if kind.bearsCode, try seals.history().active != nil {
            Console.warn(
                "未给出 --seal-passphrase-file，\(kind.chinese)上没有二维码。 / no codes are printed "
                    + "without --seal-passphrase-file")
        }
        return nil
    }
}

/// The documents that can be printed from a store.
enum PrintKind: String, CaseIterable, ExpressibleByArgument {
    case ticket
    case doorList = "door-list"
    case deskLabels = "desk-labels"
    case attendance
    case roomReport = "room-report"
    case seatMap = "seat-map"
    case spareMachines = "spare-machines"
    case notice
    case certificate
    case bulletin
    case paper

    /// Whether a code stands on it when there is a key.
    var bearsCode: Bool { [.ticket, .notice, .certificate].contains(self) }

    var chinese: String {
        switch self {
        case .ticket: TicketSheet.kind
        case .doorList: DoorList.kind
        case .deskLabels: DeskLabels.kind
        case .attendance: AttendanceSheet.kind
        case .roomReport: RoomReportSheet.kind
        case .seatMap: SeatMap.kind
        case .spareMachines: SpareMachines.kind
        case .notice: NoticeSheet.kind
        case .certificate: CertificateSheet.kind
        case .bulletin: BulletinSheets.kind
        case .paper: PaperSheet.kind
        }
    }
}
