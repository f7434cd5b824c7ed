internal import CLibXlsxWriter

/// Puts the cells of one sheet in their places.
struct WorksheetFiller {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let styles: WorkbookStyles

    func fill(with sheet: WorkbookSheet) {
        for (index, column) in sheet.columns.enumerated() {
            let place = lxw_col_t(index)
            worksheet_set_column_pixels(
                worksheet, place, place, UInt32(column.width), styles.text)
            write(column.title, row: 0, column: index, styles.header)
        }
        worksheet_set_default_row(worksheet, RowHeight.single, 0)
        setHeight(of: 0, for: sheet.columns.map(\.title), in: sheet)
        for (row, cells) in sheet.rows.enumerated() { write(cells, row: row + 1, of: sheet) }
        guard !sheet.columns.isEmpty else { return }
        worksheet_freeze_panes(worksheet, 1, 0)
        worksheet_autofilter(
            worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
        // Numbers are text on purpose: no green corner in every cell.
        worksheet_ignore_errors(
            worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
        WorksheetPrinting(worksheet: worksheet).setUp(for: sheet)
        for (index, column) in sheet.columns.enumerated() {
            let words = column.choices.isEmpty ? column.suggestions : column.choices
            guard isShort(words) else { continue }
            offer(
                words, isBinding: !column.choices.isEmpty, in: index,
                rows: sheet.rows.count + sheet.spareRows)
        }
    }

    private func setHeight(of row: Int, for cells: [String], in sheet: WorkbookSheet) {
        let height = RowHeight.height(of: cells, in: sheet.columns)
        guard height > RowHeight.single else { return }
        worksheet_set_row(worksheet, lxw_row_t(row), height, nil)
    }

    /// Cells that are there have a border, so that a printed list has lines.
    private func write(_ cells: [String], row: Int, of sheet: WorkbookSheet) {
        setHeight(of: row, for: cells, in: sheet)
        for (column, head) in sheet.columns.enumerated() {
            let text = column < cells.count ? cells[column] : ""
            let place = (lxw_row_t(row), lxw_col_t(column))
            if text.isEmpty {
                worksheet_write_blank(worksheet, place.0, place.1, styles.cell)
            } else if head.isFigure, let number = WorksheetFiller.number(text) {
                worksheet_write_number(worksheet, place.0, place.1, number, styles.figure)
            } else {
                write(text, row: row, column: column, style(of: head))
            }
        }
    }

    /// What is short stands in the middle.
    private func style(of column: WorkbookSheet.Column) -> WorkbookStyles.Format {
        column.isFigure || column.width <= 60 ? styles.aside : styles.cell
    }

    /// The number of a plain decimal of at most 15 digits, which a spreadsheet keeps exactly as it
    /// was written; nil for every other text, such as one with a leading zero.
    static func number(_ text: String) -> Double? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, text.utf8.count <= 16,
            parts.allSatisfy({ part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }), parts[0] == "0" || !parts[0].hasPrefix("0")
        else { return nil }
        return parts.joined().utf8.count <= 15 ? Double(text) : nil
    }

    /// What no workbook can hold (NUL, the end of C's strings; more than 32,767 characters in a
    /// cell) is left out.
    private func write(
        _ text: String, row: Int, column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        worksheet_write_string(
            worksheet, lxw_row_t(row), lxw_col_t(column), WorksheetFiller.kept(text), format)
    }

    /// As a cell can hold it.
    private static func kept(_ text: String) -> String {
        // Most cells are short and plain; looking at them character by character costs seconds.
        let isShort = text.utf8.count <= 32_000
        if isShort, !text.utf8.contains(0) { return escaped(text) }
        var units = 0
        let kept = text.prefix { character in
            units += character.utf16.count
            return units <= 32_000
        }.filter { $0 != "\0" }
        return escaped(kept)
    }

    /// Spreadsheets read `_x0041_` as the character of that number. Where somebody typed just that,
    /// its underscore is written by its own number.
    static func escaped(_ text: String) -> String {
        // A pattern costs more than the cell; hardly any cell has the mark.
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    /// Excel keeps a list of choices as one text of at most 255 characters.
    private func isShort(_ choices: [String]) -> Bool {
        !choices.isEmpty && choices.joined(separator: ",").utf16.count <= 255
            && !choices.contains { $0.contains(",") }
    }

    /// - Parameter isBinding: whether other words are refused; else they are asked about.
    private func offer(_ choices: [String], isBinding: Bool, in column: Int, rows: Int) {
        guard rows > 0 else { return }
        var list: [UnsafeMutablePointer<CChar>?] = choices.map(WorksheetFiller.copy)
        let title = WorksheetFiller.copy("请从列表中选择")
        let message = WorksheetFiller.copy(
            isBinding
                ? "这一列只能填下拉列表中的词，见“填写说明”。" : "下拉列表中没有这个词。确实无误的，选“是”或“确定”即可保留。")
        defer {
            for text in list { text?.deallocate() }
            title.deallocate()
            message.deallocate()
        }
        list.append(nil)
        list.withUnsafeMutableBufferPointer { buffer in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = buffer.baseAddress
            validation.error_title = title
            validation.error_message = message
            let severity =
                isBinding
                ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_INFORMATION
            validation.error_type = UInt8(severity.rawValue)
            worksheet_data_validation_range(
                worksheet, 1, lxw_col_t(column), lxw_row_t(rows), lxw_col_t(column), &validation)
        }
    }

    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() {
            copy.advanced(by: index).initialize(to: byte)
        }
        return copy
    }
}
