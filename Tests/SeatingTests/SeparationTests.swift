import Seating
import Testing
import Vocabulary

/// People of one unit do not sit beside each other where that can be avoided.
@Suite("Separation of the units")
struct SeparationTests {
    /// Eight rooms of two sizes, as the sites of a city have them, in enough sessions.
    private static let city =
        rooms(4, machines: 45, columns: 5)
        + (5...8).map { room($0, machines: 30, columns: 5) }

    @Test(
        "1,052 people, the largest unit 19 %: no pair",
        arguments: [SeatingRules.Separation.fourNeighbours, .eightNeighbours], 1...2)
    func zipfUnits(separation: SeatingRules.Separation, seed: Int) throws {
        let request = request(
            people(units: zipf(total: 1052, largest: 200)), Self.city,
            sessions: ["1", "2", "3", "4"], separation: separation)
        try #require(request.people.count == 1052)
        let plan = try plan(request, seed: seed)
        #expect(plan.unmet == [], "seed \(seed)")
        #expect(recount(plan, request) == [:], "seed \(seed)")
    }

    @Test("a unit of 48 % and four neighbours: no pair", arguments: 1...3)
    func almostHalf(seed: Int) throws {
        let request = request(
            people(units: zipf(total: 1052, largest: 505, others: 100)), Self.city,
            sessions: ["1", "2", "3", "4"])
        let plan = try plan(request, seed: seed)
        #expect(plan.unmet == [], "seed \(seed)")
        #expect(recount(plan, request) == [:], "seed \(seed)")
    }

    @Test(
        "where it cannot be avoided the pairs are told, as many as there are",
        arguments: [SeatingRules.Separation.fourNeighbours, .eightNeighbours], 1...3)
    func unmet(separation: SeatingRules.Separation, seed: Int) throws {
        let request = request(
            people(units: [32, 10, 6, 6]), rooms(2, machines: 30, columns: 5),
            separation: separation)
        let plan = try plan(request, seed: seed)
        let told = Dictionary(
            uniqueKeysWithValues: plan.unmet.map {
                (HallName(session: $0.session, room: $0.room), $0.pairs)
            })
        #expect(told.count == 2, "seed \(seed)")
        #expect(told == recount(plan, request), "seed \(seed)")
    }

    @Test("several large units that cannot all be kept apart: everybody has one seat all the same")
    func severalLargeUnits() throws {
        for seed in 1...5 {
            let request = request(
                people(units: [22, 22, 22]), rooms(2, machines: 45, columns: 5),
                separation: .eightNeighbours)
            let plan = try plan(request, seed: seed)
            #expect(
                plan.assignments.map(\.registration) == request.people.map(\.registration),
                "seed \(seed)")
            let places = Set(plan.assignments.map { "\($0.session)/\($0.room)/\($0.seat)" })
            #expect(places.count == 66, "seed \(seed)")
        }
    }

    @Test("people on accessible seats keep away from their unit as well", arguments: 1...10)
    func access(seed: Int) throws {
        let request = request(
            people(units: [8, 4, 4, 4], accessEvery: 6),
            rooms(1, machines: 25, columns: 5, accessible: [1, 5, 11, 15]))
        let plan = try plan(request, seed: seed)
        #expect(plan.unmet == [] && recount(plan, request) == [:], "seed \(seed)")
    }

    @Test("without a rule nobody is kept apart and nothing is told")
    func none() throws {
        let request = request(
            people(units: [90]), rooms(1, machines: 100, columns: 10), separation: .none)
        let plan = try plan(request, seed: 1)
        #expect(plan.assignments.count == 90 && plan.unmet == [])
    }
}
