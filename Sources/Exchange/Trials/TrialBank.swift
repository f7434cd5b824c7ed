package import Vocabulary

/// A bank as a table, without texts and keys: what a trial of the paper draw needs to know.
///
/// Columns: `item`, `type`, `law`, `band` (easy, medium, hard), `weight_milli` (marks in
/// thousandths), `expected_milli` and `expected_milli_at_-1`, `…_at_0`, `…_at_+1` (expected scores
/// in thousandths of a mark), `enemy` (items, with blanks or semicolons between); and if wanted
/// `scope` (public, field), `field` (the code of the field that alone gets it), `level` (know,
/// understand, apply), `set` (the case set), `choices` (how many).
package struct TrialBank: Hashable, Sendable {
    /// One item.
    package struct Row: Hashable, Sendable {
        package let id: String
        package let type: String
        package let law: String
        package let band: String
        /// Empty for public items, else the code of their field.
        package let scope: String
        package let level: String
        /// Thousandths of a mark.
        package let marksMilli: Int
        /// Overall and at ability -1, 0 and +1, in thousandths of a mark.
        package let scores: [Int]
        package let enemies: [String]
        /// The case set, or empty.
        package let set: String
        package let choices: Int
    }

    package let file: String
    /// Ascending by id, byte by byte.
    package let rows: [Row]

    private static let required = [
        "item", "type", "law", "band", "weight_milli", "expected_milli", "expected_milli_at_-1",
        "expected_milli_at_0", "expected_milli_at_+1",
    ]
    private static let optional = ["enemy", "scope", "field", "level", "set", "choices"]

    /// - Throws: `trial.findings` with every row and column that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: TrialBank.required, optional: TrialBank.optional, log: log)
        self.file = file
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for row in table.rows {
            let item = TrialBank.item(row)
            if let first = places[item.id] {
                row.complain(
                    "trial.twice", "item", "试题编号与第\(first)行重复。",
                    "the same item stands in row \(first)")
            }
            places[item.id] = row.row.number
            rows.append(item)
        }
        for (row, item) in zip(table.rows, rows) {
            for enemy in item.enemies where places[enemy] == nil || enemy == item.id {
                row.complain(
                    "trial.unknown-item", "enemy", "“\(enemy)”不是题库中的另一道题。",
                    "“\(enemy)” is no other item of this bank")
            }
        }
        if rows.isEmpty {
            log.add("trial.no-rows", Finding.Place(file: file), "题库没有试题。", "no items")
        }
        try log.check()
        self.rows = rows.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private static func item(_ row: NamedRow) -> Row {
        let marks = row.number("weight_milli", 1...1_000_000)
        let scores = ["", "_at_-1", "_at_0", "_at_+1"].map {
            row.number("expected_milli\($0)", 0...marks)
        }
        let scope = row.word("scope", ["public", "field"], default: "public")
        let field = row.text("field")
        return Row(
            id: row.name("item"), type: row.name("type"), law: row.name("law"),
            band: row.word("band", ["easy", "medium", "hard"]),
            scope: field.isEmpty && scope == "field" ? "field" : field,
            level: row.word("level", ["know", "understand", "apply"], default: "understand"),
            marksMilli: marks, scores: scores, enemies: row.names("enemy"),
            set: row.text("set"), choices: row.number("choices", 0...10, default: 4))
    }
}
