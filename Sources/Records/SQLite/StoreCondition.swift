import GRDB
import Office
package import Vocabulary

/// What can be asked of the store of a data folder without opening it for work.
package enum StoreCondition {
    /// How the schema of a store stands to this program.
    package struct Schema: Hashable, Sendable {
        package enum State: Sendable { case current, older, newer, foreign }

        package let state: State
        /// The number of the newest step that was applied; -1 for none.
        package let applied: Int
        /// The number of the newest step of this program.
        package let known: Int
    }

    /// Nil where there is no store.
    ///
    /// - Throws: `Fault` when it cannot be read.
    package static func schema(of data: String) throws -> Schema? {
        try asking(data) { db in
            let known = Migration.all.last?.number ?? -1
            guard try db.tableExists("migrations") else {
                let isEmpty = try Int.fetchOne(db, sql: "select count(*) from sqlite_master") == 0
                return Schema(state: isEmpty ? .older : .foreign, applied: -1, known: known)
            }
            let applied =
                try Int.fetchOne(db, sql: "select max(number) from migrations") ?? -1
            if applied > known { return Schema(state: .newer, applied: applied, known: known) }
            guard let pending = try? Migrator(migrations: Migration.all).pending(db) else {
                return Schema(state: .foreign, applied: applied, known: known)
            }
            return Schema(
                state: pending.isEmpty ? .current : .older, applied: applied, known: known)
        }
    }

    /// When the last act was recorded; nil where there is none.
    ///
    /// - Throws: `Fault` when the store cannot be read.
    package static func lastMoment(in data: String) throws -> Moment? {
        let last = try asking(data) { db -> Int? in
            try ["audit_lines", "access_lines", "bank_lines"].compactMap { table -> Int? in
                guard try db.tableExists(table) else { return nil }
                return try Int.fetchOne(db, sql: "select max(at_milliseconds) from \(table)")
            }.max()
        }
        return (last ?? nil).map { Moment(millisecondsSince1970: $0) }
    }

    /// Whether another program keeps everybody from writing for more than three seconds; nil
    /// where there is no store.
    ///
    /// - Throws: `Fault` when it cannot be found out.
    package static func isHeld(_ data: String) throws -> Bool? {
        guard let source = try? StoreSource(data) else { return nil }
        var configuration = Configuration()
        configuration.busyMode = .timeout(3)
        do {
            let queue = try DatabaseQueue(path: source.path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) { .rollback }
            }
            return false
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return true
        } catch {
            throw Fault("asking for the store's lock", cause: error)
        }
    }

    private static func asking<Value>(
        _ data: String, _ body: (Database) throws -> Value
    ) throws -> Value? {
        guard let source = try? StoreSource(data) else { return nil }
        let reader = try source.reader()
        do {
            return try reader.read(body)
        } catch {
            throw Fault("reading the store", cause: error)
        }
    }
}
