/// Writes tables as csv: in UTF-8 with a byte order mark and lines that end in CR LF, as desktops
/// in offices expect it.
package enum SeparatedTextWriter {
    /// The rows with a tab before what a spreadsheet would run as a formula or round as a number:
    /// it then keeps all digits.
    ///
    /// - Parameter keepsNumbers: for tables of figures: numbers, negative ones too, stay as they
    ///   are, so that a spreadsheet can count with them.
    package static func csv(_ rows: [[String]], keepsNumbers: Bool = false) -> [UInt8] {
        let lines = rows.map { row in
            row.map { cell($0, keepsNumbers) }.joined(separator: ",") + "\r\n"
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func cell(_ text: String, _ keepsNumbers: Bool) -> String {
        guard let first = text.first else { return text }
        if keepsNumbers, Double(text) != nil { return text }
        let isLong = text.utf8.count > 11 && text.utf8.allSatisfy { (48...57).contains($0) }
        return quoted("=+-@".contains(first) || isLong ? "\t" + text : text)
    }

    /// In quotes where it must be, quotes doubled.
    static func quoted(_ text: String) -> String {
        let special = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09].contains($0) }
        guard special else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
