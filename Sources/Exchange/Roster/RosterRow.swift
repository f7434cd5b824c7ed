import Admissions
import Vocabulary

/// One row of a roster: its cells by column, and the list into which its faults go.
struct RosterRow {
    let row: Sheet.Row
    let header: RosterHeader
    let log: FindingLog

    var place: Finding.Place {
        Finding.Place(
            file: header.file, sheet: header.table.sheet, row: row.number, line: row.line)
    }

    func cell(_ column: RosterColumn) -> Sheet.Cell {
        header.positions[column].map { row[$0] } ?? .empty
    }

    func wrong(
        _ rule: String, _ column: RosterColumn, _ chinese: String, _ english: String
    ) {
        var place = place
        place.column = column.title
        log.add(rule, place, chinese, english)
    }

    /// The text of a cell that may be empty; nil also for what people write to say "nothing".
    func optionalText(_ column: RosterColumn) -> String? {
        guard let text = soundText(column), !["无", "/", "-", "—", "－", "没有"].contains(text)
        else { return nil }
        return text
    }

    /// The text of a cell that must be filled in; nil, with a finding, when it is not.
    func requiredText(_ column: RosterColumn) -> String? {
        if cell(column).isBlank {
            wrong(
                "roster.missing-value", column, "未填写\(column.title)。",
                "\(column.title) is not filled in")
            return nil
        }
        return soundText(column)
    }

    /// The words of a cell that holds several, separated by 、 or the like.
    func words(_ column: RosterColumn) -> [String]? {
        guard let text = requiredText(column) else { return nil }
        let words = text.split { "、,，;；/|".contains($0) || $0.isWhitespace }.map(String.init)
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// An entry of a fixed list; nil, with a finding that says which words there are, for another.
    func entry<Entry: ChineseNamed>(_ column: RosterColumn, _: Entry.Type) -> Entry? {
        requiredText(column).flatMap { entry($0, column) }
    }

    /// Several entries of a fixed list; nil when one is wrong.
    func entries<Entry: ChineseNamed>(_ column: RosterColumn, _: Entry.Type) -> [Entry]? {
        guard let words = words(column) else { return nil }
        let entries = words.compactMap { entry($0, column) as Entry? }
        return entries.count == words.count ? entries : nil
    }

    /// The finding does not repeat the word: where columns have moved it is a name or a number.
    func entry<Entry: ChineseNamed>(_ word: String, _ column: RosterColumn) -> Entry? {
        if let entry = Entry(chinese: word) { return entry }
        let known = Entry.allCases.map(\.chinese).joined(separator: "、")
        wrong(
            "roster.unknown-word", column, "\(column.title)无法识别，应为：\(known)。",
            "what stands here is none of: \(known)")
        return nil
    }

    /// The text without white space at its ends; nil when it is empty, and, with a finding, when
    /// the spreadsheet has spoilt it.
    private func soundText(_ column: RosterColumn) -> String? {
        let cell = cell(column)
        switch cell.kind {
        case .error:
            wrong(
                "roster.failed-formula", column, "\(column.title)是出错的公式(\(cell.text))。",
                "a formula that failed (\(cell.text))")
            return nil
        case .damagedNumber:
            wrong(
                "roster.damaged-number", column,
                "\(column.title)被存成了数值，末几位已丢失。请将该列设为文本格式后重新填写。",
                "kept as a number, its last digits are lost; make the column text and type it again"
            )
            return nil
        case .text, .number, .date, .boolean:
            let text = cell.text.trimmed
            return text.isEmpty ? nil : text
        }
    }
}
