import Documents
import Synchronization

/// The rooms that are still to be printed, for several workers.
final class PrintQueue: Sendable {
    private struct State {
        var next = 0
        var done = 0
    }

    /// How many people all rooms have.
    let total: Int
    private let halls: [PrintHall]
    private let state = Mutex(State())

    init(_ halls: [PrintHall]) {
        self.halls = halls
        total = halls.reduce(0) { $0 + $1.seats.count }
    }

    /// Each room once, in order; nil when all were given out.
    func next() -> PrintHall? {
        state.withLock { state in
            guard state.next < halls.count else { return nil }
            defer { state.next += 1 }
            return halls[state.next]
        }
    }

    /// - Parameter report: is told how many people the finished rooms have, this one with them;
    ///   one call at a time, in order.
    func finish(_ hall: PrintHall, _ report: (Int) -> Void) {
        state.withLock { state in
            state.done += hall.seats.count
            report(state.done)
        }
    }
}
