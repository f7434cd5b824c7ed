import Draws
import Seating
import Support
import Testing
import Vocabulary

/// The procedure as a whole, on rooms of several sizes with broken, spare and accessible seats.
@Suite("The seat draw")
struct SeatDrawTests {
    /// Rooms, sessions and people of a random exam.
    private func exam(_ seed: Int) -> SeatRequest {
        var seeded = Seeded(seed: UInt64(seed))
        let rooms = (1...seeded.number(in: 3...6)).map { number in
            room(
                number, machines: seeded.number(in: 28...40), columns: seeded.number(in: 5...6),
                accessible: [1, 2], broken: [seeded.number(in: 3...20)])
        }
        let seats = rooms.reduce(0) { $0 + $1.machines - $1.machines / 7 - 1 } * 2
        var sizes: [Int] = []
        var left = seeded.number(in: (seats / 2)...(seats - 10))
        while left > 0 {
            sizes.append(min(left, seeded.number(in: 1...12)))
            left -= sizes[sizes.count - 1]
        }
        return request(
            people(units: sizes, accessEvery: 40), rooms, sessions: ["1", "2"], separation: .none)
    }

    @Test("everybody has one seat, on a seat that may be given", arguments: 1...20)
    func everybodyOnce(seed: Int) throws {
        let request = exam(seed)
        let plan = try plan(request, seed: seed)
        #expect(
            plan.assignments.map(\.registration) == request.people.map(\.registration),
            "seed \(seed)")
        let rooms = Dictionary(uniqueKeysWithValues: request.rooms.map { ($0.id, $0) })
        let needs = Set(request.people.filter(\.needsAccess).map(\.registration))
        for (hall, seats) in plan.halls {
            let room = try #require(rooms[hall.room])
            let numbers = Set(seats.map(\.seat))
            #expect(numbers.count == seats.count, "seed \(seed): a seat twice")
            #expect(
                numbers.isSubset(of: request.rules.candidateSeats(of: room)), "seed \(seed)")
            #expect(
                numbers.isDisjoint(with: request.rules.spareSeats(of: room)), "seed \(seed)")
            #expect(numbers.isDisjoint(with: room.brokenSeats), "seed \(seed)")
            for seat in seats where needs.contains(seat.registration) {
                #expect(room.accessibleSeats.contains(seat.seat), "seed \(seed)")
            }
        }
    }

    @Test(
        "only as many halls are opened as are needed",
        arguments: [(0, 0), (1, 1), (27, 1), (28, 2), (54, 2), (55, 3), (216, 8)])
    func halls(people count: Int, halls: Int) throws {
        for seed in 1...5 {
            let request = request(
                people(units: Array(repeating: 1, count: count)),
                rooms(4, machines: 30, columns: 5), sessions: ["1", "2"])
            #expect(try plan(request, seed: seed).halls.count == halls, "seed \(seed)")
        }
    }

    @Test("a hall more is opened when nobody could reach a seat otherwise")
    func accessHall() throws {
        let rooms = [
            room(1, machines: 10, columns: 2), room(2, machines: 10, columns: 2),
            room(3, machines: 10, columns: 2, accessible: [4]),
        ]
        for seed in 1...10 {
            let request = request(people(units: [4], accessEvery: 4), rooms)
            let plan = try plan(request, seed: seed)
            #expect(plan.assignments[0].room == "03" && plan.assignments[0].seat == 4)
            #expect(plan.halls.count <= 2, "seed \(seed)")
        }
    }

    /// The open halls with the free seats and the people of each, access apart.
    private func shares(
        _ plan: SeatPlan, _ request: SeatRequest
    ) -> [(hall: HallName, free: Int, sitters: [SeatPlan.Assignment])] {
        let rooms = Dictionary(uniqueKeysWithValues: request.rooms.map { ($0.id, $0) })
        let needs = Set(request.people.filter(\.needsAccess).map(\.registration))
        return plan.halls.map { hall, seats in
            let others = seats.filter { !needs.contains($0.registration) }
            let all = rooms[hall.room].map { request.rules.places(of: $0) } ?? 0
            return (hall, all - (seats.count - others.count), others)
        }
    }

    @Test("halls are filled in proportion to their free seats", arguments: 1...20)
    func quotas(seed: Int) throws {
        let request = exam(seed)
        let shares = shares(try plan(request, seed: seed), request)
        let free = shares.reduce(0) { $0 + $1.free }
        let count = shares.reduce(0) { $0 + $1.sitters.count }
        for share in shares {
            let distance = abs(share.sitters.count * free - share.free * count)
            #expect(distance < free, "seed \(seed): \(share.hall) is off by a person or more")
        }
    }

    @Test("the people of a unit are spread: less than two off the proportion", arguments: 1...20)
    func unitSpread(seed: Int) throws {
        let request = exam(seed)
        let shares = shares(try plan(request, seed: seed), request)
        let count = shares.reduce(0) { $0 + $1.sitters.count }
        let others = request.people.filter { !$0.needsAccess }
        for (unit, members) in Dictionary(grouping: others, by: \.unit) {
            let names = Set(members.map(\.registration))
            for share in shares {
                let here = share.sitters.count { names.contains($0.registration) }
                let distance = abs(here * count - names.count * share.sitters.count)
                #expect(
                    distance < 2 * count,
                    "seed \(seed): \(here) of \(names.count) of \(unit) in \(share.hall)")
            }
        }
    }

    @Test("the same seed gives the same plan, another seed another", arguments: 1...5)
    func reproducible(seed: Int) throws {
        let request = exam(seed)
        let first = try plan(request, seed: seed)
        #expect(try plan(request, seed: seed) == first)
        #expect(try plan(request, seed: seed + 1) != first)
        #expect(SeatPlan(json: first.json) == first)
    }

    @Test("the order of the roster does not matter")
    func orderOfPeople() throws {
        let people = people(units: [5, 4, 3, 2, 1])
        let rooms = rooms(2, machines: 12, columns: 3)
        #expect(
            try plan(request(people, rooms), seed: 1)
                == plan(request(people.reversed(), rooms), seed: 1))
    }

    @Test("the longest rows and columns work", arguments: [1, Room.largest])
    func singleFile(columns: Int) throws {
        let request = SeatRequest(
            people: people(units: [30, 27, 17]),
            rooms: rooms(1, machines: Room.largest, columns: columns), sessions: ["1"],
            rules: SeatingRules(
                sparePercent: 0, separation: .fourNeighbours, announcement: .onTicket))
        let plan = try plan(request, seed: columns)
        #expect(plan.assignments.count == 74 && plan.unmet == [])
        #expect(breaches(plan, request) == [])
    }

    @Test("the largest rooms work, whatever their shape and rule")
    func largestRooms() throws {
        for separation in SeatingRules.Separation.allCases {
            for columns in [4, 9] {
                let request = request(
                    people(units: [45, 20, 10, 10, 5]),
                    rooms(1, machines: 100, columns: columns), separation: separation)
                #expect(try plan(request, seed: columns).assignments.count == 90)
            }
        }
    }
}
