package import Vocabulary

/// Who is to be seated, and where there is room: the frozen inputs of the seat draw.
package struct SeatRequest: Hashable, Sendable {
    /// One person: no name, only what the rules need to know.
    package struct Person: Hashable, Sendable {
        package let registration: RegistrationID
        package let unit: UnitCode
        /// Needs a seat that a wheelchair reaches.
        package let needsAccess: Bool

        package init(registration: RegistrationID, unit: UnitCode, needsAccess: Bool) {
            self.registration = registration
            self.unit = unit
            self.needsAccess = needsAccess
        }
    }

    /// Ascending by registration.
    package let people: [Person]
    package let rooms: [Room]
    package let sessions: [SessionID]
    package let rules: SeatingRules

    package init(people: [Person], rooms: [Room], sessions: [SessionID], rules: SeatingRules) {
        self.people = people.sorted { $0.registration < $1.registration }
        self.rooms = rooms
        self.sessions = sessions
        self.rules = rules
    }

    /// The inputs as the transcript has them.
    package var inputs: [String: JSON] {
        [
            "roster": .array(
                people.map {
                    [JSON($0.registration), JSON($0.unit), .int($0.needsAccess ? 1 : 0)]
                }),
            "rooms": .array(
                rooms.map { room in
                    let seats = room.candidateSeats(sparePercent: rules.sparePercent)
                    let accessible = room.accessibleSeats.filter(seats.contains)
                    return [
                        JSON(room.site), JSON(room.id), .int(room.machines), .int(room.columns),
                        JSON(seats), JSON(accessible),
                    ]
                }),
            "sessions": JSON(sessions.map(\.text)),
        ]
    }

    /// The parameters as the announcement has them.
    package var parameters: JSON { ["separation": .text(rules.separation.rawValue)] }
}
