package import Delivery

/// What the service recorded of the time, so that it outlives the process: a log that is only
/// appended to.
package protocol ClockBook {
    func append(_ mark: ClockMark) throws
    /// The one that was appended last; nil before the first.
    func lastClockMark() throws -> ClockMark?
}
