/// How large a file may be that somebody hands in. Above it the file is refused before it is read,
/// so that no upload can fill the memory of the service.
package struct TableLimits: Hashable, Sendable {
    /// Bytes of a text file, and of each part of a workbook after decompression.
    package let bytes: Int
    /// Bytes of all parts of a workbook together, each counted as often as it is read.
    package let total: Int
    /// How many times larger than its compressed form a part may be; asked of parts above 1 MB
    /// only, as small parts of honest files reach high ratios.
    package let ratio: Int
    /// Rows that are not blank, on one sheet.
    package let rows: Int
    /// Columns, to the last cell that is not blank.
    package let columns: Int
    /// Bytes of the text of one cell; a spreadsheet itself keeps 32,767 characters.
    package let cell: Int

    /// The limits of the house unless said otherwise.
    package init(
        bytes: Int = 200_000_000, total: Int = 500_000_000, ratio: Int = 100, rows: Int = 200_000,
        columns: Int = 256, cell: Int = 1_000_000
    ) {
        self.bytes = bytes
        self.total = total
        self.cell = cell
        self.ratio = ratio
        self.rows = rows
        self.columns = columns
    }

    /// The limits of the house.
    package static let standard = TableLimits()
}
