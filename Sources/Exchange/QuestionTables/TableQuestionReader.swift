import Vocabulary

/// Reads questions out of the rows of a workbook (xlsx) or a text with separators (csv, tsv): the
/// columns are found by their headers, in any order and wording, wherever the header stands.
package struct TableQuestionReader: Sendable {
    private let limits: TableLimits

    /// A reader with the limits of an upload.
    package init() { limits = .standard }

    /// A reader with limits of its own.
    package init(limits: TableLimits) { self.limits = limits }

    /// Everything that the file holds; a file that is no table is one finding.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        let format: QuestionFormat = bytes.starts(with: [0x50, 0x4B]) ? .xlsx : .csv
        let shown: SheetReader.Shown
        do throws(Refusal) {
            shown = try SheetReader(limits: limits).shown(in: bytes, file: file)
        } catch {
            let findings =
                error.findings.isEmpty
                ? [
                    Finding(
                        error.code, at: Finding.Place(file: file), error.message.chinese,
                        error.message.english)
                ] : error.findings
            return QuestionImport(
                file: file, format: format, encoding: nil, entries: [], findings: findings)
        }
        let log = ImportLog()
        log.add(shown.findings)
        let pictures = TablePictures()
        var entries: [QuestionImport.Entry] = []
        var tables = 0
        for sheet in shown.sheets {
            let reader = QuestionSheetReader(sheet: sheet, file: file, log: log, pictures: pictures)
            guard let found = reader.entries() else { continue }
            tables += 1
            entries += found
        }
        if tables == 0, log.errors == 0 {
            log.error(
                "question-table.no-header", Finding.Place(file: file),
                "没有找到题目表头。表头行应有 题型、题干、选项A、选项B、…、答案 等列名。",
                "no header of questions found; the header row names 题型, 题干, 选项A, 选项B, …, 答案")
        }
        let cased = CaseGrouping(file: file, log: log).grouped(entries)
        return QuestionImport(
            file: file, format: format, encoding: shown.encoding,
            entries: QuestionIDs(log: log).unique(cased), findings: log.findings,
            media: pictures.media)
    }
}
