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

    /// A room of six by five, all seats taken; which splits can be kept apart is known from CP-SAT
    /// (all 3,038 splits): of those within the bounds all but three.
    @Test(
        "several large units: the fewest pairs are found, and proven",
        arguments: [
            ([9, 9], 0), ([8, 8, 7, 7], 0), ([8, 8, 8], 0), ([6, 6, 6, 6, 6], 0),
            ([9, 7, 7, 7], 1), ([8, 8, 8, 6], 1), ([10, 9], 2), ([12, 4, 4, 2, 2], 3),
        ])
    func severalLargeUnits(units: [Int], pairs: Int) throws {
        let request = request(
            people(units: units), rooms(1, machines: 30, columns: 5),
            separation: .eightNeighbours, spare: 0)
        let plan = try plan(request, seed: 1)
        #expect(plan.certificates.map(\.pairs) == [pairs])
        #expect(plan.certificates.map(\.bound) == [pairs])
        #expect(breaches(plan, request) == [])
        #expect(recount(plan, request).values.reduce(0, +) == pairs)
    }

    @Test("units that cannot be told apart in time: everybody has a seat, the bound is honest")
    func hopeless() throws {
        let request = request(
            people(units: [10, 10, 10]), rooms(1, machines: 30, columns: 5),
            separation: .eightNeighbours, spare: 0)
        let plan = try plan(request, seed: 2)
        let hall = try #require(plan.certificates.first)
        #expect(hall.mode == .search && hall.bound >= 3 && hall.bound <= hall.pairs)
        #expect(hall.reasons.map(\.pairs) == [1, 1, 1] && hall.reasons[0].most == 9)
        #expect(breaches(plan, request) == [])
    }

    /// Shares of the largest unit and the fewest pairs over 71 rooms: with 30 seats each, and with
    /// 29 in those that have an empty one (the table of the prototype).
    @Test(
        "large units reach the proven minimum over the whole exam",
        arguments: [
            (SeatingRules.Separation.fourNeighbours, 842, 0, 0),
            (.fourNeighbours, 1010, 0, 0), (.fourNeighbours, 1157, 184, 184),
            (.eightNeighbours, 842, 203, 220), (.eightNeighbours, 1010, 529, 556),
            (.eightNeighbours, 1157, 823, 850),
        ])
    func largeUnits(
        separation: SeatingRules.Separation, largest: Int, full: Int, missing: Int
    ) throws {
        let people = people(units: zipf(total: 2103, largest: largest, others: 240))
        let smaller =
            rooms(44, machines: 30, columns: 5)
            + (45...71).map { room($0, machines: 29, columns: 5) }
        for (rooms, pairs) in [
            (rooms(71, machines: 30, columns: 5), full), (smaller, missing),
        ] {
            let request = request(
                people, rooms, separation: separation, spare: 0, spares: .drawn)
            let plan = try plan(request, seed: 1)
            #expect(plan.certificates.reduce(0) { $0 + $1.pairs } == pairs)
            #expect(plan.certificates.allSatisfy { $0.isProven })
            #expect(plan.spreads.first.map(\.pairs) ?? 0 == pairs)
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
