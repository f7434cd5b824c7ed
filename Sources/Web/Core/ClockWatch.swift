import Delivery
import Logging
import Office
import Vocabulary

/// Watches the machine's clocks for the service: tells what happens to them, and records where the
/// time stands while people answer.
package struct ClockWatch {
    private let site: Site
    private let clock: SteadyClock
    private let keeper: TimeKeeper
    private var lastMark: ClockMark?
    /// What could not be told yet, because the store failed.
    private var untold: [ClockChange]

    /// Nil where the service has a clock of another kind.
    package init?(_ site: Site) {
        guard let clock = site.clock.steady else { return nil }
        self.site = site
        self.clock = clock
        keeper = TimeKeeper(records: site.records, halls: site.halls)
        untold = clock.found
    }

    /// One look, before the halls are told the time.
    ///
    /// What the start has found is told first: who could not begin while the service was away may
    /// still begin, and as long as somebody may, the wall clock is not followed.
    ///
    /// - Returns: whether the rooms know all that was found; if not, nobody's time may end.
    @discardableResult
    package mutating func look() async -> Bool {
        guard await tell() else { return false }
        let isAnswering = await site.halls.isAnswering(at: site.clock.now)
        if let change = clock.look(isAnswering: isAnswering) { untold.append(change) }
        let isTold = await tell()
        await record(isAnswering)
        return isTold
    }

    private mutating func tell() async -> Bool {
        while let change = untold.first {
            if case .away(let start, _, _) = change {
                // The sessions of then are concerned, whatever day the clock has now.
                await site.halls.openRunning(site.exams.all, at: start)
            }
            do {
                try await keeper.tell(change, at: site.clock.now)
            } catch {
                site.logger.error("telling a change of the clocks", metadata: ["cause": "\(error)"])
                return false
            }
            site.logger.notice("clocks", metadata: ["change": "\(change)"])
            untold.removeFirst()
        }
        return true
    }

    /// The time of a drill is its own: a later start must not go on from it.
    private mutating func record(_ isAnswering: Bool) async {
        guard site.drill == nil, isDue(isAnswering) else { return }
        let mark = clock.mark(isAnswering: isAnswering)
        do {
            try keeper.record(mark)
            lastMark = mark
        } catch {
            site.logger.error("recording the time", metadata: ["cause": "\(error)"])
        }
    }

    /// While people answer every few seconds, and once when the last of them is done.
    private func isDue(_ isAnswering: Bool) -> Bool {
        guard let lastMark, lastMark.isAnswering else { return isAnswering }
        guard isAnswering else { return true }
        return clock.now.seconds(since: lastMark.moment) >= TimeKeeper.secondsBetweenMarks
    }
}
