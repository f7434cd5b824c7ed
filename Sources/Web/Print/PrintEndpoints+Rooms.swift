import Admissions
import Documents
import Office
import Pages
import Print
import Programme
import Seating
import Vocabulary

/// What is printed for a room, by the name in the address.
enum RoomPrint: String, CaseIterable {
    case tickets = "tickets.pdf"
    case doorList = "door-list.pdf"
    case deskLabels = "desk-labels.pdf"
    case attendance = "attendance.pdf"
    case seatMap = "seat-map.pdf"
    case spareMachines = "spare-machines.pdf"
    case roomReport = "room-report.pdf"
    case notices = "notices.pdf"
    case certificates = "certificates.pdf"

    /// What invigilators have a use for; tickets, notices and certificates are not theirs.
    static let invigilators: Set<RoomPrint> = [
        .doorList, .attendance, .seatMap, .spareMachines, .roomReport,
    ]

    var chinese: String {
        switch self {
        case .tickets: TicketSheet.kind
        case .doorList: DoorList.kind
        case .deskLabels: DeskLabels.kind
        case .attendance: AttendanceSheet.kind
        case .seatMap: SeatMap.kind
        case .spareMachines: SpareMachines.kind
        case .roomReport: RoomReportSheet.kind
        case .notices: NoticeSheet.kind
        case .certificates: CertificateSheet.kind
        }
    }
}

extension PrintEndpoints {
    /// A document of a room for the office.
    @Sendable static func officeRoom(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        return try await room(site, visit, office, try document(visit, of: Set(RoomPrint.allCases)))
    }

    /// A document of the own room for its invigilators.
    @Sendable static func invigilatorsRoom(
        _ site: Site, _ visit: Visit
    ) async throws -> Answer {
        let here = try await RoomVisit(site, visit)
        return try await room(
            site, visit, here.hall.office, try document(visit, of: RoomPrint.invigilators))
    }

    /// - Throws: `print.unknown`.
    private static func document(
        _ visit: Visit, of allowed: Set<RoomPrint>
    ) throws(Refusal) -> RoomPrint {
        guard let document = RoomPrint(rawValue: visit.parameter("document")),
            allowed.contains(document)
        else {
            throw Refusal("print.unknown", "没有这种文书。", "there is no such document")
        }
        return document
    }

    private static func room(
        _ site: Site, _ visit: Visit, _ office: ExamOffice, _ document: RoomPrint
    ) async throws -> Answer {
        let halls = try prints(site, office).halls(
            session: visit.parameter("session"), room: visit.parameter("room"))
        guard let hall = halls.first else { throw nothing }
        let results: ExamResults? =
            document == .notices || document == .certificates
            ? try await site.results.results(of: office, site) : nil
        let report = document == .roomReport ? try await report(site, visit, office, hall) : nil
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        return try await answer(
            site, office, name: "\(hall.stem)-\(document.chinese)",
            created: created(document, office, visit)
        ) { prints in
            if let report { return [report] }
            return try documents(document, of: hall, results, seal, prints)
        }
    }

    /// Lists of a room have the moment of the lock, so that they are the same file each time; a
    /// record has the moment at which it was taken.
    private static func created(
        _ document: RoomPrint, _ office: ExamOffice, _ visit: Visit
    ) -> Moment {
        let calendar = office.programme.calendar
        switch document {
        case .tickets: return calendar.admission.tickets.opens
        case .notices, .certificates: return calendar.results
        case .roomReport: return visit.now
        default: return calendar.lock
        }
    }

    private static func report(
        _ site: Site, _ visit: Visit, _ office: ExamOffice, _ hall: PrintHall
    ) async throws -> RoomReportSheet {
        let open = try await site.halls.hall(office, hall.session.id)
        let snapshot = try await open.snapshot(of: hall.room.id, at: visit.now)
        return RoomReportSheet(RoomReportPage(open, snapshot), subject: hall.name)
    }

    private static func documents(
        _ document: RoomPrint, of hall: PrintHall, _ results: ExamResults?, _ seal: NoticeSeal,
        _ prints: ExamPrints
    ) throws -> [any Printout] {
        switch document {
        case .tickets: return try prints.tickets(of: hall)
        case .doorList: return [DoorList(try prints.plan(of: hall))]
        case .deskLabels: return [DeskLabels(try prints.plan(of: hall))]
        case .attendance: return [AttendanceSheet(try prints.plan(of: hall, withPhotos: true))]
        case .seatMap: return [SeatMap(try prints.plan(of: hall))]
        case .spareMachines: return [SpareMachines(try prints.plan(of: hall))]
        case .notices:
            return try results.map { try prints.notices(of: hall, $0, seal: seal) } ?? []
        case .certificates:
            return try results.map { try prints.certificates(of: hall, $0) } ?? []
        case .roomReport: return []
        }
    }
}
