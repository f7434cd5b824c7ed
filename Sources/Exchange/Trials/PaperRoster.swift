package import Vocabulary

/// Who gets a paper, as a table: `registration`, and if wanted `session`, `field` (the code of the
/// field whose items the person gets) and `seen` (items the person met before).
package struct PaperRoster: Hashable, Sendable {
    /// One person.
    package struct Row: Hashable, Sendable {
        package let registration: String
        package let session: String
        package let field: String
        package let seen: [String]
    }

    /// Ascending by registration, byte by byte.
    package let rows: [Row]

    /// So many people of one session, numbered.
    package init(papers: Int) {
        rows = (1...max(papers, 1)).map {
            Row(
                registration: "R\(String(1_000_000 + $0).dropFirst())", session: "", field: "",
                seen: [])
        }
    }

    /// - Throws: `trial.findings` with every row and column that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: ["registration"], optional: ["session", "field", "seen"],
            log: log)
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for row in table.rows {
            let person = Row(
                registration: row.name("registration"), session: row.text("session"),
                field: row.text("field"), seen: row.names("seen"))
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

extension NamedRow {
    /// Complains when a name stood in an earlier row.
    func checkUnique(_ name: String, _ column: String, _ places: inout [String: Int]) {
        if let first = places[name] {
            complain(
                "trial.twice", column, "“\(name)”与第\(first)行重复。",
                "“\(name)” stands in row \(first) already")
        }
        places[name] = row.number
    }
}
