import Vocabulary

/// Reads the lists of the seat draw's inputs: each ascending, nothing twice, nothing empty.
struct InputRows {
    private let inputs: [String: JSON]

    init(_ inputs: [String: JSON]) throws(Refusal) {
        guard
            inputs.keys.sorted() == ["groups", "rooms", "roster", "sessions", "sites", "taken"]
        else { throw SeatInput.malformed("inputs") }
        self.inputs = inputs
    }

    func roster() throws(Refusal) -> [SeatRequest.Person] {
        var people: [SeatRequest.Person] = []
        for (index, row) in try rows("roster").enumerated() {
            guard let row = row.array, row.count == 3, let registration = row[0].name,
                let unit = row[1].name, let access = row[2].int, (0...1).contains(access),
                people.last.map({ $0.registration < RegistrationID(registration) }) ?? true
            else { throw SeatInput.malformed("inputs.roster[\(index)]") }
            people.append(
                SeatRequest.Person(
                    registration: RegistrationID(registration), unit: UnitCode(unit),
                    needsAccess: access == 1))
        }
        return people
    }

    func taken() throws(Refusal) -> [SeatRequest.Taken] {
        var taken: [SeatRequest.Taken] = []
        for (index, row) in try rows("taken").enumerated() {
            guard let row = row.array, row.count == 6, let seat = row[5].int,
                case let names = row.prefix(5).compactMap(\.name), names.count == 5,
                taken.last.map({ $0.registration <= RegistrationID(names[0]) }) ?? true
            else { throw SeatInput.malformed("inputs.taken[\(index)]") }
            taken.append(
                SeatRequest.Taken(
                    registration: RegistrationID(names[0]), unit: UnitCode(names[1]),
                    session: SessionID(names[2]), site: SiteID(names[3]),
                    room: RoomID(names[4]), seat: seat))
        }
        return taken
    }

    func sessions() throws(Refusal) -> [SessionID] {
        let rows = try rows("sessions")
        let names = rows.compactMap(\.name).map { SessionID($0) }
        guard names.count == rows.count, Set(names).count == names.count else {
            throw SeatInput.malformed("inputs.sessions")
        }
        return names
    }

    func sites() throws(Refusal) -> [SeatRequest.UnitSites] {
        var sites: [SeatRequest.UnitSites] = []
        for (index, row) in try rows("sites").enumerated() {
            guard let row = row.array, row.count == 3, let unit = row[0].name,
                let strict = row[1].int, (0...1).contains(strict), let list = row[2].array,
                case let names = list.compactMap(\.name), names.count == list.count,
                !names.isEmpty,
                sites.last.map({ $0.unit < UnitCode(unit) }) ?? true
            else { throw SeatInput.malformed("inputs.sites[\(index)]") }
            sites.append(
                SeatRequest.UnitSites(
                    unit: UnitCode(unit), isStrict: strict == 1, sites: names.map { SiteID($0) }))
        }
        return sites
    }

    func groups() throws(Refusal) -> [SeatRequest.Group] {
        var groups: [SeatRequest.Group] = []
        for (index, row) in try rows("groups").enumerated() {
            guard let row = row.array, row.count == 3, let name = row[0].name,
                let together = row[1].text.flatMap(SeatRequest.Together.init),
                let list = row[2].array, !list.isEmpty,
                case let people = list.compactMap(\.name).map({ RegistrationID($0) }),
                people.count == list.count, zip(people, people.dropFirst()).allSatisfy(<),
                groups.last.map({ $0.name.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true
            else { throw SeatInput.malformed("inputs.groups[\(index)]") }
            groups.append(SeatRequest.Group(name: name, together: together, people: people))
        }
        return groups
    }

    private func rows(_ name: String) throws(Refusal) -> [JSON] {
        guard let rows = inputs[name]?.array else { throw SeatInput.malformed("inputs.\(name)") }
        return rows
    }
}

extension JSON {
    /// A text that is not empty.
    var name: String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}
