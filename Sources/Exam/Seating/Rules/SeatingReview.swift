package import Vocabulary

/// A finished plan beside what was asked, hall by hall.
package struct SeatingReview: Sendable {
    /// Somebody who has a seat: drawn now, or before.
    package struct Sitter: Hashable, Sendable {
        package let registration: RegistrationID
        package let unit: UnitCode
        package let needsAccess: Bool
        package let seat: Int
        /// By this draw.
        package let isDrawn: Bool
    }

    /// One room in one session, with its people by seat.
    package struct Hall: Sendable {
        package let session: SessionID
        package let room: Room
        package let sitters: [Sitter]

        /// `session/site/room`.
        package var name: String { "\(session)/\(room.site)/\(room.id)" }
    }

    package let request: SeatRequest
    package let plan: SeatPlan
    /// Halls in which somebody sits, ascending by name.
    package let halls: [Hall]
    /// The hall of each person, as a place in `halls`.
    package let hallOf: [RegistrationID: Int]
    /// Seats that name no room of the request.
    package let strays: [RegistrationID]

    package init(_ plan: SeatPlan, _ request: SeatRequest) {
        self.plan = plan
        self.request = request
        let people = Dictionary(
            request.people.map { ($0.registration, $0) }, uniquingKeysWith: { one, _ in one })
        var sitters: [String: [Sitter]] = [:]
        for seat in plan.assignments {
            guard let person = people[seat.registration] else { continue }
            sitters["\(seat.session)/\(seat.site)/\(seat.room)", default: []].append(
                Sitter(
                    registration: seat.registration, unit: person.unit,
                    needsAccess: person.needsAccess, seat: seat.seat, isDrawn: true))
        }
        let sits = SeatRequest.sitting(request.taken, besides: request.people)
        for (seat, sits) in zip(request.taken, sits) where sits {
            sitters["\(seat.session)/\(seat.site)/\(seat.room)", default: []].append(
                Sitter(
                    registration: seat.registration, unit: seat.unit, needsAccess: false,
                    seat: seat.seat, isDrawn: false))
        }
        var halls: [Hall] = []
        for session in request.sessions {
            for room in request.rooms {
                let name = "\(session)/\(room.site)/\(room.id)"
                guard let here = sitters.removeValue(forKey: name) else { continue }
                halls.append(
                    Hall(session: session, room: room, sitters: here.sorted { $0.seat < $1.seat })
                )
            }
        }
        self.halls = halls.sorted { precedes($0.name, $1.name) }
        strays = sitters.values.joined().map(\.registration).sorted()
        hallOf = Dictionary(
            self.halls.enumerated().flatMap { index, hall in
                hall.sitters.map { ($0.registration, index) }
            }, uniquingKeysWith: { one, _ in one })
    }
}
