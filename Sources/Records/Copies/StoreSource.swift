import GRDB
import Office
import Vocabulary

/// The file of a store that is copied while others work with it.
struct StoreSource {
    /// The data folder.
    let folder: String

    var path: String { "\(folder)/\(SQLiteRecords.fileName)" }

    /// - Throws: `store.missing`.
    init(_ folder: String) throws(Refusal) {
        self.folder = folder
        guard PlainFile.isFile("\(folder)/\(SQLiteRecords.fileName)") else {
            throw Refusal(
                "store.missing", "目录 \(folder) 中没有数据库。", "there is no store in \(folder)")
        }
    }

    /// A connection that only reads.
    ///
    /// - Parameter keepsTransactions: whether a transaction may stay open between two accesses.
    /// - Throws: `Fault`.
    func reader(keepsTransactions: Bool = false) throws(Fault) -> DatabaseQueue {
        try connection(isReadOnly: true, keepsTransactions: keepsTransactions)
    }

    /// A connection for locks and checkpoints; it never changes a row.
    ///
    /// - Throws: `Fault`.
    func keeper() throws(Fault) -> DatabaseQueue {
        try connection(isReadOnly: false, keepsTransactions: true)
    }

    private func connection(
        isReadOnly: Bool, keepsTransactions: Bool
    ) throws(Fault) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.allowsUnsafeTransactions = keepsTransactions
        configuration.busyMode = .timeout(10)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw Fault("opening the store", cause: error)
        }
    }

    /// Copies the store as the reader sees it, page by page, into a new file; whoever writes
    /// meanwhile waits for nothing.
    ///
    /// - Parameter progress: pages done, and pages in all; what it throws ends the copy.
    /// - Throws: `Fault`.
    static func copy(
        _ reader: DatabaseQueue, to path: String, progress: @escaping (Int, Int) throws -> Void
    ) throws -> CopiedStore {
        do {
            let target = try DatabaseQueue(path: path)
            try target.writeWithoutTransaction { try $0.execute(sql: "pragma synchronous = off") }
            try reader.backup(to: target, pagesPerStep: 512) {
                try progress($0.completedPageCount, $0.totalPageCount)
            }
            // One file, which can be read from a medium that cannot be written.
            try target.writeWithoutTransaction { db in
                _ = try String.fetchOne(db, sql: "pragma journal_mode = delete")
            }
            let found = try target.read(CopiedStore.init)
            try target.close()
            try PlainFile.changing(path).sync()
            return found
        } catch let error as DatabaseError {
            throw Fault("copying the store", cause: error)
        }
    }
}
