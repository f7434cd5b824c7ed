package import Vocabulary

/// The service's time: a recorded moment of the wall clock, from which a counter goes on that
/// nobody can set.
///
/// The rule, whole (docs/exam-day.md has it as a table):
/// 1. As long as anybody answers or may begin to, the time goes on by the counter. A wall clock
///    that is moved meanwhile, by hand, by NTP or by a change of zone, moves nobody's end.
/// 2. When nobody does, a wall clock that differs is taken over.
/// 3. A service that starts again on a machine that was not switched off goes on by the counter
///    from the last recorded moment, as if it had run all the time.
/// 4. After the machine was switched off the counter is gone. The time is the wall clock's, if that
///    says something believable: not before the last recorded moment, and not more than six hours
///    after it. Otherwise the time goes on from that moment. How long the failure took is then
///    uncertain, and nobody's attempt ends within it (`SessionHall.closing`).
package struct ServiceTime: Hashable, Sendable {
    private var moment: Moment
    private var counter: Int
    /// How far the wall clock is ahead of the service's time, as far as it was told.
    private var told: Int

    /// A wall clock within so many milliseconds is as good as equal: two readings are never taken
    /// at the very same instant, and NTP corrects in small steps.
    package static let tolerance = 1000

    /// A machine that was off for longer than this has a wrong wall clock, or no exam any more: a
    /// clock that mistakes Beijing time for UTC is eight hours off.
    package static let longestOutage = 6 * 3_600_000

    /// The time of a service that has never run before.
    package init(_ reading: ClockReading) {
        moment = reading.wall
        counter = reading.counter
        told = 0
    }

    /// The time after a start of the service, and what is to be told about it.
    package static func resumed(
        after mark: ClockMark?, _ reading: ClockReading
    ) -> (time: ServiceTime, changes: [ClockChange]) {
        var time = ServiceTime(reading)
        guard let mark else { return (time, []) }
        let isMeasured =
            mark.reading.boot == reading.boot && reading.counter >= mark.reading.counter
        let measured = mark.moment.adding(
            milliseconds: reading.counter - mark.reading.counter)
        guard mark.isAnswering else {
            return (time, isMeasured ? time.taken(from: measured, reading) : [])
        }
        let off = reading.wall.milliseconds(since: mark.moment)
        let isBelievable = (0...ServiceTime.longestOutage).contains(off)
        time.moment = isMeasured ? measured : isBelievable ? reading.wall : mark.moment
        var changes: [ClockChange] = [
            .away(from: mark.moment, until: time.moment, isMeasured: isMeasured)
        ]
        // What was told before the start is not told again.
        time.told = isMeasured ? mark.reading.wall.milliseconds(since: mark.moment) : 0
        if let change = time.look(reading, isAnswering: true) { changes.append(change) }
        return (time, changes)
    }

    private func taken(from measured: Moment, _ reading: ClockReading) -> [ClockChange] {
        let difference = reading.wall.milliseconds(since: measured)
        return abs(difference) < ServiceTime.tolerance ? [] : [.taken(milliseconds: difference)]
    }

    /// The moment at which the counter stands there.
    package func moment(at counter: Int) -> Moment {
        moment.adding(milliseconds: counter - self.counter)
    }

    /// Looks at the wall clock.
    ///
    /// - Returns: nil when there is nothing that was not told before.
    package mutating func look(_ reading: ClockReading, isAnswering: Bool) -> ClockChange? {
        let difference = reading.wall.milliseconds(since: moment(at: reading.counter))
        if isAnswering {
            let fresh = difference - told
            guard abs(fresh) >= ServiceTime.tolerance else { return nil }
            told = difference
            return .held(milliseconds: fresh)
        }
        guard abs(difference) >= ServiceTime.tolerance else { return nil }
        self = ServiceTime(reading)
        return .taken(milliseconds: difference)
    }
}
