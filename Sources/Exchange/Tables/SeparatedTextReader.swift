import Vocabulary

/// Text with separators (RFC 4180): quotes, doubled quotes, line breaks inside quotes; comma, tab
/// or semicolon, whichever stands most often in the first line that has any.
struct SeparatedTextReader {
    let limits: TableLimits
    let file: String

    /// - Throws: `Refusal` with all findings: `csv.open-quote`, `csv.text-after-quote`; or
    ///   `table.too-many-rows`, `table.too-wide`.
    func sheet(in text: String) throws(Refusal) -> Sheet {
        let (sheet, faults) = try read(text, isLenient: false)
        guard faults.isEmpty else { throw malformed(faults) }
        return sheet
    }

    /// The same without the records whose quotes do not match, each of them an error: a stray quote
    /// costs its own record and no other.
    func soundRecords(in text: String) throws(Refusal) -> (sheet: Sheet, findings: [Finding]) {
        let (sheet, faults) = try read(text, isLenient: true)
        guard !faults.isEmpty else { return (sheet, []) }
        let faulty = Set(faults.map(\.row))
        let rows = sheet.rows.filter { !faulty.contains($0.number) }
        return (Sheet(name: nil, rows: rows), malformed(faults).findings)
    }

    private func read(
        _ text: String, isLenient: Bool
    ) throws(Refusal) -> (sheet: Sheet, faults: [Scanner.Fault]) {
        var scanner = Scanner(
            bytes: Array(text.utf8), separator: separator(of: text), isLenient: isLenient)
        var rows: [Sheet.Row] = []
        while let row = scanner.nextRecord() {
            if row.isBlank { continue }
            guard row.cells.count <= limits.columns else { throw tooWide(row) }
            guard row.cells.allSatisfy({ $0.text.utf8.count <= limits.cell }) else {
                throw .table(
                    "table.cell-too-long", file, row: row.number, line: row.line,
                    "单元格内容超过 \(limits.cell) 字节，拒绝读取。",
                    "a cell has more than \(limits.cell) bytes")
            }
            rows.append(row)
            guard rows.count <= limits.rows else {
                throw .table(
                    "table.too-many-rows", file, row: row.number, line: row.line,
                    "超过 \(limits.rows) 行。", "more than \(limits.rows) rows")
            }
        }
        return (Sheet(name: nil, rows: rows), scanner.faults)
    }

    /// Only separators outside quotes count; a line that has none, such as a title, is passed over.
    private func separator(of text: String) -> UInt8 {
        for line in text.utf8.prefix(65_536).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            var counts: [UInt8: Int] = [:]
            var quoted = false
            for byte in line {
                if byte == UInt8(ascii: "\"") { quoted.toggle() }
                if !quoted { counts[byte, default: 0] += 1 }
            }
            let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
            let most = candidates.map { counts[$0, default: 0] }.max() ?? 0
            if most > 0, let found = candidates.first(where: { counts[$0] == most }) {
                return found
            }
        }
        return UInt8(ascii: ",")
    }

    private func tooWide(_ row: Sheet.Row) -> Refusal {
        .table(
            "table.too-wide", file, row: row.number, line: row.line,
            "第 \(row.number) 行超过 \(limits.columns) 列。", "more than \(limits.columns) columns")
    }

    private func malformed(_ faults: [Scanner.Fault]) -> Refusal {
        let findings = faults.map { fault in
            let place = Finding.Place(file: file, row: fault.row, line: fault.line)
            return switch fault.kind {
            case .openQuote:
                Finding(
                    "csv.open-quote", at: place, "第 \(fault.line) 行开始的引号没有结束。",
                    "the quote that opens on line \(fault.line) is never closed")
            case .textAfterQuote:
                Finding(
                    "csv.text-after-quote", at: place, "第 \(fault.line) 行：引号结束后还有文字。",
                    "line \(fault.line): text after a closing quote")
            }
        }
        return Refusal("csv.malformed", "文件的引号不成对。", "quotes do not match", findings: findings)
    }
}

/// Walks the bytes once; separators and quotes are ASCII, so no character is ever cut.
private struct Scanner {
    struct Fault {
        enum Kind { case openQuote, textAfterQuote }
        let kind: Kind
        let row: Int
        let line: Int
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    let bytes: [UInt8]
    let separator: UInt8
    /// Whether a quote without a match is a character like any other, in a record that is a fault.
    let isLenient: Bool
    /// Longer texts in quotes are taken for a quote without a match.
    private static let longest = 65_536
    private(set) var faults: [Fault] = []
    private var offset = 0
    private var line = 1
    private var number = 0

    init(bytes: [UInt8], separator: UInt8, isLenient: Bool) {
        self.bytes = bytes
        self.separator = separator
        self.isLenient = isLenient
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Nil at the end of the file.
    mutating func nextRecord() -> Sheet.Row? {
        guard next != nil else { return nil }
        number += 1
        let start = line
        var cells: [Sheet.Cell] = []
        while true {
            cells.append(Sheet.Cell(unwrappingFormula(field())))
            guard next == separator else { break }
            offset += 1
        }
        endLine()
        return Sheet.Row(number: number, line: start, cells: cells)
    }

    private mutating func field() -> String {
        guard next == Scanner.quote else { return plainField() }
        let start = line
        let begin = offset
        offset += 1
        var content: [UInt8] = []
        while let byte = next {
            if isLenient, offset - begin > Scanner.longest { break }
            offset += 1
            if byte == Scanner.quote {
                guard next == Scanner.quote else {
                    // Over several lines it is the opening quote that has no match.
                    if isLenient, line > start, !isEnd(next) { break }
                    return String(decoding: content + rest(), as: UTF8.self)
                }
                offset += 1
            } else if byte == Scanner.lineFeed || byte == Scanner.carriageReturn {
                countLine(after: byte)
            }
            content.append(byte)
        }
        faults.append(Fault(kind: .openQuote, row: number, line: start))
        guard isLenient else { return String(decoding: content, as: UTF8.self) }
        (offset, line) = (begin, start)
        return plainField()
    }

    private func isEnd(_ byte: UInt8?) -> Bool {
        byte.map { [separator, Scanner.lineFeed, Scanner.carriageReturn, 0x20].contains($0) }
            ?? true
    }

    private mutating func plainField() -> String {
        let start = offset
        while let byte = next, byte != separator, byte != Scanner.lineFeed,
            byte != Scanner.carriageReturn
        {
            offset += 1
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// What stands between a closing quote and the next separator: nothing, in a sound file.
    private mutating func rest() -> [UInt8] {
        let rest = Array(plainField().utf8)
        if rest.contains(where: { $0 != 0x20 }) {
            faults.append(Fault(kind: .textAfterQuote, row: number, line: line))
            return rest
        }
        return []
    }

    private mutating func endLine() {
        guard let byte = next else { return }
        offset += 1
        if byte == Scanner.carriageReturn, next == Scanner.lineFeed { offset += 1 }
        line += 1
    }

    /// Inside quotes; CR LF is one line.
    private mutating func countLine(after byte: UInt8) {
        if byte == Scanner.carriageReturn, next == Scanner.lineFeed { return }
        line += 1
    }

    /// `="510…"`, the way in which people make Excel keep a number as text.
    private func unwrappingFormula(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 4 else { return text }
        return String(text.dropFirst(2).dropLast())
    }
}
