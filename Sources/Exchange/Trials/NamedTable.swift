import Vocabulary

/// A table with fixed column names, as programs exchange it: csv or xlsx, columns in any order,
/// others ignored. What is wrong is collected with file, row and column.
struct NamedTable {
    let file: String
    let log: FindingLog
    let rows: [NamedRow]
    private let header: Set<String>

    /// - Throws: `Refusal` when the file is no table; `trial.findings` when a column is missing.
    init(
        _ bytes: [UInt8], file: String, required: [String], optional: [String], log: FindingLog
    ) throws(Refusal) {
        let names = Set(required + optional)
        let sheets = try SheetReader().sheets(in: bytes, file: file)
        guard
            let table = Table(
                in: sheets, isWanted: { names.contains($0.trimmed) },
                isComplete: { Set($0.map(\.trimmed)).isSuperset(of: required) })
        else {
            throw .table(
                "trial.no-header", file, "没有找到表头，第一行应有列名：\(required.joined(separator: "、"))。",
                "no header found; the first row names the columns: "
                    + required.joined(separator: ", "))
        }
        var places: [String: Int] = [:]
        for (index, name) in table.header.enumerated() where names.contains(name.trimmed) {
            if places[name.trimmed] != nil {
                log.add(
                    "trial.column-twice",
                    Finding.Place(
                        file: file, sheet: table.sheet, row: table.headerRow, column: name.trimmed),
                    "这一列出现了两次，请删去一列。", "the column stands twice: delete one")
            }
            places[name.trimmed] = index
        }
        for name in required where places[name] == nil {
            log.add(
                "trial.column-missing",
                Finding.Place(
                    file: file, sheet: table.sheet, row: table.headerRow, column: name),
                "缺少这一列，请补上。", "the column is missing: add it")
        }
        self.file = file
        self.log = log
        header = Set(places.keys)
        rows = table.rows.map {
            NamedRow(file: file, sheet: table.sheet, row: $0, places: places, log: log)
        }
        try log.check()
    }

    func has(_ column: String) -> Bool { header.contains(column) }
}

/// One row of a `NamedTable`.
struct NamedRow {
    let file: String
    let sheet: String?
    let row: Sheet.Row
    fileprivate let places: [String: Int]
    fileprivate let log: FindingLog

    fileprivate init(
        file: String, sheet: String?, row: Sheet.Row, places: [String: Int], log: FindingLog
    ) {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.places = places
        self.log = log
    }

    /// The cell's text without white space at its ends; empty when there is no such column.
    func text(_ column: String) -> String {
        places[column].map { row[$0].text.trimmed } ?? ""
    }

    /// A text that must not be empty.
    func name(_ column: String) -> String {
        let text = text(column)
        if text.isEmpty {
            complain("trial.empty", column, "没有填写，请补上。", "nothing stands here: fill it in")
        }
        return text
    }

    /// A whole number in a range; the least of it stands in for one that is not.
    func number(_ column: String, _ range: ClosedRange<Int>, default: Int? = nil) -> Int {
        let text = text(column)
        if text.isEmpty, let number = `default` { return number }
        if let number = Int(text), range.contains(number) { return number }
        complain(
            "trial.number", column,
            "“\(text)”应为 \(range.lowerBound) 至 \(range.upperBound) 的整数，请改正。",
            "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        return range.lowerBound
    }

    /// One of some words; the first of them stands in for another one.
    func word(_ column: String, _ words: [String], default: String? = nil) -> String {
        let text = text(column)
        if text.isEmpty, let word = `default` { return word }
        if words.contains(text) { return text }
        complain(
            "trial.word", column, "“\(text)”应为 \(words.joined(separator: "、")) 之一，请改正。",
            "“\(text)” is none of \(words.joined(separator: ", "))")
        return words[0]
    }

    /// Several names, separated by white space, commas or semicolons.
    func names(_ column: String) -> [String] {
        text(column).split { $0.isWhitespace || ",;，；、".contains($0) }.map(String.init)
    }

    func complain(_ rule: String, _ column: String, _ chinese: String, _ english: String) {
        log.add(
            rule, Finding.Place(file: file, sheet: sheet, row: row.number, column: column), chinese,
            english)
    }
}

extension FindingLog {
    /// - Throws: `trial.findings` with everything that was found.
    func check() throws(Refusal) {
        guard findings.isEmpty else {
            throw Refusal(
                "trial.findings", "文件有\(findings.count)处问题：",
                "\(findings.count) findings in the files:", findings: findings)
        }
    }
}
