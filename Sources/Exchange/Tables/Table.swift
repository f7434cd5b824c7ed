/// A table with a header: rows of cells under named columns.
package struct Table: Hashable, Sendable {
    /// The name of the sheet; nil for a text file.
    package let sheet: String?
    /// The names in the header row, from column A on, as they stand.
    package let header: [String]
    /// The number of the (last) header row, from 1.
    package let headerRow: Int
    /// What follows the header.
    package let rows: [Sheet.Row]

    /// How far down a header may stand: titles and notes come before it.
    private static let searchDepth = 20

    /// The first of `sheets` whose header is complete; when there is none, the one with the most
    /// wanted names. The header of a sheet is that of its first rows that has the most wanted
    /// names.
    ///
    /// Nil when no sheet has a single wanted name.
    package init?(
        in sheets: [Sheet], isWanted: (String) -> Bool, isComplete: ([String]) -> Bool
    ) {
        var best: (score: Int, table: Table)?
        for sheet in sheets {
            guard let found = Table.header(of: sheet, isWanted) else { continue }
            let table = Table(sheet, headerIndex: found.index)
            if isComplete(table.header) {
                self = table
                return
            }
            if found.score > best?.score ?? 0 { best = (found.score, table) }
        }
        guard let best else { return nil }
        self = best.table
    }

    private init(_ sheet: Sheet, headerIndex: Int) {
        let names = sheet.rows[headerIndex].cells.map(\.text)
        // A header merged over two rows stands in both.
        let last =
            sheet.rows[headerIndex...].prefix { $0.cells.map(\.text) == names }.endIndex - 1
        self.sheet = sheet.name
        header = names
        headerRow = sheet.rows[last].number
        rows = Array(sheet.rows[(last + 1)...])
    }

    private static func header(
        of sheet: Sheet, _ isWanted: (String) -> Bool
    ) -> (index: Int, score: Int)? {
        var best: (index: Int, score: Int)?
        for (index, row) in sheet.rows.prefix(searchDepth).enumerated() {
            let score = row.cells.count { isWanted($0.text) }
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best
    }
}
