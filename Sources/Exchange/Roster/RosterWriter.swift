package import Admissions
import Vocabulary

/// Writes a roster that `RosterReader` reads back, with all columns: as csv in UTF-8 with a byte
/// order mark and lines that end in CR LF, as desktops in offices expect it, or as a workbook.
package struct RosterWriter: Sendable {
    /// A writer without settings or state.
    package init() {}

    /// One row per applicant, in the order given. Photo, attachments and declaration are no part
    /// of a roster.
    package func csv(_ applicants: [Applicant]) -> [UInt8] {
        let header = RosterColumn.allCases.map(\.title)
        let rows = applicants.map { applicant in
            RosterColumn.allCases.map { cell($0, of: applicant) }
        }
        let lines = ([header] + rows).map { row in
            row.map(SeparatedTextWriter.quoted).joined(separator: ",") + "\r\n"
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// The same as a workbook, where every cell is text and needs no mark against spreadsheets. It
    /// comes back to be taken in: it has choices, and the sheet that says how it is filled in.
    ///
    /// - Throws: as `WorkbookWriter`.
    package func xlsx(
        _ applicants: [Applicant]
    ) throws(WorkbookWriter.Failure) -> [UInt8] {
        try WorkbookWriter().bytes(of: sheets(applicants))
    }

    /// The sheets of that workbook.
    package func sheets(_ applicants: [Applicant]) -> [WorkbookSheet] {
        let rows = applicants.map { applicant in
            RosterColumn.allCases.map { $0.text(of: applicant) }
        }
        return [
            RosterTemplate.sheet(RosterColumn.allCases, rows: rows, spareRows: 200),
            RosterTemplate.notes(RosterColumn.allCases).sheet,
        ]
    }

    /// With a tab before a number: a spreadsheet that opens the file then keeps all digits. A text
    /// that a spreadsheet would run as a formula gets the tab too. Readers take white space at the
    /// ends of a cell away.
    private func cell(_ column: RosterColumn, of applicant: Applicant) -> String {
        let text = column.text(of: applicant)
        guard let first = text.first else { return text }
        let isNumber = column == .idNumber || column == .certificateNumber
        return isNumber || "=+-@".contains(first) ? "\t" + text : text
    }
}
