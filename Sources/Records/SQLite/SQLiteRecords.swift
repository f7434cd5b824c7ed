import FoundationEssentials
import GRDB
package import Office

/// The store in one SQLite file, `zhikao.sqlite` of a data folder.
///
/// Write-ahead log with `synchronous=FULL`: when `write` returns, the transaction is on disk. There
/// is one writer at a time, also among processes; another one waits up to five seconds. Reads go on
/// beside it, each on the state at its begin, so that a long report delays no save. A call from
/// within a body is a programmer's error.
package final class SQLiteRecords: Records {
    /// The name of the file in the data folder.
    package static let fileName = "zhikao.sqlite"

    let database: any DatabaseWriter

    /// Opens the store of a data folder, makes both when there are none, and brings the schema up
    /// to date. A folder that is made is closed to other accounts of the machine.
    ///
    /// - Parameter migrations: the steps of the schema; other than all of them for tests only.
    /// - Throws: `Fault` when the file cannot be opened, was made by other migrations or by a
    ///   newer version, or when SQLite does not grant the durability that is promised.
    package init(directory: String, migrations: [Migration] = Migration.all) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            database = try DatabasePool(
                path: SQLiteRecords.path(in: directory),
                configuration: SQLiteRecords.configuration)
            try database.writeWithoutTransaction { db in
                // The pool takes synchronous=NORMAL for the write-ahead log; we promise more.
                try db.execute(sql: "pragma synchronous = full")
                try SQLiteRecords.checkSettings(db)
                try db.inTransaction(.immediate) {
                    try Migrator(migrations: migrations).migrate(db)
                    return .commit
                }
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault("opening the store", cause: error)
        }
    }

    /// Opens the store of a data folder for verification: nothing can be written, a schema that is
    /// not the newest is refused.
    ///
    /// SQLite needs its `-wal` and `-shm` files beside the store and makes them if it may.
    /// - Throws: `Fault` when there is no such file, or as `init(directory:)`.
    package init(readingOnly directory: String) throws {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(SQLiteRecords.patience)
            database = try DatabaseQueue(
                path: SQLiteRecords.path(in: directory), configuration: configuration)
            let pending = try database.read { try Migrator(migrations: Migration.all).pending($0) }
            if let first = pending.first {
                throw Fault(
                    "opening the store",
                    cause: "migration \(first.number) (\(first.name)) has not been applied")
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault("opening the store", cause: error)
        }
    }

    /// See `Records`. A change that failed is thrown when the body ends, even if the body went on:
    /// such a transaction is never committed.
    package func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error>?
        do {
            try database.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    let books = SQLiteBooks(db)
                    let result = Result { try body(books) }
                    if case .success = result, let failure = books.failure { throw failure }
                    outcome = result
                    return if case .success = result { .commit } else { .rollback }
                }
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            // An error of the body says more than a rollback that failed after it.
            if case .failure(let first) = outcome { throw first }
            throw Fault("writing to the store", cause: error)
        }
        return try SQLiteRecords.value(of: outcome)
    }

    /// See `Records`. A change is refused with a `Fault`.
    package func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error>?
        do {
            try database.read { db in outcome = Result { try body(SQLiteBooks(db)) } }
        } catch {
            throw Fault("reading the store", cause: error)
        }
        return try SQLiteRecords.value(of: outcome)
    }

    private static func value<Value>(of outcome: Result<Value, any Error>?) throws -> Value {
        guard let outcome else { throw Fault("using the store", cause: "nothing was run") }
        return try outcome.get()
    }
}

extension SQLiteRecords {
    /// Seconds to wait for another process that writes: fewer than a terminal waits for an answer
    /// (8), so that it hears why nothing is saved.
    private static let patience = 5.0

    private static func path(in directory: String) -> String { "\(directory)/\(fileName)" }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 4
        return configuration
    }

    /// What was asked for is not what was granted, for example on a network file system.
    @Sendable
    private static func checkSettings(_ db: Database) throws {
        let journal = try String.fetchOne(db, sql: "pragma journal_mode")
        let synchronous = try Int.fetchOne(db, sql: "pragma synchronous")
        let foreignKeys = try Int.fetchOne(db, sql: "pragma foreign_keys")
        guard journal == "wal", synchronous == 2, foreignKeys == 1 else {
            throw Fault(
                "opening the store",
                cause: "SQLite does not grant wal, synchronous=full and foreign keys here")
        }
    }
}
