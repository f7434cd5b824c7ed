import GRDB
import Office

/// Brings a database to the newest schema, or says why it cannot be.
struct Migrator {
    let migrations: [Migration]

    /// Applies what is missing, in order; runs inside a transaction of its caller.
    ///
    /// - Throws: `Fault` when the database was made by other steps or by a newer version;
    ///   what SQLite throws.
    func migrate(_ db: Database) throws {
        for migration in try pending(db) {
            try db.execute(sql: migration.text)
            try db.execute(
                sql: "insert into migrations (number, name, digest) values (?, ?, ?)",
                arguments: [migration.number, migration.name, migration.digest])
        }
    }

    /// The steps that were not applied yet.
    ///
    /// - Throws: as `migrate`.
    func pending(_ db: Database) throws -> [Migration] {
        let applied = try applied(db)
        for (index, row) in applied.enumerated() {
            guard index < migrations.count else {
                throw fault("migration \(row) is from a newer version of the program")
            }
            let known = migrations[index]
            guard row == Applied(known) else {
                throw fault(
                    "migration \(row) was applied, where this version has \(Applied(known))")
            }
        }
        return Array(migrations.dropFirst(applied.count))
    }

    private func applied(_ db: Database) throws -> [Applied] {
        guard try db.tableExists("migrations") else { return [] }
        let rows = try Row.fetchAll(
            db, sql: "select number, name, digest from migrations order by number")
        return try rows.map { row in
            let columns = Columns(row, of: Table("migrations"), in: nil)
            return Applied(
                number: try columns.int(0), name: try columns.text(1),
                digest: try columns.text(2))
        }
    }

    private func fault(_ cause: String) -> Fault { Fault("opening the store", cause: cause) }
}

/// A step as the database remembers it.
private struct Applied: Hashable, CustomStringConvertible {
    let number: Int
    let name: String
    let digest: String

    init(number: Int, name: String, digest: String) {
        self.number = number
        self.name = name
        self.digest = digest
    }

    init(_ migration: Migration) {
        self.init(number: migration.number, name: migration.name, digest: migration.digest)
    }

    var description: String { "\(number) (\(name), digest \(digest.prefix(8)))" }
}
