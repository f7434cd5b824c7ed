import Seating
import Testing
import Vocabulary

/// Fixed groups, sites of units, tail rooms and late additions.
@Suite("Limits on where people sit")
struct SeatLimitTests {
    /// Two sites with three rooms of twelve each, in two sessions.
    private static let rooms = ["01", "02"].flatMap { site in
        (1...3).map {
            Room(
                site: SiteID(site), id: RoomID("\(site)\($0)"), name: "机房", machines: 12,
                columns: 4,
                accessibleSeats: [1])
        }
    }

    private func exam(_ units: [Int], accessEvery: Int? = nil) -> SeatRequest {
        request(
            people(units: units, accessEvery: accessEvery), Self.rooms, sessions: ["1", "2"],
            spare: 0, spares: .drawn)
    }

    private func names(_ range: Range<Int>) -> [RegistrationID] {
        range.map { RegistrationID("R\(padded($0))") }
    }

    @Test("groups sit together, in one session or one room", arguments: 1...10)
    func groups(seed: Int) throws {
        let request = exam([20, 20, 20, 20], accessEvery: 30).with(groups: [
            .init(name: "早班", together: .session, people: names(0..<30)),
            .init(name: "同车", together: .room, people: names(40..<49)),
            .init(name: "夜班", together: .session, people: names(50..<70)),
        ])
        let plan = try plan(request, seed: seed)
        #expect(breaches(plan, request) == [], "seed \(seed)")
    }

    @Test("each hall is as likely as another for a group")
    func groupChance() throws {
        var counts: [HallName: Int] = [:]
        for seed in 1...360 {
            let request = exam([10, 10]).with(groups: [
                .init(name: "同车", together: .room, people: names(0..<9))
            ])
            let seat = try #require(try plan(request, seed: seed).assignments.first)
            counts[HallName(session: seat.session, room: seat.room), default: 0] += 1
        }
        #expect(counts.count == 12 && ChiSquare(Array(counts.values)).passes)
    }

    @Test("a group that fits nowhere is refused with its number")
    func groupTooLarge() {
        let request = exam([20]).with(groups: [
            .init(name: "大组", together: .room, people: names(0..<13))
        ])
        #expect(refusal(request)?.code == "seats.group")
        #expect(refusal(request)?.message.english.contains("13 people of group 大组") == true)
    }

    @Test("strict sites hold, wished ones as far as there is room", arguments: 1...10)
    func sites(seed: Int) throws {
        let request = exam([40, 30, 50]).with(sites: [
            .init(unit: "U0000", isStrict: true, sites: ["02"]),
            .init(unit: "U0002", isStrict: false, sites: ["02"]),
        ])
        let plan = try plan(request, seed: seed)
        #expect(breaches(plan, request) == [], "seed \(seed)")
        // 72 places at the site, 40 of them for the first unit.
        let wished = breaches(plan, request, .soft).filter { $0.place == "U0002" }
        #expect(wished.map(\.message.english) == ["18 people sit at other sites"], "seed \(seed)")
    }

    @Test("strict sites without room are refused with how many are lacking")
    func sitesFull() {
        let request = exam([80]).with(sites: [
            .init(unit: "U0000", isStrict: true, sites: ["01"])
        ])
        #expect(refusal(request)?.code == "seats.sites")
        #expect(refusal(request)?.message.english.contains("8 are lacking") == true)
    }

    @Test("a wish opens no room for a handful", arguments: [(0, 2), (50, 1)])
    func tail(least: Int, halls: Int) throws {
        for seed in 1...5 {
            let request = exam([13, 40]).with(
                sites: [.init(unit: "U0000", isStrict: false, sites: ["02"])],
                leastFilling: least)
            let plan = try plan(request, seed: seed)
            let used = Set(plan.assignments.prefix(13).map { "\($0.session)\($0.room)" })
            let at = Set(
                plan.assignments.prefix(13).filter { $0.site == "02" }.map {
                    "\($0.session)\($0.room)"
                })
            #expect(at.count >= halls && !used.isEmpty, "seed \(seed)")
            let tails = breaches(plan, request, .soft).filter { $0.place.contains("/") }
            #expect(tails.allSatisfy { !$0.message.english.hasPrefix("only") }, "seed \(seed)")
        }
    }

    @Test("late additions take free seats; nobody else moves and none sits beside the own unit")
    func late() throws {
        for seed in 1...10 {
            let first = exam([20, 20, 20, 5])
            let drawn = try plan(first, seed: seed)
            let units = Dictionary(
                uniqueKeysWithValues: first.people.map { ($0.registration, $0.unit) })
            let taken = drawn.assignments.map {
                SeatRequest.Taken(
                    registration: $0.registration, unit: units[$0.registration] ?? "-",
                    session: $0.session, site: $0.site, room: $0.room, seat: $0.seat)
            }
            let new = [("L1", "U0000", true), ("L2", "U0001", false), ("L3", "U0009", false)]
                .map {
                    SeatRequest.Person(
                        registration: RegistrationID($0.0), unit: UnitCode($0.1),
                        needsAccess: $0.2)
                }
            let request = request(
                new, Self.rooms, sessions: ["1", "2"], spare: 0, spares: .drawn
            ).with(taken: taken, usesSpares: true)
            let late = try plan(request, seed: seed + 100)
            #expect(late.assignments.map(\.registration) == ["L1", "L2", "L3"])
            #expect(breaches(late, request) == [], "seed \(seed)")
            #expect(late.certificates.allSatisfy { $0.mode == .late }, "seed \(seed)")
            // Who needs an accessible seat may have to open a hall, or sit beside the unit.
            let free = late.assignments.dropFirst()
            let open = Set(
                (drawn.assignments + late.assignments.prefix(1)).map { "\($0.session)/\($0.room)" })
            #expect(free.allSatisfy { open.contains("\($0.session)/\($0.room)") }, "seed \(seed)")
            let rooms = Set(free.map(\.room)).subtracting([late.assignments[0].room])
            let proven = late.certificates.filter { rooms.contains($0.room) }
            #expect(proven.allSatisfy { $0.isProven }, "seed \(seed)")
        }
    }

    @Test("a seat that somebody left is not given again, and the one who left may be drawn")
    func left() throws {
        let room = room(1, machines: 3, columns: 3)
        let taken = SeatRequest.Taken(
            registration: "R0000", unit: "U0000", session: "1", site: "01", room: "01", seat: 2)
        let request = request(people(units: [1]), [room], spare: 0).with(taken: [taken])
        for seed in 1...10 {
            let plan = try plan(request, seed: seed)
            #expect(plan.assignments.map(\.registration) == ["R0000"])
            #expect(plan.assignments[0].seat != 2 && plan.certificates[0].people == 1)
        }
    }

    @Test("a late addition without a seat is refused with what to do")
    func lateFull() {
        let taken = (1...3).map {
            SeatRequest.Taken(
                registration: RegistrationID("T\($0)"), unit: "U1", session: "1", site: "01",
                room: "01", seat: $0)
        }
        let request = request(people(units: [1]), [room(1, machines: 3, columns: 3)], spare: 0)
            .with(taken: taken)
        #expect(refusal(request)?.code == "seats.late")
        #expect(refusal(request)?.message.english.contains("allow spare machines") == true)
    }

    private func refusal(_ request: SeatRequest) -> Refusal? {
        do {
            _ = try SeatDraw().draw(
                inputs: request.inputs, parameters: request.parameters, in: context(1))
            return nil
        } catch {
            return error
        }
    }
}
