/// A table with fixed widths, whose head is repeated on every page.
struct WordTable {
    /// A cell with its style.
    struct Cell {
        let style: WordStyle
        /// Runs as XML.
        let content: String
        /// What stands in the paragraph's properties after the style.
        var properties = ""
        /// How many columns it takes.
        var span = 1
        /// Its colour, in hexadecimal.
        var fill: String?

        /// A cell with a text.
        init(_ style: WordStyle, _ text: String, span: Int = 1, fill: String? = nil) {
            self.init(style, content: WordMarkup.run(text), span: span, fill: fill)
        }

        init(
            _ style: WordStyle, content: String, properties: String = "", span: Int = 1,
            fill: String? = nil
        ) {
            self.style = style
            self.content = content
            self.properties = properties
            self.span = span
            self.fill = fill
        }
    }

    enum Border {
        /// A fine line around every cell.
        case all
        /// A strong line around the whole.
        case frame
        case none
    }

    /// Twips.
    let widths: [Int]
    var head: [Cell] = []
    var rows: [[Cell]] = []
    /// At least; twips.
    var rowHeight = 340
    var headHeight = 340
    var border = Border.all
    /// Left and right of a text; twips.
    var padding = 28

    /// Widths by shares; the last column takes what rounding left.
    static func widths(_ shares: [Double], of whole: Int) -> [Int] {
        let sum = shares.reduce(0, +)
        var widths = shares.map { Int($0 / sum * Double(whole)) }
        if let last = widths.indices.last { widths[last] += whole - widths.reduce(0, +) }
        return widths
    }

    var xml: String {
        opening + (head.isEmpty ? "" : row(head, headHeight, "<w:tblHeader/>"))
            + rows.map { row($0, rowHeight, "") }.joined() + "</w:tbl>"
    }

    private var opening: String {
        let whole = widths.reduce(0, +)
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"\(whole)\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
            + "\(borders)<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
            + "<w:left w:w=\"\(padding)\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"\(padding)\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
            + "<w:tblGrid>\(grid.joined())</w:tblGrid>"
    }

    /// A row without lines, to set things side by side.
    ///
    /// - Parameter cells: `w:tc` elements.
    static func bare(_ widths: [Int], _ cells: [String]) -> String {
        let table = WordTable(widths: widths, border: .none)
        return "\(table.opening)<w:tr>\(cells.joined())</w:tr></w:tbl>"
    }

    private var borders: String {
        let sides: [(String, Bool)] = [
            ("top", true), ("left", true), ("bottom", true), ("right", true), ("insideH", false),
            ("insideV", false),
        ]
        let lines = sides.map { name, isOuter in
            let size =
                switch border {
                case .all: 4
                case .frame: isOuter ? 12 : 0
                case .none: 0
                }
            return size == 0
                ? "<w:\(name) w:val=\"nil\"/>"
                : "<w:\(name) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return "<w:tblBorders>\(lines.joined())</w:tblBorders>"
    }

    private func row(_ cells: [Cell], _ height: Int, _ properties: String) -> String {
        var column = 0
        let content = cells.map { cell -> String in
            let width = widths.dropFirst(column).prefix(cell.span).reduce(0, +)
            column += cell.span
            let span = cell.span == 1 ? "" : "<w:gridSpan w:val=\"\(cell.span)\"/>"
            let fill =
                cell.fill.map {
                    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0)\"/>"
                } ?? ""
            return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span)\(fill)"
                + "<w:vAlign w:val=\"center\"/></w:tcPr>"
                + WordMarkup.paragraph(cell.style, cell.content, cell.properties) + "</w:tc>"
        }
        return "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/>"
            + "\(properties)</w:trPr>\(content.joined())</w:tr>"
    }
}
