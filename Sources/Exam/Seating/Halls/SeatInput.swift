import Vocabulary

/// The inputs of the seat draw, read from the frozen JSON and checked.
struct SeatInput {
    /// The roster, ascending by registration, then those who have a seat already.
    let people: [Sitter]
    /// How many of `people` are to be seated.
    let drawn: Int
    /// Codes of the units, ascending.
    let units: [UnitCode]
    /// Session by session, rooms in the order of the input.
    let halls: [Hall]
    let sessions: [SessionID]
    let separation: SeatingRules.Separation
    /// Percent.
    let leastFilling: Int
    /// By unit.
    let sites: [Int: UnitSites]
    let groups: [SitterGroup]
    /// Who sits where already, by their places in `people`.
    let taken: [Seated]
    /// Seats that somebody left, by the rows of `people` they were given to.
    let left: [Seated]

    init(inputs: [String: JSON], parameters: JSON) throws(Refusal) {
        guard
            let separation = SeatingRules.Separation(
                rawValue: parameters["separation"]?.text ?? ""),
            let least = parameters["least"]?.int, (0...100).contains(least)
        else { throw SeatInput.malformed("parameters") }
        self.separation = separation
        leastFilling = least
        let rows = try InputRows(inputs)
        let roster = try rows.roster()
        let taken = try rows.taken()
        let codes = Set(roster.map(\.unit)).union(taken.map(\.unit)).sorted()
        let unitOf = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        units = codes
        drawn = roster.count
        people =
            roster.map {
                Sitter(
                    registration: $0.registration, unit: unitOf[$0.unit] ?? 0,
                    needsAccess: $0.needsAccess)
            }
            + taken.map {
                Sitter(
                    registration: $0.registration, unit: unitOf[$0.unit] ?? 0,
                    needsAccess: false)
            }
        sessions = try rows.sessions()
        halls = try HallRows(separation).halls(inputs["rooms"], sessions: sessions)
        let given = try SeatInput.places(of: taken, after: roster.count, in: halls)
        let sits = SeatRequest.sitting(taken, besides: roster)
        self.taken = zip(given, sits).filter(\.1).map(\.0)
        left = zip(given, sits).filter { !$1 }.map(\.0)
        sites = try SeatInput.sites(try rows.sites(), unitOf, in: halls)
        groups = try SeatInput.groups(
            try rows.groups(), people, Array(0..<roster.count) + self.taken.map(\.person))
    }

    static func malformed(_ place: String) -> Refusal {
        Refusal(
            "seats.malformed-input", "编排输入有误：\(place)。",
            "the input of the seat draw is malformed: \(place)")
    }

    private static func places(
        of taken: [SeatRequest.Taken], after first: Int, in halls: [Hall]
    ) throws(Refusal) -> [Seated] {
        let named = Dictionary(
            halls.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { one, _ in one })
        var seats: Set<[Int]> = []
        var places: [Seated] = []
        for (index, row) in taken.enumerated() {
            guard let hall = named["\(row.session)/\(row.site)/\(row.room)"],
                let spot = halls[hall].shape.spot(ofSeat: row.seat),
                seats.insert([hall, spot]).inserted
            else { throw malformed("inputs.taken[\(index)]") }
            places.append(Seated(person: first + index, hall: hall, spot: spot))
        }
        return places
    }

    private static func sites(
        _ rows: [SeatRequest.UnitSites], _ unitOf: [UnitCode: Int], in halls: [Hall]
    ) throws(Refusal) -> [Int: UnitSites] {
        let known = Set(halls.map(\.site))
        var sites: [Int: UnitSites] = [:]
        for (index, row) in rows.enumerated() {
            guard known.isSuperset(of: row.sites) else {
                throw malformed("inputs.sites[\(index)]")
            }
            guard let unit = unitOf[row.unit] else { continue }
            sites[unit] = UnitSites(isStrict: row.isStrict, sites: Set(row.sites))
        }
        return sites
    }

    private static func groups(
        _ rows: [SeatRequest.Group], _ people: [Sitter], _ present: [Int]
    ) throws(Refusal) -> [SitterGroup] {
        guard !rows.isEmpty else { return [] }
        let known = Dictionary(
            present.map { (people[$0].registration, $0) }, uniquingKeysWith: { one, _ in one })
        var seen: Set<RegistrationID> = []
        var groups: [SitterGroup] = []
        for (index, row) in rows.enumerated() {
            let members = row.people.compactMap { known[$0] }
            guard members.count == row.people.count, seen.isDisjoint(with: row.people) else {
                throw malformed("inputs.groups[\(index)]")
            }
            seen.formUnion(row.people)
            groups.append(
                SitterGroup(name: row.name, together: row.together, people: members))
        }
        return groups
    }
}
