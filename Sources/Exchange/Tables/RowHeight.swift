/// How high a row must be so that the texts in it are seen whole. Spreadsheets find out for
/// themselves, or not, when a file is opened; a printed list must not depend on that.
struct RowHeight {
    /// Of a row with one line, in points.
    static let single = 18.0
    /// Of each further line, in points.
    private static let line = 14.0
    /// The highest that a spreadsheet has (ECMA-376, 18.3.1.73), in points.
    private static let most = 409.0
    /// What 10 points take up on a screen, in pixels: a Latin letter or a digit, and a character of
    /// the width of a Chinese one.
    private static let (narrow, wide) = (7.0, 13.5)

    /// The height of a row in points.
    static func height(of cells: [String], in columns: [WorkbookSheet.Column]) -> Double {
        var lines = 1
        for (text, column) in zip(cells, columns) {
            lines = max(lines, RowHeight.lines(of: text, width: Double(column.width - 8)))
        }
        return min(most, single + Double(lines - 1) * line)
    }

    private static func lines(of text: String, width: Double) -> Int {
        let bytes = text.utf8
        // No character is wider than its bytes are many; most cells end here.
        guard Double(bytes.count) * narrow > width || bytes.contains(0x0A) else { return 1 }
        var (lines, used) = (1, 0.0)
        for byte in bytes {
            if byte == 0x0A {
                (lines, used) = (lines + 1, 0)
                continue
            }
            // A character is counted at its first byte.
            guard byte & 0xC0 != 0x80 else { continue }
            let step = byte < 0x80 ? narrow : wide
            if used + step > width, used > 0 { (lines, used) = (lines + 1, 0) }
            used += step
        }
        return lines
    }
}
