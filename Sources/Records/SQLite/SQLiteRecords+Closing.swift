import GRDB
import Office

extension SQLiteRecords {
    /// Puts the log away and closes the file, which then is whole by itself; nothing can be asked
    /// afterwards.
    ///
    /// - Throws: `Fault`.
    package func close() throws {
        do {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try database.close()
        } catch {
            throw Fault("closing the store", cause: error)
        }
    }
}
