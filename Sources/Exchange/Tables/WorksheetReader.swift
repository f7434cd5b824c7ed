import Vocabulary

/// Reads one worksheet part into rows of cells.
struct WorksheetReader {
    let sheet: String
    let file: String
    let limits: TableLimits
    let strings: [String]
    let styles: CellStyles
    let countsFrom1904: Bool
    /// Numbers as they are shown, and the layout of the sheet; else numbers as data.
    var isShown = false
    /// The pictures in cells, by the names that formulas give them.
    var cellPictures: [String: [UInt8]] = [:]

    /// - Throws: `Refusal` `table.too-many-rows`, `table.too-wide`, `xlsx.malformed`.
    func read(_ part: XMLPart) throws(Refusal) -> Sheet {
        var state = State()
        try part.walk { (event) throws(Refusal) in
            switch event {
            case .start("row", let attributes): try startRow(attributes, &state)
            case .start("c", let attributes): try startCell(attributes, &state, part)
            case .start("v", _): state.isInValue = true
            case .end("v"): state.isInValue = false
            case .start("f", _): state.isInFormula = isShown
            case .end("f"): state.isInFormula = false
            case .text(let text) where state.isInValue: state.value += text
            case .text(let text) where state.isInFormula: state.formula += text
            case .start("col", let attributes) where isShown: hide(attributes, &state)
            case .end("c"): try endCell(&state, part)
            case .start("mergeCell", let attributes): try startMerge(attributes, &state)
            default: state.inline.take(event)
            }
        }
        var sheet = Sheet(name: sheet, rows: filled(state.rows, state.merges))
        sheet.layout = state.layout
        return sheet
    }

    private struct State {
        var rows: [Sheet.Row] = []
        var merges: [Merge] = []
        var rowNumber = 0
        var column = -1
        var attributes: [String: String] = [:]
        var value = ""
        var inline = RunText()
        var isInValue = false
        var formula = ""
        var isInFormula = false
        var layout = SheetLayout()
    }

    /// Rows (from 1) over which one column's value was merged.
    private struct Merge {
        let column: Int
        let rows: ClosedRange<Int>
    }

    private func startRow(
        _ attributes: [String: String], _ state: inout State
    ) throws(Refusal) {
        let number = attributes["r"].flatMap { Int($0) } ?? state.rowNumber + 1
        guard number > state.rowNumber else { throw outOfOrder(row: number) }
        // A sheet has 1,048,576 rows; a number far beyond would not even count on.
        guard number < 10_000_000 else {
            throw .table(
                "table.too-many-rows", file, sheet: sheet, row: number, "超过 \(limits.rows) 行。",
                "more than \(limits.rows) rows")
        }
        state.rowNumber = number
        state.column = -1
        if isShown, ["1", "true"].contains(attributes["hidden"] ?? "") {
            state.layout.hiddenRows.insert(number)
        }
    }

    private func hide(_ attributes: [String: String], _ state: inout State) {
        guard ["1", "true"].contains(attributes["hidden"] ?? ""),
            let first = attributes["min"].flatMap({ Int($0) }), first > 0,
            let last = attributes["max"].flatMap({ Int($0) }), last >= first
        else { return }
        guard first <= limits.columns else { return }
        state.layout.hiddenColumns.formUnion((first - 1)..<min(last, limits.columns))
    }

    private func startCell(
        _ attributes: [String: String], _ state: inout State, _ part: XMLPart
    ) throws(Refusal) {
        guard state.rowNumber > 0 else { throw part.malformed(line: nil) }
        state.column = attributes["r"].flatMap { column(ofReference: $0) } ?? state.column + 1
        state.attributes = attributes
        state.value = ""
        state.formula = ""
        state.inline = RunText()
    }

    private func endCell(_ state: inout State, _ part: XMLPart) throws(Refusal) {
        if isShown, takePicture(&state) { return }
        let cell = try self.cell(state, part)
        guard !cell.isBlank else { return }
        guard cell.text.utf8.count <= limits.cell else { throw tooLong(row: state.rowNumber) }
        guard state.column < limits.columns else {
            throw .table(
                "table.too-wide", file, sheet: sheet, row: state.rowNumber,
                "超过 \(limits.columns) 列。", "more than \(limits.columns) columns")
        }
        try openRow(&state)
        let row = state.rows.count - 1
        let missing = state.column - state.rows[row].cells.count
        guard missing >= 0 else { throw outOfOrder(row: state.rowNumber) }
        state.rows[row].cells += Array(repeating: .empty, count: missing) + [cell]
    }

    /// Rows that were only formatted, often a million of them, are not kept.
    private func openRow(_ state: inout State) throws(Refusal) {
        guard state.rows.last?.number != state.rowNumber else { return }
        guard state.rows.count < limits.rows else {
            throw .table(
                "table.too-many-rows", file, sheet: sheet, row: state.rowNumber,
                "超过 \(limits.rows) 行。", "more than \(limits.rows) rows")
        }
        state.rows.append(Sheet.Row(number: state.rowNumber, cells: []))
    }

    private func cell(_ state: State, _ part: XMLPart) throws(Refusal) -> Sheet.Cell {
        let value = state.value
        switch state.attributes["t"] ?? "n" {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else {
                throw part.malformed(line: nil)
            }
            return Sheet.Cell(strings[index])
        case "inlineStr": return Sheet.Cell(state.inline.plain)
        case "str": return Sheet.Cell(value)
        case "b": return Sheet.Cell(value == "1" ? "TRUE" : "FALSE", .boolean)
        case "e": return Sheet.Cell(value, .error)
        case "d": return Sheet.Cell(String(value.prefix(10)), .date)
        default:
            let number = CellNumber(value, countsFrom1904: countsFrom1904)
            return isShown
                ? number.shown(as: styles.numberFormat(state.attributes["s"]))
                : number.cell(as: styles[state.attributes["s"]])
        }
    }

    /// WPS keeps a picture in a cell as a formula that names it (`DISPIMG("ID_…",1)`).
    private func takePicture(_ state: inout State) -> Bool {
        let text = state.formula.isEmpty ? state.value : state.formula
        guard text.contains("DISPIMG("), state.column >= 0, state.column < limits.columns else {
            return false
        }
        let name = text.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
        let bytes = cellPictures[name]
        let picture = SheetLayout.Picture(
            column: state.column, row: state.rowNumber, bytes: bytes ?? [])
        if bytes == nil {
            state.layout.lostPictures.append(picture)
        } else {
            state.layout.pictures.append(picture)
        }
        return true
    }

    private func startMerge(
        _ attributes: [String: String], _ state: inout State
    ) throws(Refusal) {
        let corners = (attributes["ref"] ?? "").split(separator: ":")
        guard corners.count == 2, let column = column(ofReference: corners[0]),
            let first = row(ofReference: corners[0]), let last = row(ofReference: corners[1]),
            first <= last, column < limits.columns
        else { return }
        if isShown, let end = self.column(ofReference: corners[1]), end >= column {
            state.layout.merges.append(
                SheetLayout.Merge(columns: column...min(end, limits.columns), rows: first...last))
            guard state.layout.merges.count <= limits.rows else {
                throw .table(
                    "xlsx.too-many-merges", file, sheet: sheet, "合并单元格过多。",
                    "too many merged cells")
            }
        }
        guard first < last else { return }
        state.merges.append(Merge(column: column, rows: first...last))
        guard state.merges.count <= limits.rows else {
            throw .table(
                "xlsx.too-many-merges", file, sheet: sheet, "合并单元格过多。", "too many merged cells")
        }
    }

    /// Each merged value in all rows that it spans. Merged areas never overlap in a sound file, so
    /// a cell is filled once; a cell that has a value of its own keeps it.
    private func filled(_ rows: [Sheet.Row], _ merges: [Merge]) -> [Sheet.Row] {
        var rows = rows
        var left = limits.rows * 8
        for merge in merges {
            let start = lowerBound(of: merge.rows.lowerBound, in: rows)
            guard start < rows.count, rows[start].number == merge.rows.lowerBound else { continue }
            let value = rows[start][merge.column]
            var index = start + 1
            while index < rows.count, rows[index].number <= merge.rows.upperBound, left > 0 {
                if rows[index][merge.column].isBlank, !value.isBlank {
                    let missing = merge.column + 1 - rows[index].cells.count
                    rows[index].cells += Array(repeating: .empty, count: max(missing, 0))
                    rows[index].cells[merge.column] = value
                }
                index += 1
                left -= 1
            }
        }
        return rows
    }

    private func lowerBound(of number: Int, in rows: [Sheet.Row]) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// `AB12` is column 27 (from 0). Nil when there are no letters.
    private func column(ofReference reference: some StringProtocol) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (65...90).contains(byte), column < 1_000_000 else { break }
            column = column * 26 + Int(byte) - 64
        }
        return column == 0 ? nil : column - 1
    }

    private func row(ofReference reference: some StringProtocol) -> Int? {
        Int(reference.drop { !$0.isNumber })
    }

    private func tooLong(row: Int) -> Refusal {
        .table(
            "table.cell-too-long", file, sheet: sheet, row: row,
            "单元格内容超过 \(limits.cell) 字节，拒绝读取。", "a cell has more than \(limits.cell) bytes")
    }

    private func outOfOrder(row: Int) -> Refusal {
        .table(
            "xlsx.out-of-order", file, sheet: sheet, row: row, "行列顺序有误，文件可能已损坏。",
            "rows or cells are out of order: a damaged file")
    }
}
