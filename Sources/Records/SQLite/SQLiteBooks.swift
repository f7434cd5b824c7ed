import GRDB
import Office
import Vocabulary

/// The books as one transaction of SQLite sees them. Valid while the transaction runs, no longer.
///
/// Statements are prepared once for each connection; rows go in and out by column, without
/// records or dictionaries between.
final class SQLiteBooks: Books {
    let db: Database
    let content = Content()
    /// The first change that failed. After it nothing can be committed, whatever the body makes
    /// of the error: other stores cannot go on either.
    private(set) var failure: Fault?

    init(_ db: Database) { self.db = db }

    /// Runs one statement that changes something.
    ///
    /// - Returns: how many rows it changed.
    /// - Throws: `Fault`.
    @discardableResult
    func change(
        _ doing: @autoclosure () -> String, _ sql: String, _ arguments: StatementArguments
    ) throws -> Int {
        do {
            try db.cachedStatement(sql: sql).execute(arguments: arguments)
            return db.changesCount
        } catch {
            throw failed(Fault(doing(), cause: error))
        }
    }

    /// Notes that a change failed.
    func failed(_ fault: Fault) -> Fault {
        failure = failure ?? fault
        return fault
    }

    /// Reads the rows of one query; `read` may leave one out by returning nil.
    ///
    /// - Throws: `Fault`.
    func rows<Value>(
        of table: Table, in exam: ExamID?, _ sql: String, _ arguments: StatementArguments,
        _ read: (Columns) throws -> Value?
    ) throws -> [Value] {
        var values: [Value] = []
        try each(of: table, in: exam, sql, arguments) { columns in
            if let value = try read(columns) { values.append(value) }
        }
        return values
    }

    /// Reads the rows of a query one after the other.
    ///
    /// - Throws: what `body` throws, unchanged; `Fault` when the store fails.
    func each(
        of table: Table, in exam: ExamID?, _ sql: String, _ arguments: StatementArguments,
        _ body: (Columns) throws -> Void
    ) throws {
        var thrown: (any Error)?
        do {
            // Not a cached one: the body may ask the same again.
            let statement = try db.makeStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: arguments)
            while thrown == nil, let row = try cursor.next() {
                do { try body(Columns(row, of: table, in: exam)) } catch { thrown = error }
            }
        } catch {
            throw Fault("reading \(table.name)", cause: error)
        }
        if let thrown { throw thrown }
    }

    /// Reads the rows of one query for each of the sheets, ascending, or for all sheets at once.
    func rows<Value>(
        of table: Table, in exam: ExamID, sheets: Set<SheetCode>?, _ sql: (String) -> String,
        _ read: (Columns) throws -> Value?
    ) throws -> [Value] {
        guard let sheets else {
            return try rows(of: table, in: exam, sql(""), [exam.text], read)
        }
        let one = sql("and sheet = ?")
        return try sheets.sorted().flatMap {
            try rows(of: table, in: exam, one, [exam.text, $0.text], read)
        }
    }
}

extension Fault {
    /// What SQLite said while something was done.
    init(_ doing: String, cause error: any Error) {
        self.init(doing, cause: Fault.cause(error), trouble: DiskTrouble(error))
    }

    /// SQLite's own words; they name tables and columns, never values.
    static func cause(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(error)" }
        return "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
    }
}
