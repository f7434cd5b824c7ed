import GRDB
import Office
package import Vocabulary

extension SQLiteRecords {
    /// What is wrong with the file itself: pages and constraints (`store.integrity`), references
    /// that lead nowhere (`store.foreign-key`), a schema that is not ours (`store.schema`). Empty
    /// when it is sound; whether the audit chains hold is for `AuditVerifier`.
    ///
    /// It looks through a connection of its own that could write but never does: through one that
    /// cannot, SQLite leaves the check constraints out.
    /// - Throws: `Fault` when the file cannot be read at all.
    package func integrityFindings() throws -> [Finding] {
        do {
            // No transaction around them: where a page is broken, SQLite cannot even end one.
            return try DatabaseQueue(path: database.path).inDatabase { db in
                try [
                    SQLiteRecords.damage, SQLiteRecords.strayReferences,
                    SQLiteRecords.schemaDifferences,
                ].flatMap { try SQLiteRecords.surviving(damage: $0, db) }
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault("checking the store", cause: error)
        }
    }

    /// The whole schema as text, in an order that does not depend on how it came about.
    ///
    /// - Throws: `Fault` when it cannot be read.
    package func schemaText() throws -> String {
        do {
            let objects = try database.read(SQLiteRecords.schema)
            return objects.map { "\($0.sql);\n" }.joined(separator: "\n")
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault("reading the schema", cause: error)
        }
    }

    @Sendable
    private static func damage(_ db: Database) throws -> [Finding] {
        try String.fetchAll(db, sql: "pragma integrity_check").filter { $0 != "ok" }.map(broken)
    }

    /// A page so broken that SQLite cannot even look is a finding like the others.
    private static func surviving(
        damage look: (Database) throws -> [Finding], _ db: Database
    ) throws -> [Finding] {
        do {
            return try look(db)
        } catch let error as DatabaseError where DiskTrouble(error) == .damaged {
            return [broken(Fault.cause(error))]
        }
    }

    private static func broken(_ line: String) -> Finding {
        finding("integrity", "数据文件已损坏:\(line)", "the file is damaged: \(line)")
    }

    @Sendable
    private static func strayReferences(_ db: Database) throws -> [Finding] {
        let rows = try Row.fetchAll(db, sql: "pragma foreign_key_check")
        return rows.map { row in
            let table: String? = row[0]
            let number: Int? = row[1]
            let parent: String? = row[2]
            return finding(
                "foreign-key", table: table, row: number,
                "引用的\(parent ?? "")记录不存在。", "the row of \(parent ?? "") does not exist")
        }
    }

    @Sendable
    private static func schemaDifferences(_ db: Database) throws -> [Finding] {
        let wanted = try DatabaseQueue().write { fresh in
            try Migrator(migrations: Migration.all).migrate(fresh)
            return try schema(fresh)
        }
        let found = try schema(db)
        let missing = wanted.filter { !found.contains($0) }
        let foreign = found.filter { !wanted.contains($0) }
        return missing.map {
            finding(
                "schema", "\($0.name)缺失或已被改动。", "\($0.name) is missing or was changed")
        }
            + foreign.filter { object in !missing.contains { $0.name == object.name } }.map {
                finding("schema", "\($0.name)不属于本系统。", "\($0.name) is not ours")
            }
    }

    @Sendable
    private static func schema(_ db: Database) throws -> [SchemaObject] {
        try Row.fetchAll(
            db,
            sql: """
                select name, sql from sqlite_master
                where sql is not null and name not like 'sqlite\\_%' escape '\\'
                order by tbl_name,
                    case type when 'table' then 0 when 'index' then 1 else 2 end, name
                """
        ).map { row in
            let columns = Columns(row, of: Table("sqlite_master"), in: nil)
            return SchemaObject(name: try columns.text(0), sql: try columns.text(1))
        }
    }

    private static func finding(
        _ rule: String, table: String? = nil, row: Int? = nil, _ chinese: String,
        _ english: String
    ) -> Finding {
        Finding(
            "store.\(rule)", at: Finding.Place(file: fileName, sheet: table, row: row), chinese,
            english)
    }
}

/// A table, index or trigger as SQLite keeps it.
private struct SchemaObject: Hashable {
    let name: String
    let sql: String
}
