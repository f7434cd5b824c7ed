/// A table as comma-separated text (RFC 4180) for offices: UTF-8 with a byte order mark, lines that
/// end in CR LF. A text that a spreadsheet would run as a formula gets a tab before it; numbers,
/// negative ones too, stay as they are.
package enum TableText {
    package static func csv(columns: [String], rows: [[String]]) -> [UInt8] {
        let lines = ([columns] + rows).map { row in
            row.map { quoted(safe($0)) }.joined(separator: ",") + "\r\n"
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func safe(_ cell: String) -> String {
        guard let first = cell.first, "=+-@".contains(first), Double(cell) == nil else {
            return cell
        }
        return "\t" + cell
    }

    private static func quoted(_ cell: String) -> String {
        let special = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09].contains($0) }
        guard special else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
