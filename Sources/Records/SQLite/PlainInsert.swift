import GRDB
import GRDBSQLite
import Office

/// One insert, run again and again with other values, without a list of arguments between: for the
/// answers of a whole province, which come by the thousand in a commit.
struct PlainInsert {
    private let books: SQLiteBooks
    private let statement: Statement
    private var handle: OpaquePointer? { statement.sqliteStatement }

    /// - Throws: `Fault` when the statement cannot be prepared.
    init(_ books: SQLiteBooks, _ sql: String) throws {
        self.books = books
        do {
            statement = try books.db.cachedStatement(sql: sql)
        } catch {
            throw books.failed(Fault("preparing an insert", cause: error))
        }
    }

    /// Lets `body` bind and step, and leaves the statement as it was found.
    func run(_ body: (PlainInsert) throws -> Void) rethrows {
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try body(self)
    }

    func bind(_ place: Int32, _ number: Int) {
        sqlite3_bind_int64(handle, place, Int64(number))
    }

    func bind(_ place: Int32, _ text: String) {
        var text = text
        text.withUTF8 { bind(place, UnsafeRawBufferPointer($0)) }
    }

    func bind(_ place: Int32, utf8 bytes: [UInt8]) {
        bytes.withUnsafeBytes { bind(place, $0) }
    }

    /// SQLite keeps a copy (SQLITE_TRANSIENT).
    private func bind(_ place: Int32, _ bytes: UnsafeRawBufferPointer) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(
            handle, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(bytes.count), transient)
    }

    /// Runs the insert with what is bound.
    ///
    /// - Throws: `Fault` when the store refuses; the transaction cannot be committed then.
    func step(_ doing: @autoclosure () -> String) throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code != SQLITE_DONE else { return }
        throw books.failed(
            Fault(
                doing(),
                cause: DatabaseError(
                    resultCode: ResultCode(rawValue: code),
                    message: String(cString: sqlite3_errmsg(books.db.sqliteConnection)))))
    }
}
