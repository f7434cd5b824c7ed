package import Vocabulary

/// Who is to be seated, as a table: `registration`, `unit`, and if wanted `access` (1 for who needs
/// a seat that a wheelchair reaches).
package struct SeatRoster: Hashable, Sendable {
    /// One person.
    package struct Row: Hashable, Sendable {
        package let registration: String
        package let unit: String
        package let needsAccess: Bool
    }

    /// Ascending by registration, byte by byte.
    package let rows: [Row]

    /// - Throws: `trial.findings` with every row and column that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: ["registration", "unit"], optional: ["access"], log: log)
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for row in table.rows {
            let person = Row(
                registration: row.name("registration"), unit: row.name("unit"),
                needsAccess: row.number("access", 0...1, default: 0) == 1)
            row.checkUnique(person.registration, "registration", &places)
            rows.append(person)
        }
        if rows.isEmpty {
            log.add("trial.no-rows", Finding.Place(file: file), "名单没有人。", "nobody stands here")
        }
        try log.check()
        self.rows = rows.sorted {
            $0.registration.utf8.lexicographicallyPrecedes($1.registration.utf8)
        }
    }
}
