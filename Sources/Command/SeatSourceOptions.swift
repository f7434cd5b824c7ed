import ArgumentParser
import Exchange
import Programme
import Seating
import Vocabulary

/// What a trial of the seat draw is made from: tables, or an exam's config and a roster.
struct SeatSourceOptions: ParsableArguments {
    @Option(help: "Who is to be seated: registration, unit, access (csv, xlsx).")
    var roster: String

    @Option(help: "The rooms (csv, xlsx).")
    var rooms: String?

    @Option(help: "An exam config (YAML), instead of --rooms, --sessions and the rules.")
    var exam: String?

    @Option(help: "The sessions, with commas between.")
    var sessions = "1"

    @Option(help: "Who is kept apart: none, four-neighbours or eight-neighbours.")
    var separation: SeatingRules.Separation?

    @Option(help: "How full, in percent, a hall must become to be opened for a wish.")
    var least = 0

    @Option(help: "The sites where units shall sit: unit, sites, strict (csv, xlsx).")
    var sites: String?

    @Option(help: "People who sit together: group, kind, registrations (csv, xlsx).")
    var groups: String?

    @Option(help: "Who has a seat already (csv, xlsx).")
    var taken: String?

    func validate() throws {
        guard (rooms == nil) != (exam == nil) else {
            throw ValidationError("give --rooms or --exam")
        }
        let names = sessions.split(separator: ",")
        guard !names.isEmpty, Set(names).count == names.count else {
            throw ValidationError("--sessions names each session once")
        }
        guard (0...100).contains(least) else { throw ValidationError("--least is 0 to 100") }
    }

    /// Reads everything.
    func load() throws -> SeatSource {
        let people = try SeatRoster(try Files.bytes(roster), file: roster)
        if let exam {
            return SeatSource(programme: try LoadedConfig(exam).programme, people)
        }
        let rooms = rooms ?? ""
        var trial = TrialSeats(
            roster: people, rooms: try RoomTable(try Files.bytes(rooms), file: rooms),
            sessions: sessions.split(separator: ",").map(String.init))
        if let sites { try trial.addSites(try Files.bytes(sites), file: sites) }
        if let taken { try trial.addTaken(try Files.bytes(taken), file: taken) }
        if let groups { try trial.addGroups(try Files.bytes(groups), file: groups) }
        let rule = separation ?? .eightNeighbours
        return SeatSource(
            exam: TrialDraw.exam, inputs: trial.inputs,
            parameters: ["least": .int(least), "separation": .text(rule.rawValue)])
    }
}

extension SeatingRules.Separation: ExpressibleByArgument {}

/// The inputs of a seat draw.
struct SeatSource {
    let exam: String
    let inputs: [String: JSON]
    let parameters: JSON

    init(exam: String, inputs: [String: JSON], parameters: JSON) {
        self.exam = exam
        self.inputs = inputs
        self.parameters = parameters
    }

    /// The rooms, sessions and rules of an exam; units go by their codes.
    init(programme: ExamProgramme, _ roster: SeatRoster) {
        let people = roster.rows.map {
            SeatRequest.Person(
                registration: RegistrationID($0.registration), unit: UnitCode($0.unit),
                needsAccess: $0.needsAccess)
        }
        let units = Dictionary(
            people.map { ($0.registration, $0.unit) }, uniquingKeysWith: { $1 })
        let names = Dictionary(
            people.map { ($0.unit, Set([$0.unit.text])) }, uniquingKeysWith: { $1 })
        let rules = programme.seating
        let request = SeatRequest(
            people: people, rooms: programme.rooms, sessions: programme.sessions.map(\.id),
            rules: rules, sites: rules.sites(of: names), groups: rules.groups(of: units, names))
        self.init(
            exam: TrialDraw.exam + " " + programme.exam.text, inputs: request.inputs,
            parameters: request.parameters)
    }
}
