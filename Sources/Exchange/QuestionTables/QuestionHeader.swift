/// The header of a question table: which columns hold what, and which rows it takes.
struct QuestionHeader {
    /// Columns from 0, in order.
    let columns: [(index: Int, column: QuestionColumn, title: String)]
    /// Headers that nobody knows, with their columns.
    let unknown: [(index: Int, title: String)]
    /// The letters of columns without a name that have something below.
    let unnamed: [String]
    /// Index of its last row among the rows of the sheet.
    let lastIndex: Int

    /// How far down the first header may stand: titles and instructions come before it.
    private static let depth = 40

    /// The header at or after a row; nil when no row looks like one.
    static func first(in rows: [Sheet.Row], of layout: SheetLayout) -> QuestionHeader? {
        for index in rows.indices.prefix(depth) {
            if let header = QuestionHeader(at: index, in: rows, of: layout) { return header }
        }
        return nil
    }

    /// Nil unless the row names a stem and an answer, or a stem and two other things: titles and
    /// questions do not.
    init?(at index: Int, in rows: [Sheet.Row], of layout: SheetLayout) {
        let row = rows[index]
        guard row.cells.count(where: { !$0.isBlank }) > 1 else { return nil }
        var names = row.cells.map(\.text)
        var last = index
        // A header of two rows: the lower one has letters below 选项, or the same merged names.
        if rows.indices.contains(index + 1) {
            let below = rows[index + 1].cells.map(\.text)
            if let joined = QuestionHeader.joined(names, below) {
                names = joined
                last = index + 1
            }
        }
        let found = QuestionHeader.columns(names)
        let kinds = found.map(\.column)
        guard kinds.contains(.words(.stem)), names.allSatisfy({ $0.utf8.count <= 600 }) else {
            return nil
        }
        let others = Set(kinds).subtracting([.words(.stem), .ignored])
        guard kinds.contains(.answer) || others.count >= 2 else { return nil }
        columns = QuestionHeader.withUnnamed(found, names, rows[(last + 1)...].prefix(50))
        let known = Set(columns.map(\.index))
        unknown = names.enumerated().filter { index, name in
            !known.contains(index) && !name.trimmed.isEmpty
        }.map { (index: $0.offset, title: QuestionHeader.plain($0.element)) }
        unnamed = QuestionHeader.unnamed(names, besides: known, rows[(last + 1)...].prefix(50))
        lastIndex = last
    }

    /// The letters of columns that have cells and no name; one that only counts the rows is none.
    private static func unnamed(
        _ names: [String], besides known: Set<Int>, _ rows: ArraySlice<Sheet.Row>
    ) -> [String] {
        let width = min(rows.map(\.cells.count).max() ?? 0, 256)
        return (0..<width).filter { index in
            !known.contains(index)
                && (!names.indices.contains(index) || names[index].trimmed.isEmpty)
                && rows.contains { row in
                    let text = row[index].text.trimmed
                    return !text.isEmpty && !text.allSatisfy { $0.isASCII && $0.isNumber }
                }
        }.map { index in
            index < 26
                ? OptionLabels.letter(index)
                : OptionLabels.letter(index / 26 - 1) + OptionLabels.letter(index % 26)
        }
    }

    /// Nil when the second row is no part of a header.
    private static func joined(_ names: [String], _ below: [String]) -> [String]? {
        let letters = below.filter { name in
            if case .option = QuestionColumn(header: name) { true } else { false }
        }
        let isRepeated =
            below.contains { !$0.trimmed.isEmpty }
            && below.enumerated().allSatisfy {
                $0.element.trimmed.isEmpty
                    || (names.indices.contains($0.offset)
                        && names[$0.offset] == $0.element)
            }
        let others = below.enumerated().filter { index, name in
            !name.trimmed.isEmpty && QuestionColumn(header: name) == nil
        }
        guard (letters.count > 1 && others.isEmpty) || isRepeated else { return nil }
        return (0..<max(names.count, below.count)).map { index in
            let lower = below.indices.contains(index) ? below[index] : ""
            let upper = names.indices.contains(index) ? names[index] : ""
            return lower.trimmed.isEmpty ? upper : lower
        }
    }

    private static func columns(
        _ names: [String]
    ) -> [(index: Int, column: QuestionColumn, title: String)] {
        let hasAnswers = names.contains { QuestionColumn(header: $0) == .answer }
        return names.enumerated().compactMap { index, name in
            guard var column = QuestionColumn(header: name) else { return nil }
            // 答案1, 答案2 … beside no other answer are the answers of blanks.
            if case .option = column, !hasAnswers, isAnswer(name) { column = .answer }
            return (index: index, column: column, title: plain(name))
        }
    }

    /// On one line.
    private static func plain(_ name: String) -> String {
        String(name.filter { !$0.isNewline }).trimmed
    }

    private static func isAnswer(_ name: String) -> Bool {
        let name = name.trimmed.lowercased()
        return name.hasPrefix("答案") || name.hasPrefix("answer")
    }

    /// Columns without a name behind 选项 or 答案 belong to it, as a header merged over several
    /// columns has its name in the first.
    private static func withUnnamed(
        _ found: [(index: Int, column: QuestionColumn, title: String)], _ names: [String],
        _ rows: ArraySlice<Sheet.Row>
    ) -> [(index: Int, column: QuestionColumn, title: String)] {
        var result: [(index: Int, column: QuestionColumn, title: String)] = []
        let width = rows.map(\.cells.count).max() ?? names.count
        for (position, entry) in found.enumerated() {
            let end =
                position + 1 < found.count ? found[position + 1].index : max(width, names.count)
            let free = ((entry.index + 1)..<max(entry.index + 1, end)).prefix {
                !names.indices.contains($0) || names[$0].trimmed.isEmpty
            }.filter { index in rows.contains { !$0[index].isBlank } }
            switch entry.column {
            case .words(.options) where !free.isEmpty:
                for (offset, index) in ([entry.index] + free).enumerated() {
                    result.append((index, .option(offset), entry.title))
                }
            case .answer where !free.isEmpty:
                for index in [entry.index] + free { result.append((index, .answer, entry.title)) }
            default: result.append(entry)
            }
        }
        return result
    }
}
