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
        for (row, cells) in sheet.rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                write(text, row: row + 1, column: column, styles.text)
            }
        }
        guard !sheet.columns.isEmpty else { return }
        worksheet_freeze_panes(worksheet, 1, 0)
        worksheet_autofilter(
            worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
        for (index, column) in sheet.columns.enumerated() where isShort(column.choices) {
            offer(column.choices, in: index, rows: sheet.rows.count + sheet.spareRows)
        }
    }

    /// What no workbook can hold (NUL, the end of C's strings; more than 32,767 characters in a
    /// cell) is left out.
    private func write(
        _ text: String, row: Int, column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        var units = 0
        let kept = text.prefix { character in
            units += character.utf16.count
            return units <= 32_000
        }.filter { $0 != "\0" }
        worksheet_write_string(
            worksheet, lxw_row_t(row), lxw_col_t(column), WorksheetFiller.escaped(kept), format)
    }

    /// Spreadsheets read `_x0041_` as the character of that number. Where somebody typed just that,
    /// its underscore is written by its own number.
    static func escaped(_ text: String) -> String {
        // A pattern costs more than the cell; hardly any cell has the mark.
        guard text.contains("_x") else { return text }
        return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    /// Excel keeps a list of choices as one text of at most 255 characters.
    private func isShort(_ choices: [String]) -> Bool {
        !choices.isEmpty && choices.joined(separator: ",").utf16.count <= 255
            && !choices.contains { $0.contains(",") }
    }

    private func offer(_ choices: [String], in column: Int, rows: Int) {
        guard rows > 0 else { return }
        var list: [UnsafeMutablePointer<CChar>?] = choices.map { text in
            let bytes = text.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (index, byte) in bytes.enumerated() {
                copy.advanced(by: index).initialize(to: byte)
            }
            return copy
        }
        defer { for text in list { text?.deallocate() } }
        list.append(nil)
        list.withUnsafeMutableBufferPointer { buffer in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = buffer.baseAddress
            worksheet_data_validation_range(
                worksheet, 1, lxw_col_t(column), lxw_row_t(rows), lxw_col_t(column), &validation)
        }
    }
}
