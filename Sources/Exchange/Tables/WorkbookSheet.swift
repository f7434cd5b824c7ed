/// A sheet to be written: a header row, and below it the rows of a table.
package struct WorkbookSheet: Hashable, Sendable {
    /// A column with its place on the screen.
    package struct Column: Hashable, Sendable {
        /// As in the header row.
        package let title: String
        /// In pixels.
        package let width: Int
        /// What may be chosen in the cells; empty where anything may be typed.
        package let choices: [String]
        /// Words that are offered like choices, while others may be typed all the same.
        package let suggestions: [String]
        /// Counts and marks, kept as numbers that a spreadsheet can add up. A cell that is no plain
        /// number of at most 15 digits stays text.
        package let isFigure: Bool

        /// A column in which anything may be typed, unless there are choices.
        package init(
            _ title: String, width: Int = 110, choices: [String] = [], suggestions: [String] = [],
            isFigure: Bool = false
        ) {
            self.title = title
            self.width = width
            self.choices = choices
            self.suggestions = suggestions
            self.isFigure = isFigure
        }

        /// A column of counts or marks.
        package static func figure(_ title: String, width: Int = 60) -> Column {
            Column(title, width: width, isFigure: true)
        }
    }

    /// On the tab.
    package let name: String
    /// At the head of every printed page; the name of the sheet unless something else is given.
    package let heading: String
    /// Under the heading, such as the title of the exam; empty for nothing.
    package let subheading: String
    /// From A on.
    package let columns: [Column]
    /// Cells from column A on, each kept as text with every digit unless its column has figures.
    package let rows: [[String]]
    /// How many rows, beside those that are there, people will fill in: choices and text format
    /// hold for them too.
    package let spareRows: Int

    /// A sheet for reading, unless there are spare rows.
    package init(
        name: String, heading: String? = nil, subheading: String = "", columns: [Column],
        rows: [[String]], spareRows: Int = 0
    ) {
        self.name = name
        self.heading = heading ?? name
        self.subheading = subheading
        self.columns = columns
        self.rows = rows
        self.spareRows = spareRows
    }
}
