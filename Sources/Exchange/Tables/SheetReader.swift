package import Vocabulary

/// Reads a file that holds a table: a workbook (xlsx) or a text with separators (csv, tsv).
///
/// The content decides, not the name of the file.
package struct SheetReader: Sendable {
    /// How large a file may be.
    package let limits: TableLimits

    /// A reader with the limits of an upload.
    package init(limits: TableLimits = .standard) {
        self.limits = limits
    }

    /// What a person sees of a file.
    struct Shown {
        let sheets: [Sheet]
        /// Of a text file.
        let encoding: String?
        /// Records of a text file that cannot be read; they are not among the rows.
        let findings: [Finding]
    }

    /// All sheets as a person sees them: numbers as they are shown, layout and pictures beside the
    /// cells, hidden sheets among the others.
    /// - Throws: as `sheets` does, but for records with faults.
    func shown(in bytes: [UInt8], file: String) throws(Refusal) -> Shown {
        guard bytes.count <= limits.bytes else {
            throw .table("table.too-large", file, "文件太大。", "the file is too large")
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            let reader = WorkbookReader(limits: limits, file: file, isShown: true)
            return Shown(sheets: try reader.sheets(in: bytes), encoding: nil, findings: [])
        }
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw oldWorkbook(file) }
        let decoding = try TextDecoding(bytes, file: file)
        let (sheet, findings) = try SeparatedTextReader(limits: limits, file: file)
            .soundRecords(in: decoding.text)
        return Shown(
            sheets: [sheet], encoding: decoding.encoding.rawValue, findings: findings)
    }

    private func oldWorkbook(_ file: String) -> Refusal {
        .table(
            "table.old-workbook", file, "这是旧版 xls 文件或设有打开密码的文件。请另存为不加密的 xlsx。",
            "an old xls file, or a workbook with a password; save it as xlsx without one")
    }

    /// The visible sheets in the order of their tabs; a text file is one sheet without a name.
    /// - Throws: `Refusal` `table.*`, `text.*`, `csv.*` or `xlsx.*` with findings that name the
    ///   file and, where there is one, sheet, row and line.
    package func sheets(in bytes: [UInt8], file: String) throws(Refusal) -> [Sheet] {
        guard bytes.count <= limits.bytes else {
            throw .table("table.too-large", file, "文件太大。", "the file is too large")
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            return try WorkbookReader(limits: limits, file: file).sheets(in: bytes)
        }
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw oldWorkbook(file) }
        let text = try TextDecoding(bytes, file: file).text
        return [try SeparatedTextReader(limits: limits, file: file).sheet(in: text)]
    }
}

extension Refusal {
    /// A file that cannot be read as a table, with one finding at its place.
    static func table(
        _ code: String, _ file: String, sheet: String? = nil, row: Int? = nil, line: Int? = nil,
        _ chinese: String, _ english: String
    ) -> Refusal {
        let place = Finding.Place(file: file, sheet: sheet, row: row, line: line)
        return Refusal(
            code, chinese, english, findings: [Finding(code, at: place, chinese, english)])
    }
}
