package import Bank
package import Vocabulary

/// Writes questions as a workbook (xlsx) or as text with commas, in the columns of our template;
/// what such a table cannot hold is named.
package struct QuestionTableWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// A workbook with a sheet of instructions and one of questions; numbers stay text.
    /// - Throws: `WorkbookWriter.Failure` when memory or disk is full.
    package func workbook(
        _ drafts: [ItemDraft]
    ) throws(WorkbookWriter.Failure) -> (bytes: [UInt8], findings: [Finding]) {
        let (rows, width, findings) = table(drafts)
        let questions = WorkbookSheet(
            name: "试题", columns: QuestionTemplate.columns(choices: width), rows: rows)
        return (try WorkbookWriter().bytes(of: [QuestionTemplate.notes, questions]), findings)
    }

    /// The same rows as text in UTF-8 with a byte order mark, which Excel needs to see that it is.
    package func separatedText(_ drafts: [ItemDraft]) -> (text: String, findings: [Finding]) {
        let (rows, width, findings) = table(drafts)
        let header = QuestionTemplate.columns(choices: width).map(\.title)
        let lines = ([header] + rows).map { cells in
            cells.map(QuestionTableWriter.cell).joined(separator: ",") + "\r\n"
        }
        return ("\u{FEFF}" + lines.joined(), findings)
    }

    /// In quotes where it must be.
    private static func cell(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r\r\n;\t".contains($0) }) || text.hasPrefix(" ") else {
            return text
        }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    private func table(
        _ drafts: [ItemDraft]
    ) -> (rows: [[String]], width: Int, findings: [Finding]) {
        let width = min(max(drafts.map(\.choices.count).max() ?? 4, 4), 26)
        var findings: [Finding] = []
        var rows: [[String]] = []
        for (index, draft) in drafts.enumerated() {
            let row = QuestionTableRow(draft: draft, number: index + 1, width: width)
            findings += row.findings
            if let cells = row.cells { rows.append(cells) }
        }
        return (rows, width, findings)
    }
}
