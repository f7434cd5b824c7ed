/// A sheet to be written: a header row, and below it nothing but text.
package struct WorkbookSheet: Hashable, Sendable {
    /// A column with its place on the screen.
    package struct Column: Hashable, Sendable {
        /// As in the header row.
        package let title: String
        /// In pixels.
        package let width: Int
        /// What may be chosen in the cells; empty where anything may be typed.
        package let choices: [String]

        /// A column in which anything may be typed, unless there are choices.
        package init(_ title: String, width: Int = 110, choices: [String] = []) {
            self.title = title
            self.width = width
            self.choices = choices
        }
    }

    /// On the tab.
    package let name: String
    /// From A on.
    package let columns: [Column]
    /// Cells from column A on, each kept as text with every digit.
    package let rows: [[String]]
    /// How many rows, beside those that are there, people will fill in: choices and text format
    /// hold for them too.
    package let spareRows: Int

    /// A sheet for reading, unless there are spare rows.
    package init(name: String, columns: [Column], rows: [[String]], spareRows: Int = 0) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.spareRows = spareRows
    }
}
