package import Office
import Synchronization

/// The store in memory, for tests and rehearsals that leave nothing behind.
///
/// It keeps every promise of `Records` but the disk. A body that writes has the store to itself; a
/// body that reads has a view that later writes do not touch and blocks nobody. A call from within
/// a body that writes is a programmer's error.
package final class MemoryRecords: Records {
    private let state = Mutex(MemoryState())

    /// An empty store.
    package init() {}

    /// See `Records`. A change that failed is thrown when the body ends, even if the body went on:
    /// such a transaction is never committed.
    package func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error> = .failure(
            Fault("writing to the store", cause: "nothing was run"))
        state.withLock { state in
            // The state moves, so that it has one owner and is changed in place.
            let books = MemoryBooks(state, mayWrite: true)
            state = MemoryState()
            outcome = Result { try body(books) }
            if case .success = outcome, let failure = books.failure { outcome = .failure(failure) }
            if case .failure = outcome { books.rollBack() }
            state = books.state
        }
        return try outcome.get()
    }

    /// See `Records`. A change is refused with a `Fault`.
    package func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        let view = state.withLock { $0 }
        return try body(MemoryBooks(view, mayWrite: false))
    }
}
