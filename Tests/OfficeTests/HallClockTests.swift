import Delivery
import Office
import Testing
import Vocabulary

/// What the rooms are told of the clocks, and that nobody's end moves with them.
@Suite("The hall and the clocks") struct HallClockTests {
    private let jump = ClockChange.held(milliseconds: 7_200_000)

    private func away(_ bench: HallBench, _ from: Int, _ until: Int) -> ClockChange {
        .away(from: bench.moment(from), until: bench.moment(until), isMeasured: true)
    }

    /// Those of the room to whom no minutes were granted beforehand.
    private func plain(_ bench: HallBench, _ hall: SessionHall) async -> [HallPerson] {
        var people: [HallPerson] = []
        for person in bench.people where await hall.attempt(of: person)?.grantedMinutes == 0 {
            people.append(person)
        }
        return people
    }

    private func tell(_ change: ClockChange, _ bench: HallBench, at minute: Int) async throws {
        let registry = HallRegistry()
        // The registry opens halls of its own: what it tells is on record for all.
        _ = try await registry.hall(bench.bench.office, "01")
        let keeper = TimeKeeper(records: bench.records, halls: registry)
        try await keeper.tell(change, at: bench.moment(minute))
    }

    @Test func `somebody answers from the release to the last end, and not before or after`()
        async throws
    {
        let bench = try HallBench()
        let registry = HallRegistry()
        let hall = try await registry.hall(bench.bench.office, "01")
        #expect(await !registry.isAnswering(at: bench.moment(-10)))
        try await hall.checkIn(bench.people, bench.act(-30))
        let person = try #require(await plain(bench, hall).first)
        try await hall.release(bench.room, bench.act(0))
        #expect(await registry.isAnswering(at: bench.moment(0)))
        #expect(await registry.isAnswering(at: bench.moment(15)))
        #expect(await !registry.isAnswering(at: bench.moment(15, 1)))
        _ = try await hall.signIn(
            person, terminal: "t", workstation: 1, at: bench.moment(1))
        _ = try await hall.confirm(person, terminal: "t", at: bench.moment(1))
        _ = try await hall.start(person, terminal: "t", at: bench.moment(2))
        #expect(await registry.isAnswering(at: bench.moment(80)))
        try await hall.tick(at: bench.moment(130))
        #expect(await !registry.isAnswering(at: bench.moment(130)))
    }

    @Test func `a clock that was moved is in the record of each room at work, and in the chain`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let before = await bench.hall.attempt(of: bench.people[0])?.endsAt
        try await tell(jump, bench, at: 20)
        try await tell(jump, bench, at: 20)
        let hall = try bench.reopened()
        let moves = await hall.room(bench.room).clockMoves
        #expect(moves.map(\.milliseconds) == [7_200_000])
        #expect(moves.map(\.at) == [bench.moment(20)])
        #expect(await hall.attempt(of: bench.people[0])?.endsAt == before)
        let lines = try bench.bench.contents().lines.filter { $0.act == "room.clockMoved" }
        #expect(lines.count == 1)
        try bench.expectSound()
    }

    @Test func `a room that is not released or is closed is told nothing`() async throws {
        let bench = try HallBench()
        try await bench.seat()
        try await tell(jump, bench, at: -1)
        #expect(await bench.hall.room(bench.room).clockMoves.isEmpty)
        #expect(try bench.bench.contents().lines.allSatisfy { $0.act != "room.clockMoved" })
    }

    @Test func `a wall clock that is taken over is a line of the accounts' chain`() async throws {
        let bench = try HallBench()
        try await tell(.taken(milliseconds: -60_000), bench, at: -100)
        let lines = try bench.records.read { try $0.auditLines(in: ExamOffice.accountsChain) }
        #expect(lines.last?.act == "clock.taken")
        #expect(lines.last?.detail == #"{"milliseconds":-60000}"#)
    }

    @Test func `time that ran out while the service was away ends nobody before it is given back`()
        async throws
    {
        let bench = try HallBench()
        try await bench.begin()
        let first = try #require(await plain(bench, bench.hall).first)
        try await bench.save(first, 1...2, at: bench.moment(84))
        // Killed at 85, back at 100: the end at 90 lies between.
        try await tell(away(bench, 85, 100), bench, at: 100)
        let hall = try bench.reopened()
        try await hall.tick(at: bench.moment(100))
        let end = try #require(await hall.attempt(of: first)?.endsAt)
        #expect(end == bench.moment(90))
        for person in bench.people {
            #expect(await hall.attempt(of: person)?.phase.isOpen == true)
        }
        #expect(await hall.room(bench.room).openOutage?.seconds == 900)
        let people = await hall.losingTime(in: bench.room)
        #expect(people.count >= 3)
        try await hall.extend(
            people, TimeBack(seconds: 900, reason: "服务中断", authorisedBy: "主考"),
            bench.act(101))
        #expect(await hall.room(bench.room).openOutage == nil)
        let saved = try await hall.save(
            await bench.events(first, 3...4), of: first, sheet: nil,
            terminal: bench.terminal(first), at: bench.moment(104))
        #expect(saved.late == 0)
        try await hall.tick(at: bench.moment(106, 1))
        for person in await plain(bench, hall) {
            #expect(await hall.attempt(of: person)?.phase == .closedByTime)
            #expect(await hall.attempt(of: person)?.finishedAt == bench.moment(105))
        }
        try bench.expectSound()
    }

    @Test func `the wait for time back ends, and the room can be closed before`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        let first = try #require(await plain(bench, bench.hall).first)
        try await tell(away(bench, 85, 100), bench, at: 100)
        let hall = try bench.reopened()
        try await hall.tick(at: bench.moment(149))
        #expect(await hall.attempt(of: first)?.phase.isOpen == true)
        try await hall.tick(at: bench.moment(150))
        #expect(await hall.attempt(of: first)?.phase == .closedByTime)

        let second = try HallBench()
        try await second.begin()
        try await tell(away(second, 85, 125), second, at: 125)
        let waiting = try second.reopened()
        try await waiting.close(second.room, second.act(126))
        #expect(await waiting.room(second.room).closedAt == second.moment(126))
        #expect(await waiting.attempt(of: second.people[0])?.phase == .closedByTime)
    }

    private func rules(_ timeBack: DeliveryRules.TimeBackRule) -> DeliveryRules {
        DeliveryRules(
            minutes: 90, lateLimitMinutes: 15, earliestHandInMinutes: 30, graceSeconds: 60,
            mendingMinutes: 45, timeBack: timeBack)
    }

    @Test(arguments: [DeliveryRules.TimeBackRule.invigilators, .automatic])
    func `who gives back the time away is as the config says`(
        _ rule: DeliveryRules.TimeBackRule
    ) async throws {
        let bench = try HallBench(delivery: rules(rule))
        try await bench.begin()
        let first = try #require(await plain(bench, bench.hall).first)
        // Killed at 85, back at 100: the end at 90 lies between. Told twice, it is given once.
        let change = away(bench, 85, 100)
        try await tell(change, bench, at: 100)
        try await tell(change, bench, at: 100)
        let hall = try bench.reopened()
        let end = await hall.attempt(of: first)?.endsAt
        let room = await hall.room(bench.room)
        switch rule {
        case .automatic:
            #expect(end == bench.moment(105))
            #expect(room.openOutage == nil)
            #expect(room.extensions.map(\.seconds) == bench.people.map { _ in 900 })
            #expect(Set(room.extensions.map(\.authorisedBy)) == ["考试配置（自动补时）"])
            try await hall.tick(at: bench.moment(106, 1))
            #expect(await hall.attempt(of: first)?.finishedAt == bench.moment(105))
        case .invigilators:
            #expect(end == bench.moment(90))
            #expect(room.openOutage?.seconds == 900 && room.extensions.isEmpty)
            // Mended within the minutes of the config, or over.
            try await hall.tick(at: bench.moment(144, 59))
            #expect(await hall.attempt(of: first)?.phase.isOpen == true)
            try await hall.tick(at: bench.moment(145))
            #expect(await hall.attempt(of: first)?.phase == .closedByTime)
        }
        try bench.expectSound()
    }

    @Test func `killed again before the time was recorded, the first failure is not told twice`()
        async throws
    {
        let bench = try HallBench(delivery: rules(.automatic))
        try await bench.begin()
        let first = try #require(await plain(bench, bench.hall).first)
        try await tell(away(bench, 20, 25), bench, at: 25)
        // The mark is still that of minute 20.
        try await tell(away(bench, 20, 32), bench, at: 32)
        let hall = try bench.reopened()
        #expect(await hall.room(bench.room).outages.map(\.seconds) == [300, 420])
        #expect(await hall.attempt(of: first)?.endsAt == bench.moment(102))
    }

    @Test func `before the release there is no time to give back, and the log stays readable`()
        async throws
    {
        let bench = try HallBench()
        try await bench.seat()
        let back = TimeBack(seconds: 60, reason: "断电", authorisedBy: "主考")
        let refused = await refusal {
            try await bench.hall.extend([bench.people[0]], back, bench.act(5))
        }
        #expect(refused?.code == "room.not-released")
        #expect(await bench.hall.losingTime(in: bench.room).isEmpty)
        try await bench.hall.release(bench.room, bench.act(10))
        #expect(await bench.hall.losingTime(in: bench.room) == bench.people)
        try await bench.hall.extend([bench.people[0]], back, bench.act(10))
        #expect(try await bench.reopened().attempt(of: bench.people[0])?.entrySeconds == 60)
    }

    @Test func `what the whole room got is not proposed once more to one of it`() async throws {
        let bench = try HallBench(delivery: rules(.automatic))
        try await bench.begin()
        let person = bench.people[0]
        try await bench.hall.interrupt(
            person, .machine, since: bench.moment(20), text: "死机", bench.act(21))
        try await tell(away(bench, 25, 30), bench, at: 30)
        let hall = try bench.reopened()
        // Sixteen minutes since the hand was raised, five of them given back already.
        #expect(await hall.lostSeconds(person, at: bench.moment(36)) == 11 * 60)
    }

    @Test(arguments: [(until: 30, isMeasured: false), (until: 66, isMeasured: true)])
    func `time away that only the wall clock knows is proposed, whatever the config says`(
        _ outage: (until: Int, isMeasured: Bool)
    ) async throws {
        let bench = try HallBench(delivery: rules(.automatic))
        try await bench.begin()
        // The second one is measured, but longer than the 45 minutes for mending.
        let change = ClockChange.away(
            from: bench.moment(20), until: bench.moment(outage.until),
            isMeasured: outage.isMeasured)
        try await tell(change, bench, at: outage.until)
        let room = try await bench.reopened().room(bench.room)
        #expect(room.openOutage?.isMeasured == outage.isMeasured && room.extensions.isEmpty)
    }

    @Test(arguments: [DeliveryRules.TimeBackRule.invigilators, .automatic])
    func `who could not open the paper for a failure opens it when time is given back`(
        _ rule: DeliveryRules.TimeBackRule
    ) async throws {
        let bench = try HallBench(delivery: rules(rule))
        try await bench.seat()
        try await bench.hall.release(bench.room, bench.act(0))
        let (early, kept) = (bench.people[0], bench.people[1])
        _ = try await bench.hall.start(
            early, terminal: bench.terminal(early), at: bench.moment(0))
        let end = try #require(await bench.hall.attempt(of: kept)?.endsAt)
        // Half of the room had pressed start when the service went; it comes back after the limit.
        try await tell(away(bench, 0, 20), bench, at: 20)
        let hall = try bench.reopened()
        #expect(await hall.isAnswering(at: bench.moment(30)))
        func start(_ minute: Int) async throws -> TerminalView {
            try await hall.start(kept, terminal: bench.terminal(kept), at: bench.moment(minute))
        }
        if rule == .invigilators {
            #expect(await refusal { try await start(21) }?.code == "terminal.not-ready")
            let people = await hall.losingTime(in: bench.room)
            #expect(people == bench.people)
            try await hall.extend(
                people, TimeBack(seconds: 1200, reason: "服务中断", authorisedBy: "主考"),
                bench.act(22))
        }
        let soon = await refusal { try await hall.markAbsent(in: bench.room, bench.act(34)) }
        #expect(soon?.code == "delivery.may-still-enter")
        let view = try await start(30)
        #expect(view.phase == .answering && view.endsAt == end.adding(minutes: 20))
        try await hall.markAbsent(in: bench.room, bench.act(36))
        let absent = await hall.room(bench.room).absent
        #expect(absent.count == bench.people.count - 2)
        let late = await refusal {
            try await hall.extend(
                [bench.people[2]], TimeBack(seconds: 60, reason: "断电", authorisedBy: "主考"),
                bench.act(37))
        }
        #expect(late?.code == "room.absent")
        #expect(try await bench.reopened().attempt(of: kept)?.endsAt == view.endsAt)
        try bench.expectSound()
    }

    @Test func `an end after the outage comes at its time`() async throws {
        let bench = try HallBench()
        try await bench.begin()
        try await tell(away(bench, 20, 25), bench, at: 25)
        let hall = try bench.reopened()
        try await hall.tick(at: bench.moment(91))
        let first = try #require(await plain(bench, hall).first)
        #expect(await hall.attempt(of: first)?.phase == .closedByTime)
    }
}
