package import Vocabulary

/// A seat draw from tables: the inputs of procedure `seats/2`.
package struct TrialSeats: Sendable {
    /// The frozen inputs, by the names of the transcript.
    package private(set) var inputs: [String: JSON]

    /// - Parameter sessions: at least one.
    package init(roster: SeatRoster, rooms: RoomTable, sessions: [String]) {
        inputs = [
            "roster": .array(
                roster.rows.map {
                    [.text($0.registration), .text($0.unit), .int($0.needsAccess ? 1 : 0)]
                }),
            "rooms": .array(
                rooms.rows.map {
                    [
                        .text($0.site), .text($0.room), .int($0.places),
                        .array($0.cells.map { JSON($0) }), JSON($0.accessible),
                        JSON($0.columnAisles), JSON($0.rowAisles),
                    ]
                }),
            "sessions": JSON(sessions), "sites": [], "groups": [], "taken": [],
        ]
    }

    /// Sites by unit: `unit`, `sites` (ids, with blanks between), `strict` (1: nowhere else).
    ///
    /// - Throws: `trial.findings`.
    package mutating func addSites(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: ["unit", "sites"], optional: ["strict"], log: log)
        let known = texts("rooms", 0)
        var places: [String: Int] = [:]
        var rows: [[JSON]] = []
        for row in table.rows {
            let unit = row.name("unit")
            row.checkUnique(unit, "unit", &places)
            let sites = Set(row.names("sites"))
            if sites.isEmpty || !sites.isSubset(of: known) {
                row.complain("trial.unknown-site", "sites", "没有这个考点。", "no such site")
            }
            rows.append([
                .text(unit), .int(row.number("strict", 0...1, default: 0)),
                JSON(sites.sorted(by: TrialSeats.precedes)),
            ])
        }
        try log.check()
        inputs["sites"] = TrialSeats.sorted(rows)
    }

    /// Groups: `group`, `kind` (session, room), `registrations`.
    ///
    /// - Throws: `trial.findings`.
    package mutating func addGroups(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: ["group", "kind", "registrations"], optional: [],
            log: log)
        let known = texts("roster", 0).union(texts("taken", 0))
        var (places, grouped): ([String: Int], Set<String>) = ([:], [])
        var rows: [[JSON]] = []
        for row in table.rows {
            let group = row.name("group")
            row.checkUnique(group, "group", &places)
            let people = Set(row.names("registrations"))
            for person in people.sorted() where !known.contains(person) || grouped.contains(person)
            {
                row.complain(
                    "trial.unknown-person", "registrations", "“\(person)”不在名单中，或已在别的组。",
                    "“\(person)” is not on the roster, or is in another group")
            }
            grouped.formUnion(people)
            rows.append([
                .text(group), .text(row.word("kind", ["session", "room"])),
                JSON(people.sorted(by: TrialSeats.precedes)),
            ])
        }
        try log.check()
        inputs["groups"] = TrialSeats.sorted(rows)
    }

    /// Who has a seat already: `registration`, `unit`, `session`, `site`, `room`, `seat`. Then only
    /// the others are seated, in what is free.
    ///
    /// - Throws: `trial.findings`.
    package mutating func addTaken(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let columns = ["registration", "unit", "session", "site", "room"]
        let table = try NamedTable(
            bytes, file: file, required: columns + ["seat"], optional: [], log: log)
        var places: [String: Int] = [:]
        var rows: [[JSON]] = []
        for row in table.rows {
            let texts = columns.map { row.name($0) }
            row.checkUnique(texts[0], "registration", &places)
            rows.append(texts.map(JSON.text) + [.int(row.number("seat", 1...1_000_000))])
        }
        try log.check()
        inputs["taken"] = TrialSeats.sorted(rows)
        let taken = texts("taken", 0)
        inputs["roster"] = .array(
            (inputs["roster"]?.array ?? []).filter { !taken.contains($0.array?.first?.text ?? "") })
    }

    private func texts(_ input: String, _ place: Int) -> Set<String> {
        Set((inputs[input]?.array ?? []).compactMap { $0.array?[place].text })
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    private static func sorted(_ rows: [[JSON]]) -> JSON {
        .array(
            rows.sorted { precedes($0[0].text ?? "", $1[0].text ?? "") }.map { .array($0) })
    }
}
