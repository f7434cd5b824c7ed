package import Vocabulary

/// What the two clocks of a machine say at the same instant.
package struct ClockReading: Hashable, Sendable {
    /// The wall clock, which anybody may set.
    package let wall: Moment
    /// Milliseconds since the machine was switched on, sleep included; nobody can set it.
    package let counter: Int
    /// Names the time since the machine was switched on: counters of two boots say nothing of
    /// each other.
    package let boot: String

    package init(wall: Moment, counter: Int, boot: String) {
        self.wall = wall
        self.counter = counter
        self.boot = boot
    }
}

/// A moment of the service with the reading at which it was, recorded so that it outlives the
/// process.
package struct ClockMark: Hashable, Sendable {
    package let moment: Moment
    package let reading: ClockReading
    /// Whether somebody was answering, or might have begun to.
    package let isAnswering: Bool

    package init(moment: Moment, reading: ClockReading, isAnswering: Bool) {
        self.moment = moment
        self.reading = reading
        self.isAnswering = isAnswering
    }
}
