import Bank
import Vocabulary

/// Reads the questions of one sheet, header by header, row by row.
struct QuestionSheetReader {
    let sheet: Sheet
    let file: String
    let log: ImportLog
    let pictures: TablePictures
    private let picturesByRow: [Int: [Int]]

    init(sheet: Sheet, file: String, log: ImportLog, pictures: TablePictures) {
        self.sheet = sheet
        self.file = file
        self.log = log
        self.pictures = pictures
        picturesByRow = Dictionary(grouping: sheet.layout.pictures.indices) {
            sheet.layout.pictures[$0].row
        }
    }

    /// Nil for a sheet that holds no questions: instructions, lists of words.
    func entries() -> [QuestionImport.Entry]? {
        guard let header = QuestionHeader.first(in: sheet.rows, of: sheet.layout) else {
            warnOfNoHeader()
            return nil
        }
        var state = State(header: header, areas: MergedAreas(sheet.layout.merges))
        if let section = sheet.name.flatMap({ SheetSection(name: $0) }) {
            (state.type, state.marks) = (section.type, section.marks)
            state.sheetType = section.type
        }
        for row in sheet.rows[..<header.lastIndex].prefix(header.lastIndex) {
            if let section = heading(row) { state.take(section) }
        }
        warn(header)
        warnOfHidden(below: sheet.rows[header.lastIndex].number)
        var index = header.lastIndex + 1
        while index < sheet.rows.count {
            index = read(from: index, &state)
        }
        finish(&state)
        warnOfLostPictures(state)
        return state.entries
    }

    private struct State {
        var header: QuestionHeader
        var type: WrittenType?
        var sheetType: WrittenType?
        var marks: Marks?
        var entries: [QuestionImport.Entry] = []
        /// The question whose rows are being read.
        var open: QuestionRows?
        let areas: MergedAreas
        var usedPictures: Set<Int> = []

        init(header: QuestionHeader, areas: MergedAreas) {
            self.header = header
            self.areas = areas
        }

        mutating func take(_ section: SheetSection) {
            type = section.type
            marks = section.marks ?? marks
        }
    }

    func place(row: Int?, line: Int? = nil) -> Finding.Place {
        Finding.Place(file: file, sheet: sheet.name, row: row, line: line)
    }

    // Rows

    /// Reads what begins at a row, and says where the next thing begins.
    private func read(from index: Int, _ state: inout State) -> Int {
        let row = sheet.rows[index]
        if QuestionSheetReader.mayBeHeader(row, state.header),
            let header = QuestionHeader(at: index, in: sheet.rows, of: sheet.layout)
        {
            finish(&state)
            state.header = header
            return header.lastIndex + 1
        }
        if let section = heading(row) {
            finish(&state)
            state.take(section)
            return index + 1
        }
        let rows = QuestionRows(
            row: row, header: state.header, sheetName: sheet.name, area: state.areas.area)
        if let open = state.open, open.isContinued(by: rows) {
            state.open?.append(rows)
            return index + 1
        }
        finish(&state)
        guard !rows.isEmpty else {
            log.warning(
                "question-table.row-skipped", place(row: row.number, line: row.line),
                "第 \(row.number) 行不像试题，没有读取：\(rows.preview)",
                "row \(row.number) does not look like a question and was not read")
            return index + 1
        }
        state.open = rows
        return index + 1
    }

    /// The stem's header again, or another name of it where stems stand.
    private static func mayBeHeader(_ row: Sheet.Row, _ header: QuestionHeader) -> Bool {
        guard let stem = header.columns.first(where: { $0.column == .words(.stem) }) else {
            return false
        }
        let longest = stem.title.utf8.count + 8
        if row.cells.contains(where: {
            $0.text.utf8.count <= longest && $0.text.trimmed == stem.title
        }) {
            return true
        }
        let text = row[stem.index].text
        return text.utf8.count <= 24 && !text.isEmpty
            && QuestionColumn(header: text) == .words(.stem)
    }

    /// A row whose only words are the heading of a section.
    private func heading(_ row: Sheet.Row) -> SheetSection? {
        guard let first = row.cells.first(where: { !$0.isBlank })?.text,
            row.cells.allSatisfy({ $0.isBlank || $0.text == first }), first.trimmed.count > 2
        else { return nil }
        return SheetSection(heading: first)
    }

    private func finish(_ state: inout State) {
        guard let rows = state.open else { return }
        state.open = nil
        var question = rows.question(file: file)
        question.sectionType = state.type ?? state.sheetType
        question.sectionMarks = state.marks
        add(rows, &question, &state)
        let errors = rows.errorCells
        if let cell = errors.first {
            var place = question.place
            place.column = cell.title
            log.error(
                "question.error-cell", place,
                "“\(cell.title)”列是公式错误 \(cell.text)，该题没有导入。",
                "the cell holds the error \(cell.text); the question was not read")
            return
        }
        guard var draft = DraftMaker(log: log, file: file).draft(question) else { return }
        let text = TypedWords.cleaned(question[.caseText])
        if !text.isEmpty { draft.caseSet = CaseGrouping.open(text) }
        state.entries.append(QuestionImport.Entry(draft: draft, place: question.place))
    }

    // Pictures

    /// The pictures at the question's rows, each behind the words of its column.
    private func add(
        _ rows: QuestionRows, _ question: inout WrittenQuestion, _ state: inout State
    ) {
        guard !picturesByRow.isEmpty else { return }
        for index in rows.numbers.prefix(1000).flatMap({ picturesByRow[$0] ?? [] }) {
            let picture = sheet.layout.pictures[index]
            guard let words = pictures.words(for: picture.bytes) else { continue }
            state.usedPictures.insert(index)
            switch rows.header.columns.first(where: { $0.index == picture.column })?.column {
            case .option(let position):
                while question.options.count <= position {
                    question.options.append(WrittenQuestion.Option(label: "", text: ""))
                }
                question.options[position].text = QuestionSheetReader.joined(
                    question.options[position].text, words)
            case .words(.explanation):
                question.words[.explanation] = QuestionSheetReader.joined(
                    question[.explanation], words)
            case .words(.caseText):
                question.words[.caseText] = QuestionSheetReader.joined(question[.caseText], words)
            default:
                question.words[.stem] = QuestionSheetReader.joined(question[.stem], words)
            }
        }
    }

    private static func joined(_ text: String, _ picture: String) -> String {
        text.trimmed.isEmpty ? picture : text + "\n" + picture
    }

    // Warnings

    /// Rows that look like questions must not be lost without an error; instructions may.
    private func warnOfNoHeader() {
        guard let name = sheet.name else { return }
        if let row = sheet.rows.first(where: QuestionSheetReader.looksLikeQuestion) {
            log.error(
                "question-table.no-header", place(row: row.number),
                "工作表“\(name)”有试题，但没有表头，没有读取。请补上表头行：题型、题干、选项A…、答案。",
                "the sheet \(name) has questions but no header and was not read; add a header row")
        } else if !sheet.rows.isEmpty, !sheet.layout.isHidden {
            log.warning(
                "question-table.sheet-skipped", place(row: nil), "工作表“\(name)”没有试题，没有读取。",
                "the sheet \(name) has no questions and was not read")
        }
    }

    /// Something to ask, and beside it what can only be an answer.
    private static func looksLikeQuestion(_ row: Sheet.Row) -> Bool {
        let texts = row.cells.lazy.map(\.text.trimmed).filter { !$0.isEmpty }.prefix(30)
        guard texts.count > 2, texts.contains(where: { $0.count > 2 }) else { return false }
        return texts.contains { text in
            let folded = TypedWords.folded(text).uppercased()
            return ["√", "×", "对", "错", "正确", "错误"].contains(folded)
                || (folded.utf8.count <= 8 && folded.utf8.allSatisfy { (65...72).contains($0) })
        }
    }

    private func warn(_ header: QuestionHeader) {
        for title in header.unknown.map(\.title) + header.unnamed {
            var place = place(row: sheet.rows[header.lastIndex].number)
            place.column = title
            log.warning(
                "question-table.unknown-column", place, "不认识列“\(title)”，其内容没有保留。",
                "the column \(title) is not known; what it holds was not kept")
        }
    }

    private func warnOfHidden(below row: Int) {
        let hidden = sheet.rows.filter {
            $0.number > row && sheet.layout.hiddenRows.contains($0.number)
        }.map(\.number)
        if let first = hidden.first {
            log.warning(
                "question-table.hidden", place(row: first),
                "有 \(hidden.count) 行被隐藏或筛选掉，也已读取。",
                "\(hidden.count) rows are hidden or filtered out; they were read as well")
        }
        let named = sheet.rows.first { $0.number == row }
        let columns = sheet.layout.hiddenColumns.filter { named?[$0].isBlank == false }
        if !columns.isEmpty {
            log.warning(
                "question-table.hidden", place(row: row), "有 \(columns.count) 列被隐藏，也已读取。",
                "\(columns.count) columns are hidden; they were read as well")
        }
        if sheet.layout.isHidden {
            log.warning(
                "question-table.hidden", place(row: nil),
                "工作表“\(sheet.name ?? "")”是隐藏的，也已读取。",
                "the sheet \(sheet.name ?? "") is hidden; it was read as well")
        }
    }

    private func warnOfLostPictures(_ state: State) {
        let unused = sheet.layout.pictures.indices.filter { !state.usedPictures.contains($0) }
            .map { sheet.layout.pictures[$0] }
        for picture in (unused + sheet.layout.lostPictures).prefix(100) {
            log.warning(
                "question-table.picture-lost", place(row: picture.row),
                "第 \(picture.row) 行的图片不属于任何导入的题，或格式不能显示，没有保留。",
                "the picture at row \(picture.row) belongs to no question that was read, or is of "
                    + "a kind that cannot be shown; it was not kept")
        }
    }
}
