import Delivery
import HTTPTypes
import Logging
import Office
import Synchronization
import Testing
import Vocabulary
import Web

/// A machine whose clocks a test sets.
private final class FakeMachine: MachineClocks {
    private let state: Mutex<ClockReading>

    init(_ reading: ClockReading) { state = Mutex(reading) }

    var reading: ClockReading { state.withLock { $0 } }

    /// So many seconds pass; the wall clock is moved by so many beside.
    func pass(_ seconds: Int, moved: Int = 0, boot: String? = nil) {
        state.withLock { reading in
            reading = ClockReading(
                wall: reading.wall.adding(seconds: seconds + moved),
                counter: boot == nil ? reading.counter + seconds * 1000 : 1000,
                boot: boot ?? reading.boot)
        }
    }
}

/// The service under a clock that is moved, from the release to the last end and over its restarts.
@Suite("The watch over the clocks") struct ClockWatchTests {
    private let bench: TerminalBench
    private let machine: FakeMachine

    init() throws {
        bench = try TerminalBench()
        machine = FakeMachine(
            ClockReading(
                wall: SamplePeople.moment("2017-05-20 08:50"), counter: 5000, boot: "boot-1"))
    }

    /// The service as it starts on this machine and store.
    private func site() throws -> Site {
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let records = bench.bench.site.records
        return try Site(
            records: records, bank: try SamplePeople.bank(),
            clock: SteadyClock(machine, after: try TimeKeeper.lastMark(records)), logger: logger)
    }

    private func hall(_ site: Site) async throws -> SessionHall {
        try await site.halls.hall(try site.exams.office(SampleConfig.exam), "01")
    }

    /// Nine o'clock: the room is released, and its first candidate has begun.
    private func begin(_ site: Site) async throws -> HallPerson {
        let hall = try await hall(site)
        let person = try #require(hall.people(in: "01").first)
        let staff = Actor("invigilator-1", as: .invigilator)
        try await hall.checkIn([person], Act(by: staff, at: site.clock.now))
        _ = try await hall.signIn(person, terminal: "t", workstation: 1, at: site.clock.now)
        _ = try await hall.confirm(person, terminal: "t", at: site.clock.now)
        machine.pass(600)
        try await hall.release("01", Act(by: staff, at: site.clock.now))
        _ = try await hall.start(person, terminal: "t", at: site.clock.now)
        return person
    }

    @Test(arguments: [3 * 3600, -3 * 3600])
    func `a wall clock that is moved during the exam moves nobody's end, and is told`(
        _ jump: Int
    ) async throws {
        let site = try site()
        var watch = try #require(ClockWatch(site))
        let person = try await begin(site)
        await watch.look()
        let before = site.clock.now
        machine.pass(60, moved: jump)
        await watch.look()
        #expect(site.clock.now == before.adding(seconds: 60))
        let hall = try await hall(site)
        let view = try await hall.view(person, terminal: "t", at: site.clock.now)
        #expect(view.endsAt.seconds(since: site.clock.now) == 89 * 60)
        #expect(await hall.room("01").clockMoves.map(\.milliseconds) == [jump * 1000])
        // The office and the invigilator read it on their pages.
        let page = try await bench.bench.ask(.get, TerminalBench.room, as: .invigilator)
        #expect(page.text.contains("考试计时不受影响，各考生结束时间不变"))
        let notes = try bench.bench.read { try $0.roomEvents(in: SampleConfig.exam, of: "01") }
        #expect(notes.last?.content.contains("clockMoved") == true)
    }

    @Test func `before the release and after the last end the wall clock is followed`()
        async throws
    {
        let site = try site()
        var watch = try #require(ClockWatch(site))
        machine.pass(10, moved: 45)
        await watch.look()
        #expect(site.clock.now == machine.reading.wall)
        let person = try await begin(site)
        await watch.look()
        machine.pass(60, moved: -7200)
        await watch.look()
        machine.pass(95 * 60)
        try await site.halls.tick(at: site.clock.now)
        #expect(try await hall(site).attempt(of: person)?.phase == .closedByTime)
        await watch.look()
        #expect(site.clock.now == machine.reading.wall)
        let chain = try bench.bench.read { try $0.auditLines(in: ExamOffice.accountsChain) }
        #expect(chain.filter { $0.act == "clock.taken" }.count == 2)
    }

    @Test func `marks are made every few seconds while somebody answers, and one at the end`()
        async throws
    {
        let site = try site()
        var watch = try #require(ClockWatch(site))
        await watch.look()
        #expect(try TimeKeeper.lastMark(site.records) == nil)
        _ = try await begin(site)
        await watch.look()
        let first = try #require(try TimeKeeper.lastMark(site.records))
        #expect(first.moment == site.clock.now && first.isAnswering)
        machine.pass(TimeKeeper.secondsBetweenMarks - 1)
        await watch.look()
        #expect(try TimeKeeper.lastMark(site.records) == first)
        machine.pass(1)
        await watch.look()
        #expect(try TimeKeeper.lastMark(site.records)?.moment == site.clock.now)
        machine.pass(95 * 60)
        try await site.halls.tick(at: site.clock.now)
        await watch.look()
        #expect(try TimeKeeper.lastMark(site.records)?.isAnswering == false)
    }

    @Test func `a service that was killed goes on by the counter, whatever the wall clock says`()
        async throws
    {
        let first = try site()
        var watch = try #require(ClockWatch(first))
        let person = try await begin(first)
        await watch.look()
        let before = first.clock.now
        machine.pass(300, moved: -86_400)
        let second = try site()
        #expect(second.clock.now == before.adding(seconds: 300))
        let hall = try await hall(second)
        var again = try #require(ClockWatch(second))
        await again.look()
        let room = await hall.room("01")
        #expect(room.openOutage?.seconds == 300 && room.openOutage?.isMeasured == true)
        #expect(room.clockMoves.map(\.milliseconds) == [-86_400_000])
        #expect(await hall.attempt(of: person)?.endsAt == before.adding(minutes: 90))
    }

    @Test func `whose time ran out while the service was away is not closed before the rooms know`()
        async throws
    {
        let first = try site()
        var watch = ClockWatch(first)
        let person = try await begin(first)
        machine.pass(84 * 60)
        await first.beat(&watch)
        machine.pass(16 * 60)
        let second = try site()
        var again = ClockWatch(second)
        await second.beat(&again)
        let hall = try await hall(second)
        #expect(await hall.attempt(of: person)?.phase.isOpen == true)
        #expect(await hall.room("01").openOutage?.seconds == 16 * 60)
    }

    @Test func `who could not begin while the service was away keeps the wall clock from it`()
        async throws
    {
        let first = try site()
        var watch = ClockWatch(first)
        machine.pass(600)
        let released = try await hall(first)
        let staff = Actor("invigilator-1", as: .invigilator)
        try await released.checkIn(released.people(in: "01"), Act(by: staff, at: first.clock.now))
        try await released.release("01", Act(by: staff, at: first.clock.now))
        await first.beat(&watch)
        let before = first.clock.now
        // Away until after nobody may begin any more, and the wall clock is two hours off.
        machine.pass(40 * 60, moved: 7200)
        let second = try site()
        var again = ClockWatch(second)
        await second.beat(&again)
        #expect(second.clock.now == before.adding(minutes: 40))
        #expect(try await hall(second).room("01").openOutage?.seconds == 40 * 60)
    }

    @Test(arguments: [
        (wall: -7200, away: 0), (wall: 0, away: 300), (wall: 3600, away: 3900),
        (wall: 86_400, away: 0),
    ])
    func `after a power cut nobody's time ends by what the wall clock says`(
        _ cut: (wall: Int, away: Int)
    ) async throws {
        let first = try site()
        var watch = try #require(ClockWatch(first))
        let person = try await begin(first)
        await watch.look()
        let before = first.clock.now
        machine.pass(300, moved: cut.wall, boot: "boot-2")
        let second = try site()
        #expect(second.clock.now == before.adding(seconds: cut.away))
        let hall = try await hall(second)
        var again = try #require(ClockWatch(second))
        await again.look()
        try await second.halls.tick(at: second.clock.now)
        #expect(await hall.attempt(of: person)?.phase.isOpen == true)
        let outage = try #require(await hall.room("01").openOutage)
        #expect(outage.seconds == cut.away && !outage.isMeasured)
        #expect(outage.from == before)
    }

    @Test func `a drill has a clock of its own: it leaves no marks`() async throws {
        let drill = DrillClock(SteadyClock(machine))
        var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let site = try Site(
            records: bench.bench.site.records, bank: try SamplePeople.bank(), clock: drill,
            logger: logger)
        var watch = try #require(ClockWatch(site))
        _ = try await begin(site)
        machine.pass(60, moved: 7200)
        await watch.look()
        #expect(try TimeKeeper.lastMark(site.records) == nil)
        #expect(try await hall(site).room("01").clockMoves.count == 1)
    }
}
