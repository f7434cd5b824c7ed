import Vocabulary

/// The rows of one question: one, or several when its choices stand below one another.
struct QuestionRows {
    let header: QuestionHeader
    private(set) var rows: [Sheet.Row]
    /// Which merged area the stem's cell belongs to; nil for a cell of its own.
    private let stemArea: Int?
    private let sheetName: String?

    /// - Parameter area: the merged area of a cell by row and column.
    init(
        row: Sheet.Row, header: QuestionHeader, sheetName: String?,
        area: (_ row: Int, _ column: Int) -> Int?
    ) {
        self.header = header
        self.sheetName = sheetName
        rows = [row]
        let stem = header.columns.first { $0.column == .words(.stem) }?.index ?? 0
        stemArea = area(row.number, stem)
    }

    var numbers: ClosedRange<Int> { rows[0].number...(rows.last ?? rows[0]).number }

    /// Whether no column that makes a question has anything.
    var isEmpty: Bool {
        text(.words(.stem)).isEmpty && text(.answer).isEmpty
            && !header.columns.contains { entry in
                switch entry.column {
                case .option, .words(.options), .words(.caseText):
                    !rows[0][entry.index].isBlank
                default: false
                }
            }
    }

    /// The beginning of what the row says, for a finding.
    var preview: String {
        String(rows[0].cells.filter { !$0.isBlank }.map(\.text).joined(separator: " ").prefix(40))
    }

    private func text(_ column: QuestionColumn) -> String {
        guard let index = header.columns.first(where: { $0.column == column })?.index else {
            return ""
        }
        return rows[0][index].text.trimmed
    }

    // Choices below one another

    /// Rows that go on with the same question: its stem is merged over them, or theirs is empty,
    /// and they bring choices.
    func isContinued(by next: QuestionRows) -> Bool {
        guard header.columns.contains(where: { $0.column == .words(.options) }),
            !next.text(.words(.options)).isEmpty
        else { return false }
        if let stemArea, stemArea == next.stemArea { return true }
        return next.text(.words(.stem)).isEmpty && next.text(.words(.type)).isEmpty
    }

    mutating func append(_ next: QuestionRows) { rows += next.rows }

    /// Cells of a formula that failed, in columns that are read.
    var errorCells: [(title: String, text: String)] {
        header.columns.compactMap { entry in
            guard entry.column != .ignored,
                let cell = rows.lazy.map({ $0[entry.index] }).first(where: { $0.kind == .error })
            else { return nil }
            return (entry.title, cell.text)
        }
    }

    // The question

    func question(file: String) -> WrittenQuestion {
        let sheetRow = rows[0]
        var question = WrittenQuestion(
            place: Finding.Place(
                file: file, sheet: sheetName, row: sheetRow.number, line: sheetRow.line))
        var optionCells: [String] = []
        var options: [Int: String] = [:]
        for entry in header.columns {
            let texts = values(entry.index)
            let text = texts.first ?? ""
            switch entry.column {
            case .words(.options):
                optionCells += texts
                question.columns[.options] = entry.title
            case .words(let part):
                if question.columns[part] == nil { question.columns[part] = entry.title }
                guard !text.isEmpty, question[part].isEmpty else { continue }
                question.words[part] = text
            case .option(let position):
                options[position] = options[position].flatMap { $0.isEmpty ? nil : $0 } ?? text
                if question.columns[.options] == nil { question.columns[.options] = entry.title }
            case .answer:
                question.answers += texts
                if question.columns[.answer] == nil { question.columns[.answer] = entry.title }
            case .category: question.categories += text.isEmpty ? [] : [TypedWords.cleaned(text)]
            case .tag:
                question.tags += text.split(whereSeparator: { ",，;；、|\n".contains($0) })
                    .map { TypedWords.cleaned(String($0)) }.filter { !$0.isEmpty }
            case .ignored: break
            }
        }
        question.options = self.options(options, optionCells)
        return question
    }

    /// The texts of a column over all rows; a merged value counts once.
    private func values(_ index: Int) -> [String] {
        var values: [String] = []
        for row in rows {
            let cell = row[index]
            guard !cell.isBlank else { continue }
            let text = unquoted(cell.text)
            if !values.contains(text) { values.append(text) }
        }
        return values
    }

    /// An apostrophe before a number is how people keep it as text.
    private func unquoted(_ text: String) -> String {
        guard text.hasPrefix("'"), !text.dropFirst().contains("'") else { return text }
        return String(text.dropFirst())
    }

    private func options(
        _ single: [Int: String], _ cells: [String]
    ) -> [WrittenQuestion.Option] {
        if let last = single.filter({ !$0.value.trimmed.isEmpty }).keys.max(), last < 26 {
            return (0...last).map {
                WrittenQuestion.Option(label: OptionLabels.letter($0), text: single[$0] ?? "")
            }
        }
        return OptionLabels.split(cells.joined(separator: "\n"))
    }
}
