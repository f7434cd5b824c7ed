import ArgumentParser
import Draws
import Exchange
import Papers
import Planning
import Seals
import Seating
import Vocabulary

/// `zhikao draws`, which `--help` does not show: draws by the thousand, for tests of chance.
struct DrawsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draws", abstract: "Draws by the thousand, for tests of chance.",
        shouldDisplay: false, subcommands: [DrawsBench.self])
}

/// `zhikao draws bench`.
struct DrawsBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Draws by the thousand, for tests of chance.",
        subcommands: [BenchPapers.self, BenchSeats.self])
}

/// What both kinds of many draws are told.
struct BenchOptions: ParsableArguments {
    @Option(help: "How many draws; the seed of draw i is the text of the number i.")
    var draws: Int

    @Option(help: "The number of the first draw.")
    var first = 1

    @Flag(
        help: """
            A control that must be caught: of each two people on the roster who follow each \
            other, the first gets the better of what the two were drawn.
            """)
    var biased = false

    var numbers: Range<Int> { first..<(first + draws) }

    func validate() throws {
        guard (1...10_000_000).contains(draws), (0...1_000_000_000).contains(first) else {
            throw ValidationError("--draws and --first are numbers from 1")
        }
    }
}

/// `zhikao draws bench papers`: prints `{"draws", "registrations", "items", "counts"}`, how often
/// each person got each item.
struct BenchPapers: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "papers")

    @OptionGroup var source: PaperSourceOptions
    @OptionGroup var bench: BenchOptions

    func run() throws {
        try Console.run {
            let source = try source.load()
            var inputs = source.inputs
            inputs["plan"] =
                try CbcPlanner().plan(
                    for: try PaperPlanProblem(inputs: inputs), exposureLimit: source.exposureLimit
                ).json
            let people = (inputs["roster"]?.array ?? []).map { $0.array?.first?.text ?? "" }
            let items = (inputs["bank"]?.array ?? []).map { $0.array?.first?.text ?? "" }
            let place = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
            let draw = BenchDraw(procedure: PaperDraw(), inputs: inputs, parameters: [:])
            var counts = [[Int]](
                repeating: [Int](repeating: 0, count: items.count), count: people.count)
            for number in bench.numbers {
                var papers = [[Int]](repeating: [], count: people.count)
                for sheet in try DrawnSheet.all(in: try draw.result(number)) {
                    papers[place[sheet.registration] ?? 0] = sheet.positions
                }
                if bench.biased { BenchDraw.favour(&papers) { $0.reduce(0, +) } }
                for (person, paper) in papers.enumerated() {
                    for item in paper { counts[person][item] += 1 }
                }
            }
            Console.say([
                "draws": .int(bench.draws), "registrations": JSON(people), "items": JSON(items),
                "counts": .array(counts.map { JSON($0) }),
            ])
        }
    }
}

/// `zhikao draws bench seats`: prints `{"draws", "registrations", "halls", "seats", "hallCounts",
/// "seatCounts"}`, how often each person got each hall and each seat number; with `--seatings` also
/// how often each whole seating came.
struct BenchSeats: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "seats")

    @OptionGroup var source: SeatSourceOptions
    @OptionGroup var bench: BenchOptions

    @Flag(help: "Count whole seatings too: for small rooms.")
    var seatings = false

    func run() throws {
        try Console.run {
            let source = try source.load()
            let draw = BenchDraw(
                procedure: SeatDraw(), inputs: source.inputs, parameters: source.parameters)
            var tally = SeatTally(source.inputs)
            for number in bench.numbers {
                var seats = try SeatReport(
                    inputs: source.inputs, result: try draw.result(number)
                ).seats.map {
                    SeatTally.Place(hall: "\($0.session)/\($0.site)/\($0.room)", seat: $0.seat)
                }
                if bench.biased { BenchDraw.favour(&seats) { $0.seat } }
                tally.add(seats, isWhole: seatings)
            }
            Console.say(tally.json(bench.draws))
        }
    }
}

/// One procedure with its inputs, drawn again and again.
struct BenchDraw {
    let procedure: any DrawProcedure
    let inputs: [String: JSON]
    let parameters: JSON
    private let digest: [UInt8]

    init(procedure: any DrawProcedure, inputs: [String: JSON], parameters: JSON) {
        self.procedure = procedure
        self.inputs = inputs
        self.parameters = parameters
        digest = HashAlgorithm.sm3.digest(JSON.object(inputs).canonical)
    }

    /// The result of the draw of that number: the seed is the hash of it.
    func result(_ number: Int) throws(Refusal) -> JSON {
        try procedure.draw(
            inputs: inputs, parameters: parameters,
            in: DrawContext(
                seed: HashAlgorithm.sm3.digest("\(number)".utf8), announcementDigest: digest,
                exam: TrialDraw.exam, hash: .sm3))
    }

    /// Of each two neighbours in the list the first gets what is smaller: no fair draw.
    static func favour<Element>(_ list: inout [Element], by size: (Element) -> Int) {
        for place in stride(from: 0, to: list.count - 1, by: 2)
        where size(list[place]) > size(list[place + 1]) {
            list.swapAt(place, place + 1)
        }
    }
}

/// How often who sat where.
private struct SeatTally {
    struct Place: Hashable {
        let hall: String
        let seat: Int
    }

    private let people: [String]
    private let halls: [String]
    private let seats: [Int]
    private let hallPlace: [String: Int]
    private let seatPlace: [Int: Int]
    private var hallCounts: [[Int]]
    private var seatCounts: [[Int]]
    private var whole: [String: Int] = [:]

    init(_ inputs: [String: JSON]) {
        people = (inputs["roster"]?.array ?? []).map { $0.array?.first?.text ?? "" }
        let rooms = (inputs["rooms"]?.array ?? []).compactMap(\.array)
        halls = (inputs["sessions"]?.array ?? []).compactMap(\.text).flatMap { session in
            rooms.map { "\(session)/\($0[0].text ?? "")/\($0[1].text ?? "")" }
        }
        seats = Set(
            rooms.flatMap { ($0[3].array ?? []).flatMap { ($0.array ?? []).compactMap(\.int) } }
        ).subtracting([0]).sorted()
        hallPlace = Dictionary(uniqueKeysWithValues: halls.enumerated().map { ($1, $0) })
        seatPlace = Dictionary(uniqueKeysWithValues: seats.enumerated().map { ($1, $0) })
        hallCounts = [[Int]](
            repeating: [Int](repeating: 0, count: halls.count), count: people.count)
        seatCounts = [[Int]](
            repeating: [Int](repeating: 0, count: seats.count), count: people.count)
    }

    /// - Parameter places: in the order of the roster.
    mutating func add(_ places: [Place], isWhole: Bool) {
        for (person, place) in places.enumerated() {
            hallCounts[person][hallPlace[place.hall] ?? 0] += 1
            seatCounts[person][seatPlace[place.seat] ?? 0] += 1
        }
        guard isWhole else { return }
        whole[
            places.map { "\(hallPlace[$0.hall] ?? 0):\($0.seat)" }.joined(separator: " "),
            default: 0] += 1
    }

    func json(_ draws: Int) -> JSON {
        var members: [String: JSON] = [
            "draws": .int(draws), "registrations": JSON(people), "halls": JSON(halls),
            "seats": JSON(seats), "hallCounts": .array(hallCounts.map { JSON($0) }),
            "seatCounts": .array(seatCounts.map { JSON($0) }),
        ]
        if !whole.isEmpty { members["seatings"] = .object(whole.mapValues(JSON.int)) }
        return .object(members)
    }
}
