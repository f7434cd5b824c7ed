package import Vocabulary

/// Who sits where (编排结果), ascending by registration.
package struct SeatPlan: Hashable, Sendable {
    package struct Assignment: Hashable, Sendable {
        package let registration: RegistrationID
        package let session: SessionID
        package let site: SiteID
        package let room: RoomID
        package let seat: Int

        package init(
            registration: RegistrationID, session: SessionID, site: SiteID, room: RoomID,
            seat: Int
        ) {
            self.registration = registration
            self.session = session
            self.site = site
            self.room = room
            self.seat = seat
        }
    }

    /// A room in which people of one unit sit beside each other because it could not be avoided.
    package struct Unmet: Hashable, Sendable {
        package let session: SessionID
        package let site: SiteID
        package let room: RoomID
        /// Pairs of neighbours of one unit.
        package let pairs: Int
    }

    package let assignments: [Assignment]
    package let unmet: [Unmet]

    /// The result as the transcript has it.
    package var json: JSON {
        [
            "seats": .array(
                assignments.map {
                    [
                        JSON($0.registration), JSON($0.session), JSON($0.site), JSON($0.room),
                        .int($0.seat),
                    ]
                }),
            "unmet": .array(
                unmet.map {
                    [JSON($0.session), JSON($0.site), JSON($0.room), .int($0.pairs)]
                }),
        ]
    }

    package init(assignments: [Assignment], unmet: [Unmet]) {
        self.assignments = assignments
        self.unmet = unmet
    }

    /// Reads the result of a seat draw; nil when it has another shape.
    package init?(json: JSON) {
        guard let seats = json["seats"]?.array, let unmet = json["unmet"]?.array else {
            return nil
        }
        let assignments = seats.compactMap { row -> Assignment? in
            guard let row = row.array, row.count == 5, let seat = row[4].int else { return nil }
            let texts = row.prefix(4).compactMap(\.text).filter { !$0.isEmpty }
            guard texts.count == 4 else { return nil }
            return Assignment(
                registration: RegistrationID(texts[0]), session: SessionID(texts[1]),
                site: SiteID(texts[2]), room: RoomID(texts[3]), seat: seat)
        }
        let leftovers = unmet.compactMap { row -> Unmet? in
            guard let row = row.array, row.count == 4, let pairs = row[3].int else { return nil }
            let texts = row.prefix(3).compactMap(\.text).filter { !$0.isEmpty }
            guard texts.count == 3 else { return nil }
            return Unmet(
                session: SessionID(texts[0]), site: SiteID(texts[1]), room: RoomID(texts[2]),
                pairs: pairs)
        }
        guard assignments.count == seats.count, leftovers.count == unmet.count else { return nil }
        self.init(assignments: assignments, unmet: leftovers)
    }
}
