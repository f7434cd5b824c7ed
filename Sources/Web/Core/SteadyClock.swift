package import Delivery
import Synchronization
package import Vocabulary

/// The two clocks of the machine that the service runs on.
package protocol MachineClocks: Sendable {
    /// Both at the same instant.
    var reading: ClockReading { get }
}

/// The service's clock: steady while anybody answers, whatever happens to the machine's wall clock
/// (`ServiceTime` has the rule).
package final class SteadyClock: ServiceClock {
    private let machine: any MachineClocks
    private let time: Mutex<ServiceTime>
    /// What the start of the service found: to be told once.
    package let found: [ClockChange]

    /// - Parameter mark: what was recorded last; nil for a store that has no mark.
    package init(_ machine: any MachineClocks, after mark: ClockMark? = nil) {
        self.machine = machine
        let resumed = ServiceTime.resumed(after: mark, machine.reading)
        time = Mutex(resumed.time)
        found = resumed.changes
    }

    package var now: Moment {
        let counter = machine.reading.counter
        return time.withLock { $0.moment(at: counter) }
    }

    package var steady: SteadyClock? { self }

    /// Looks at the wall clock; see `ServiceTime.look`.
    package func look(isAnswering: Bool) -> ClockChange? {
        let reading = machine.reading
        return time.withLock { $0.look(reading, isAnswering: isAnswering) }
    }

    /// Where the time stands now, to be recorded.
    package func mark(isAnswering: Bool) -> ClockMark {
        let reading = machine.reading
        return ClockMark(
            moment: time.withLock { $0.moment(at: reading.counter) }, reading: reading,
            isAnswering: isAnswering)
    }
}
