package import Admissions
package import Office
package import Pages
package import Programme
package import Seating
package import Vocabulary

/// The rooms of an exam with the people who were drawn into them.
package struct RoomPlans: Sendable {
    package let office: ExamOffice
    package let seats: [SessionID: [RoomID: [SeatRecord]]]
    package let people: [RegistrationID: Registration]
    /// What the draw proved about each room, by session, site and room.
    package let certificates: [[String]: SeatPlan.Certificate]

    /// Reads the whole exam.
    package init(_ office: ExamOffice) throws {
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

    /// Of the people given only, without what a draw proved.
    package init(
        _ office: ExamOffice, seats: [SessionID: [RoomID: [SeatRecord]]],
        people: [RegistrationID: Registration]
    ) {
        self.office = office
        self.seats = seats
        self.people = people
        certificates = [:]
    }

    package var programme: ExamProgramme { office.programme }

    package func people(in session: SessionID, _ room: RoomID) -> [SeatRecord] {
        (seats[session]?[room] ?? []).sorted { $0.seat < $1.seat }
    }

    /// - Throws: `room.unknown`.
    package func page(session: String, room: String) throws(Refusal) -> OfficeRoomPage {
        guard let session = programme.sessions.first(where: { $0.id.text == session }),
            let site = programme.sites.first(where: { $0.rooms.contains { $0.id.text == room } }),
            let room = site.rooms.first(where: { $0.id.text == room })
        else {
            throw Refusal("room.unknown", "没有这个场次或考场。", "there is no such session or room")
        }
        return OfficeRoomPage(self, session, site, room)
    }
}
