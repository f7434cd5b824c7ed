import Delivery
import Testing
import Vocabulary

/// The rule of the service's time, line by line (docs/exam-day.md).
@Suite("The service's time") struct ServiceTimeTests {
    private static let hour = 3_600_000

    /// A reading so many milliseconds after nine, the wall clock so many beside.
    private static func reading(
        _ passed: Int, wallAhead: Int = 0, boot: String = "boot-1", counter: Int? = nil
    ) -> ClockReading {
        ClockReading(
            wall: sessionStart.adding(milliseconds: passed + wallAhead),
            counter: counter ?? 5000 + passed, boot: boot)
    }

    private static func mark(_ passed: Int, isAnswering: Bool = true) -> ClockMark {
        ClockMark(
            moment: sessionStart.adding(milliseconds: passed), reading: reading(passed),
            isAnswering: isAnswering)
    }

    @Test(
        "While people answer no wall clock moves the time, and each move is told once",
        arguments: [hour, -hour, 8 * hour, -8 * hour, 1000, -1000, 86_400_000 * 400])
    func held(_ jump: Int) {
        var time = ServiceTime(Self.reading(0))
        #expect(time.look(Self.reading(60_000), isAnswering: true) == nil)
        let moved = Self.reading(120_000, wallAhead: jump)
        #expect(time.look(moved, isAnswering: true) == .held(milliseconds: jump))
        #expect(time.moment(at: moved.counter) == sessionStart.adding(milliseconds: 120_000))
        let later = Self.reading(180_000, wallAhead: jump)
        #expect(time.look(later, isAnswering: true) == nil)
        let back = Self.reading(240_000)
        #expect(time.look(back, isAnswering: true) == .held(milliseconds: -jump))
        #expect(time.moment(at: back.counter) == sessionStart.adding(milliseconds: 240_000))
    }

    @Test("Steps below a second are no news", arguments: [1, -1, 128, -500, 999, -999])
    func small(_ step: Int) {
        var time = ServiceTime(Self.reading(0))
        for isAnswering in [true, false] {
            #expect(
                time.look(Self.reading(1000, wallAhead: step), isAnswering: isAnswering) == nil)
        }
    }

    @Test func `small steps that add up are told when they make a second`() {
        var time = ServiceTime(Self.reading(0))
        let steps = stride(from: 300, through: 1500, by: 300)
        let told = steps.compactMap {
            time.look(Self.reading($0 * 10, wallAhead: $0), isAnswering: true)
        }
        #expect(told == [.held(milliseconds: 1200)])
    }

    @Test("When nobody answers the wall clock is taken over", arguments: [hour, -hour, 1000])
    func taken(_ jump: Int) {
        var time = ServiceTime(Self.reading(0))
        let moved = Self.reading(60_000, wallAhead: jump)
        #expect(time.look(moved, isAnswering: false) == .taken(milliseconds: jump))
        #expect(time.moment(at: moved.counter) == moved.wall)
        #expect(time.look(Self.reading(61_000, wallAhead: jump), isAnswering: true) == nil)
    }

    @Test func `a clock that was held is taken over when the last one is done`() {
        var time = ServiceTime(Self.reading(0))
        _ = time.look(Self.reading(1000, wallAhead: Self.hour), isAnswering: true)
        let end = Self.reading(5_400_000, wallAhead: Self.hour)
        #expect(time.look(end, isAnswering: false) == .taken(milliseconds: Self.hour))
    }

    @Test func `a machine that slept has lost nobody's time: the counter slept with nobody`() {
        let time = ServiceTime(Self.reading(0))
        #expect(
            time.moment(at: Self.reading(Self.hour).counter)
                == sessionStart.adding(milliseconds: Self.hour))
    }

    /// One start of the service.
    struct Start: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let mark: ClockMark?
        let reading: ClockReading
        /// Milliseconds after nine.
        let moment: Int
        let changes: [ClockChange]
    }

    private static func away(_ from: Int, _ until: Int, isMeasured: Bool) -> ClockChange {
        .away(
            from: sessionStart.adding(milliseconds: from),
            until: sessionStart.adding(milliseconds: until), isMeasured: isMeasured)
    }

    static let starts: [Start] = [
        Start(
            testDescription: "the first of all", mark: nil, reading: reading(700), moment: 700,
            changes: []),
        Start(
            testDescription: "the machine ran on", mark: mark(600_000),
            reading: reading(640_000), moment: 640_000,
            changes: [away(600_000, 640_000, isMeasured: true)]),
        Start(
            testDescription: "the machine ran on and its wall clock was set back meanwhile",
            mark: mark(600_000), reading: reading(640_000, wallAhead: -2 * hour), moment: 640_000,
            changes: [
                away(600_000, 640_000, isMeasured: true), .held(milliseconds: -2 * hour),
            ]),
        Start(
            testDescription: "the machine was off", mark: mark(600_000),
            reading: reading(900_000, boot: "boot-2", counter: 40_000), moment: 900_000,
            changes: [away(600_000, 900_000, isMeasured: false)]),
        Start(
            testDescription: "the machine was off and its wall clock has lost hours",
            mark: mark(600_000),
            reading: reading(900_000, wallAhead: -3 * hour, boot: "boot-2", counter: 40_000),
            moment: 600_000,
            changes: [
                away(600_000, 600_000, isMeasured: false),
                .held(milliseconds: 300_000 - 3 * hour),
            ]),
        Start(
            testDescription: "the machine was off and its wall clock has gained hours",
            mark: mark(600_000),
            reading: reading(900_000, wallAhead: 3 * hour, boot: "boot-2", counter: 40_000),
            moment: 900_000 + 3 * hour,
            changes: [away(600_000, 900_000 + 3 * hour, isMeasured: false)]),
        Start(
            testDescription: "the machine was off and its wall clock says something unbelievable",
            mark: mark(600_000),
            reading: reading(900_000, wallAhead: 8 * hour, boot: "boot-2", counter: 40_000),
            moment: 600_000,
            changes: [
                away(600_000, 600_000, isMeasured: false),
                .held(milliseconds: 300_000 + 8 * hour),
            ]),
        Start(
            testDescription: "a counter that runs backwards is another boot", mark: mark(600_000),
            reading: reading(900_000, counter: 4000), moment: 900_000,
            changes: [away(600_000, 900_000, isMeasured: false)]),
        Start(
            testDescription: "nobody answered", mark: mark(600_000, isAnswering: false),
            reading: reading(640_000), moment: 640_000, changes: []),
        Start(
            testDescription: "nobody answered, and the wall clock was put right",
            mark: mark(600_000, isAnswering: false), reading: reading(640_000, wallAhead: hour),
            moment: 640_000 + hour, changes: [.taken(milliseconds: hour)]),
        Start(
            testDescription: "nobody answered, and the machine was off",
            mark: mark(600_000, isAnswering: false),
            reading: reading(0, boot: "boot-2", counter: 10), moment: 0, changes: []),
    ]

    @Test("A start of the service", arguments: starts)
    func start(_ start: Start) {
        let (time, changes) = ServiceTime.resumed(after: start.mark, start.reading)
        #expect(
            time.moment(at: start.reading.counter)
                == sessionStart.adding(milliseconds: start.moment))
        #expect(changes == start.changes)
    }

    @Test func `what was told before a start is not told again after it`() {
        let mark = ClockMark(
            moment: sessionStart.adding(milliseconds: 1000),
            reading: Self.reading(1000, wallAhead: Self.hour), isAnswering: true)
        let (_, changes) = ServiceTime.resumed(
            after: mark, Self.reading(2000, wallAhead: Self.hour))
        #expect(changes == [Self.away(1000, 2000, isMeasured: true)])
    }

    @Test func `summer time moves nothing: a moment has no zone`() {
        // New York put its clocks forward at 07:00 UTC on 2017-03-12: the wall clock's seconds
        // since 1970 went on as on any day, and so does what is printed in Beijing time.
        let before = Moment(millisecondsSince1970: 1_489_301_999_000)
        #expect(before.clock == "14:59")
        #expect(before.adding(seconds: 1).clock == "15:00")
        #expect(before.adding(minutes: 60).seconds(since: before) == 3600)
    }
}
