import Office
import Records
import Synchronization
import Vocabulary

/// A store whose disk fails when the test says so; otherwise the one behind it.
final class AilingRecords: Records {
    private let records: MemoryRecords
    private let state = Mutex<(trouble: DiskTrouble?, alsoReads: Bool)>((nil, false))

    init(_ records: MemoryRecords) { self.records = records }

    /// - Parameter alsoReads: whether reading fails too.
    func fail(by trouble: DiskTrouble?, alsoReads: Bool = false) {
        state.withLock { $0 = (trouble, alsoReads) }
    }

    func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try check(isWrite: true)
        return try records.write(body)
    }

    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try check(isWrite: false)
        return try records.read(body)
    }

    private func check(isWrite: Bool) throws {
        let (trouble, alsoReads) = state.withLock { $0 }
        guard let trouble, isWrite || alsoReads else { return }
        throw Fault("using the store", cause: "SQLite said so", trouble: trouble)
    }
}
