/// A table of the analysis, as files have it.
package struct AnalysisTable: Hashable, Sendable {
    /// The name of its file, such as `items`.
    package let name: String
    /// What stands above it, such as 试题分析.
    package let title: String
    package let columns: [String]
    package let rows: [[String]]

    package init(name: String, title: String, columns: [String], rows: [[String]]) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}
