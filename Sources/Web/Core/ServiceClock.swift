import Synchronization
package import Vocabulary

/// Where the service takes the time from.
package protocol ServiceClock: Sendable {
    var now: Moment { get }
    /// The clock that nobody can set, where there is one underneath.
    var steady: SteadyClock? { get }
}

extension ServiceClock {
    package var steady: SteadyClock? { nil }
}

/// The clock of a drill: it can be set, and stopped. A real exam never has one.
package final class DrillClock: ServiceClock {
    private enum Reading: Sendable {
        /// Runs beside the real clock, so many milliseconds apart.
        case running(offset: Int)
        case stopped(Moment)
    }

    private let base: any ServiceClock
    private let reading = Mutex(Reading.running(offset: 0))

    /// A drill clock that runs with `base` until it is set.
    package init(_ base: any ServiceClock) { self.base = base }

    package var now: Moment {
        let real = base.now
        return reading.withLock { reading in
            switch reading {
            case .running(let offset):
                Moment(millisecondsSince1970: real.millisecondsSince1970 + offset)
            case .stopped(let moment): moment
            }
        }
    }

    package var steady: SteadyClock? { base.steady }

    /// Sets the clock; from there it runs on, or stands still.
    package func set(_ moment: Moment, runs: Bool) {
        let real = base.now
        reading.withLock { reading in
            reading =
                runs
                ? .running(
                    offset: moment.millisecondsSince1970 - real.millisecondsSince1970)
                : .stopped(moment)
        }
    }
}
