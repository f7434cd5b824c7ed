/// A table whose head stands above on every sheet.
struct Table {
    struct Column {
        let title: String
        /// Of the table's width; shares are made to fill it.
        let share: Double
        var style = TextStyle.body.centered
        /// A text that needs more lines is set smaller before the row grows.
        var lines = 1
        /// Whether persons' names stand here: two lines break where a name has its dot.
        var hasNames = false
    }

    enum Row {
        case cells([Cell])
        /// One text over the whole width.
        case band(String)
    }

    enum Cell {
        case text(String)
        case strong(String)
        case photo(PrintedPhoto)

        static let blank = Cell.text("")
    }

    let columns: [Column]
    var rows: [Row]
    /// The height of a row with one line.
    var rowHeight = 22.0
    var headHeight = 22.0
    /// Whether there is a head at all.
    var hasHead = true
    var padding = 3.0
    var head = TextStyle(face: .hei, size: 9.5, alignment: .center, leading: 1.2)
    /// The smallest size to which texts shrink.
    var smallest = 7.5
}

extension Flow {
    /// Sets a table; it may be longer than the sheet.
    mutating func table(_ table: Table) {
        let setting = TableSetting(table, width: width, setter)
        need(setting.headHeight + (table.rows.isEmpty ? 0 : table.rowHeight))
        if table.hasHead { place(setting.head, setting) }
        for row in table.rows {
            let line = setting.line(row)
            if room < line.height {
                turn()
                if table.hasHead { place(setting.head, setting) }
            }
            place(line, setting)
        }
    }

    private mutating func place(_ line: TableSetting.Line, _ setting: TableSetting) {
        let (left, top) = (left, y)
        with { sheet, _ in setting.draw(line, on: &sheet, x: left, y: top) }
        skip(line.height)
    }
}

/// A table with its widths worked out.
struct TableSetting {
    /// A row that was set.
    struct Line {
        let blocks: [TextBlock?]
        let photos: [Int: PrintedPhoto]
        let height: Double
        let isHead: Bool
        let isBand: Bool
    }

    let table: Table
    let setter: TypeSetter
    let widths: [Double]
    private(set) var head = Line(
        blocks: [], photos: [:], height: 0, isHead: true, isBand: false)

    init(_ table: Table, width: Double, _ setter: TypeSetter) {
        self.table = table
        self.setter = setter
        let sum = table.columns.reduce(0) { $0 + $1.share }
        widths = table.columns.map { $0.share / sum * width }
        let blocks = zip(table.columns, widths).map { column, width in
            setter.fitted(
                column.title, table.head, width: width - 2, lines: 2, smallest: table.smallest)
        }
        let tallest = blocks.map(\.height).max() ?? 0
        head = Line(
            blocks: blocks, photos: [:],
            height: max(table.headHeight, tallest + 2 * table.padding), isHead: true,
            isBand: false)
    }

    var headHeight: Double { head.height }
    var width: Double { widths.reduce(0, +) }

    func line(_ row: Table.Row) -> Line {
        switch row {
        case .band(let text):
            let block = setter.block(
                text, table.head.with { $0.alignment = .start },
                width: width - 2 * table.padding)
            return Line(
                blocks: [block], photos: [:],
                height: max(table.rowHeight, block.height + 2 * table.padding), isHead: false,
                isBand: true)
        case .cells(let cells):
            var blocks: [TextBlock?] = []
            var photos: [Int: PrintedPhoto] = [:]
            for (index, cell) in cells.enumerated() {
                switch cell {
                case .text(let text): blocks.append(block(text, index))
                case .strong(let text): blocks.append(block(text, index, isBold: true))
                case .photo(let picture):
                    blocks.append(nil)
                    photos[index] = picture
                }
            }
            let tallest = blocks.compactMap { $0?.height }.max() ?? 0
            return Line(
                blocks: blocks, photos: photos,
                height: max(table.rowHeight, tallest + 2 * table.padding), isHead: false,
                isBand: false)
        }
    }

    private func block(_ text: String, _ index: Int, isBold: Bool = false) -> TextBlock? {
        guard !text.isEmpty else { return nil }
        let column = table.columns[index]
        let style = column.style.with { $0.isBold = $0.isBold || isBold }
        let width = widths[index] - 2 * table.padding
        let smallest = min(column.style.size, table.smallest)
        return column.hasNames
            ? setter.name(
                text, style, width: width, height: table.rowHeight - table.padding,
                smallest: smallest)
            : setter.fitted(text, style, width: width, lines: column.lines, smallest: smallest)
    }

    func draw(_ line: Line, on sheet: inout Sheet, x left: Double, y: Double) {
        if line.isBand || line.isHead {
            sheet.add(.fill(Rect(left, y, width, line.height), .pale))
        }
        if line.isBand {
            sheet.frame(Rect(left, y, width, line.height))
            if let block = line.blocks.first, let block {
                sheet.text(block, left + table.padding, y + (line.height - block.height) / 2)
            }
            return
        }
        var x = left
        for (index, width) in widths.enumerated() {
            let rect = Rect(x, y, width, line.height)
            sheet.frame(rect)
            if index < line.blocks.count, let block = line.blocks[index] {
                sheet.text(
                    block, x + (width - block.width) / 2, y + (line.height - block.height) / 2)
            }
            if let picture = line.photos[index] {
                sheet.add(.picture(picture, rect.inset(1.5)))
            }
            x += width
        }
    }
}
