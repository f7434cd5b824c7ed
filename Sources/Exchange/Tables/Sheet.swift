/// The cells of one sheet as they stand, before anybody knows which row is the header.
package struct Sheet: Hashable, Sendable {
    /// The name on the tab; nil for a text file, which has no tabs.
    package let name: String?
    /// Rows that are not blank, ascending by number.
    package var rows: [Row]
    /// What else there is to see of the sheet; empty unless a reader asked for it.
    var layout = SheetLayout()

    /// Rows in ascending order, none of them blank.
    package init(name: String?, rows: [Row]) {
        self.name = name
        self.rows = rows
    }

    /// One row with its place.
    package struct Row: Hashable, Sendable {
        /// As the spreadsheet numbers it, from 1; for a text file the number of the record.
        package let number: Int
        /// The line of the text file on which the record begins, from 1; nil in a workbook.
        package let line: Int?
        /// From column A on; shorter than the header when the last cells are missing.
        package var cells: [Cell]

        /// A row at its place in the file.
        package init(number: Int, line: Int? = nil, cells: [Cell]) {
            self.number = number
            self.line = line
            self.cells = cells
        }

        /// Whether no cell has anything but white space.
        package var isBlank: Bool { cells.allSatisfy(\.isBlank) }

        /// The cell of a column counted from 0; an empty one beyond the end.
        package subscript(column: Int) -> Cell {
            column < cells.count ? cells[column] : .empty
        }
    }

    /// What stands in a cell.
    package struct Cell: Hashable, Sendable {
        /// What the cell is beneath its text, as far as a reader must know.
        package enum Kind: Hashable, Sendable {
            case text, number, date, boolean
            /// A whole number of 16 or more digits, kept as floating point: its last digits are
            /// gone. This is what becomes of an 18-digit identity number typed as a number.
            case damagedNumber
            /// A formula that failed, such as `#N/A`.
            case error
        }

        /// As the person saw it: whole numbers without a point, dates as `yyyy-MM-dd`.
        package let text: String
        /// What the cell is beneath the text.
        package let kind: Kind

        /// A cell of text unless said otherwise.
        package init(_ text: String, _ kind: Kind = .text) {
            self.text = text
            self.kind = kind
        }

        /// A cell in which nothing stands.
        package static let empty = Cell("")

        /// Whether there is nothing but white space.
        package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    }
}
