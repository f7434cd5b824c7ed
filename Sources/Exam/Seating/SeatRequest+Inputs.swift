package import Vocabulary

extension SeatRequest {
    /// The inputs as the transcript has them.
    package var inputs: [String: JSON] {
        [
            "groups": .array(
                groups.map { group in
                    [
                        .text(group.name), .text(group.together.rawValue),
                        JSON(group.people.map(\.text)),
                    ]
                }),
            "roster": .array(
                people.map {
                    [JSON($0.registration), JSON($0.unit), .int($0.needsAccess ? 1 : 0)]
                }),
            "rooms": .array(rooms.map(json)),
            "sessions": JSON(sessions.map(\.text)),
            "sites": .array(
                sites.map { rule in
                    [
                        JSON(rule.unit), .int(rule.isStrict ? 1 : 0),
                        JSON(rule.sites.map(\.text)),
                    ]
                }),
            "taken": .array(
                taken.map { taken in
                    [
                        JSON(taken.registration), JSON(taken.unit), JSON(taken.session),
                        JSON(taken.site), JSON(taken.room), .int(taken.seat),
                    ]
                }),
        ]
    }

    /// The parameters as the announcement has them.
    package var parameters: JSON {
        [
            "least": .int(rules.leastFilling), "separation": .text(rules.separation.rawValue),
        ]
    }

    private func json(_ room: Room) -> JSON {
        let seats = Set(rules.candidateSeats(of: room, withSpares: usesSpares))
        let cells = room.layout.rows.map { row in JSON(row.map { seats.contains($0) ? $0 : 0 }) }
        let aisles = room.layout.aisles
        return [
            JSON(room.site), JSON(room.id),
            .int(rules.places(of: room, withSpares: usesSpares)), .array(cells),
            JSON(room.accessibleSeats.filter(seats.contains)),
            JSON(aisles.separate ? aisles.columns : []),
            JSON(aisles.separate ? aisles.rows : []),
        ]
    }
}
