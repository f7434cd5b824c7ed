import Admissions
import Office
import Pages
import Programme
import Seating
import Vocabulary

extension OfficeEndpoints {
    /// The rooms of all sessions.
    @Sendable static func roomList(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let page = try await site.heavy { try OfficeRoomsPage(RoomPlans(clerk.office)) }
        return clerk.html(page, title: "考场安排")
    }

    /// A room in a session: map and door list.
    @Sendable static func room(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let (session, room) = (visit.parameter("session"), visit.parameter("room"))
        let page = try await site.heavy {
            try RoomPlans(clerk.office).page(session: session, room: room)
        }
        return clerk.html(
            page, title: page.title,
            further: [PageFrame.Link("考场安排", "\(clerk.path)/rooms")])
    }
}

/// The rooms of an exam with the people who were drawn into them.
struct RoomPlans {
    let office: ExamOffice
    let seats: [SessionID: [RoomID: [SeatRecord]]]
    let people: [RegistrationID: Registration]
    /// What the draw proved about each room, by session, site and room.
    let certificates: [[String]: SeatPlan.Certificate]

    init(_ office: ExamOffice) throws {
        self.office = office
        let (seats, people, draw) = try office.records.read { books in
            (
                try books.seats(in: office.exam),
                try books.registrations(in: office.exam, of: nil, states: [.locked]),
                try books.draws(of: .seats, in: office.exam).last { $0.transcript != nil }
            )
        }
        self.seats = Dictionary(grouping: seats, by: \.session)
            .mapValues { Dictionary(grouping: $0, by: \.room) }
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let json = draw?.transcript.flatMap { try? JSON(parsing: Array($0.utf8)) }
        let plan = json?["result"].flatMap(SeatPlan.init(json:))
        certificates = Dictionary(
            (plan?.certificates ?? []).map {
                ([$0.session.text, $0.site.text, $0.room.text], $0)
            }, uniquingKeysWith: { $1 })
    }

    var programme: ExamProgramme { office.programme }

    func people(in session: SessionID, _ room: RoomID) -> [SeatRecord] {
        (seats[session]?[room] ?? []).sorted { $0.seat < $1.seat }
    }

    /// - Throws: `room.unknown`.
    func page(session: String, room: String) throws(Refusal) -> OfficeRoomPage {
        guard let session = programme.sessions.first(where: { $0.id.text == session }),
            let site = programme.sites.first(where: { $0.rooms.contains { $0.id.text == room } }),
            let room = site.rooms.first(where: { $0.id.text == room })
        else {
            throw Refusal("room.unknown", "没有这个场次或考场。", "there is no such session or room")
        }
        return OfficeRoomPage(self, session, site, room)
    }
}
