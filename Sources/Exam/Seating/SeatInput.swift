import Vocabulary

/// The inputs of the seat draw, read from the frozen JSON and checked.
struct SeatInput {
    let sitters: [Sitter]
    let halls: [Hall]
    let separation: SeatingRules.Separation

    init(inputs: [String: JSON], parameters: JSON) throws(Refusal) {
        guard
            let separation = SeatingRules.Separation(
                rawValue: parameters["separation"]?.text ?? "")
        else { throw SeatInput.malformed("parameters.separation") }
        self.separation = separation
        sitters = try SeatInput.sitters(inputs["roster"])
        halls = try SeatInput.halls(rooms: inputs["rooms"], sessions: inputs["sessions"])
    }

    private static func sitters(_ json: JSON?) throws(Refusal) -> [Sitter] {
        guard let rows = json?.array else { throw malformed("inputs.roster") }
        var sitters: [Sitter] = []
        for row in rows {
            guard let row = row.array, row.count == 3, let registration = row[0].text,
                let unit = row[1].text, let access = row[2].int, !registration.isEmpty,
                !unit.isEmpty, (0...1).contains(access)
            else { throw malformed("inputs.roster[\(sitters.count)]") }
            sitters.append(
                Sitter(
                    registration: registration, unit: UnitCode(unit), needsAccess: access == 1))
        }
        guard Set(sitters.map(\.registration)).count == sitters.count else {
            throw malformed("inputs.roster")
        }
        return sitters
    }

    private static func halls(rooms: JSON?, sessions: JSON?) throws(Refusal) -> [Hall] {
        let names = (sessions?.array ?? []).compactMap(\.text).filter { !$0.isEmpty }
        guard Set(names).count == sessions?.array?.count else {
            throw malformed("inputs.sessions")
        }
        guard let rooms = rooms?.array else { throw malformed("inputs.rooms") }
        var halls: [Hall] = []
        for (index, room) in rooms.enumerated() {
            for session in names {
                guard let hall = hall(room, session: session) else {
                    throw malformed("inputs.rooms[\(index)]")
                }
                halls.append(hall)
            }
        }
        guard Set(halls.map(\.name)).count == halls.count else { throw malformed("inputs.rooms") }
        return halls
    }

    private static func hall(_ json: JSON, session: String) -> Hall? {
        guard let row = json.array, row.count == 6, let site = row[0].text, !site.isEmpty,
            let room = row[1].text, !room.isEmpty, let machines = row[2].int,
            let columns = row[3].int, let seats = row[4].array, let accessible = row[5].array,
            (1...Room.largest).contains(machines), (1...machines).contains(columns)
        else { return nil }
        let seatNumbers = Set(seats.compactMap(\.int)).sorted()
        let accessibleNumbers = Set(accessible.compactMap(\.int)).sorted()
        guard seatNumbers.count == seats.count, seatNumbers.allSatisfy((1...machines).contains),
            accessibleNumbers.count == accessible.count,
            accessibleNumbers.allSatisfy(seatNumbers.contains),
            seatNumbers.count <= Room.largestSingleFile || (2..<machines).contains(columns)
        else { return nil }
        return Hall(
            session: SessionID(session), site: SiteID(site), room: RoomID(room),
            machines: machines, columns: columns, seats: seatNumbers,
            accessibleSeats: accessibleNumbers)
    }

    private static func malformed(_ place: String) -> Refusal {
        Refusal(
            "seats.malformed-input", "编排输入有误：\(place)。",
            "the input of the seat draw is malformed: \(place)")
    }
}
