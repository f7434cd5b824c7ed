package import Vocabulary

/// How often somebody may try: a few free tries, then a wait that doubles, and never a lock for
/// good. Nobody can keep somebody else from work with it for longer than the longest wait.
///
/// It counts what names it is given: accounts and machines at the sign-in page, machines alone at
/// a terminal, so that no candidate is ever locked out by what others type.
package struct Throttle: Hashable, Sendable {
    private struct Record: Hashable, Sendable {
        var failures: Int
        var last: Moment
    }

    /// Tries that cost no wait.
    package let free: Int
    /// The longest wait in seconds.
    package let longestWait: Int
    private var records: [String: Record] = [:]

    /// The most names that are remembered; the oldest are forgotten first.
    private static let capacity = 20_000
    /// Failures are forgotten after so many seconds without another.
    private static let memory = 15 * 60

    package init(free: Int = 5, longestWait: Int = 60) {
        self.free = free
        self.longestWait = longestWait
    }

    /// Seconds until the next try is taken; 0 when it may be made now.
    package func wait(for name: String, at moment: Moment) -> Int {
        guard let record = records[name], record.failures >= free else { return 0 }
        let passed = moment.seconds(since: record.last)
        guard passed < Throttle.memory else { return 0 }
        let doublings = min(record.failures - free, 10)
        return max(0, min(longestWait, 1 << doublings) - passed)
    }

    /// Counts a try that failed.
    package mutating func failed(_ name: String, at moment: Moment) {
        if records.count >= Throttle.capacity { forget(at: moment) }
        var record = records[name] ?? Record(failures: 0, last: moment)
        if moment.seconds(since: record.last) >= Throttle.memory { record.failures = 0 }
        record.failures += 1
        record.last = moment
        records[name] = record
    }

    /// Forgets the failures of who has come in.
    package mutating func succeeded(_ name: String) { records[name] = nil }

    /// Takes one failure back: the try was none.
    package mutating func forgive(_ name: String) {
        guard var record = records[name] else { return }
        record.failures -= 1
        records[name] = record.failures > 0 ? record : nil
    }

    private mutating func forget(at moment: Moment) {
        records = records.filter { moment.seconds(since: $0.value.last) < Throttle.memory }
        while records.count >= Throttle.capacity,
            let oldest = records.min(by: { ($0.value.last, $0.key) < ($1.value.last, $1.key) })
        {
            records[oldest.key] = nil
        }
    }
}
