internal import CLibXlsxWriter
import Foundation

/// Writes a workbook (xlsx) of plain tables: header rows bold, frozen and with a filter, set up for
/// the printer. Every cell is text, so that no number loses a digit and nothing is taken for a
/// formula; counts and marks alone are numbers.
///
/// The same sheets give the same bytes. The library writes to files only: they have no name and are
/// gone with their handle, so that no personal data stays on a disk.
package struct WorkbookWriter: Sendable {
    /// The machine failed; nothing was written.
    package struct Failure: Error, CustomStringConvertible {
        /// What the library or the system said.
        package let cause: String

        /// For a log.
        package var description: String { "writing a workbook: \(cause)" }
    }

    /// A writer without settings or state.
    package init() {}

    /// - Precondition: there is a sheet.
    /// - Throws: `Failure` when memory or disk is full.
    package func bytes(of sheets: [WorkbookSheet]) throws(Failure) -> [UInt8] {
        precondition(!sheets.isEmpty, "a workbook has a sheet")
        guard let file = tmpfile() else { throw Failure(cause: "no temporary file") }
        defer { fclose(file) }
        guard let workbook = workbook_new("/proc/self/fd/\(fileno(file))") else {
            throw Failure(cause: "no memory")
        }
        // From here on the library owns the workbook and frees it in `workbook_close`.
        setProperties(of: workbook)
        let styles = WorkbookStyles(workbook)
        var names = SheetNames()
        for sheet in sheets {
            guard let worksheet = workbook_add_worksheet(workbook, names.name(for: sheet.name))
            else { continue }
            WorksheetFiller(worksheet: worksheet, styles: styles).fill(with: sheet)
        }
        let result = workbook_close(workbook)
        guard result == LXW_NO_ERROR else { throw Failure(cause: "error \(result.rawValue)") }
        return try WorkbookWriter.content(of: file)
    }

    /// Without a time of its own the library takes that of the clock.
    private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = WorkbookWriter.created
        workbook_set_properties(workbook, &properties)
    }

    /// 2017-01-01 00:00 UTC, in all files.
    private static let created = 1_483_228_800

    private static func content(of file: UnsafeMutablePointer<FILE>) throws(Failure) -> [UInt8] {
        fseek(file, 0, SEEK_END)
        let count = ftell(file)
        guard count > 0 else { throw Failure(cause: "an empty file") }
        rewind(file)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = fread(buffer.baseAddress, 1, count, file)
        }
        guard bytes.count == count else { throw Failure(cause: "the file cannot be read back") }
        return bytes
    }
}

/// The formats of a workbook; it owns them.
struct WorkbookStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>?

    let header: Format
    /// Of whole columns, also below the last row.
    let text: Format
    /// Of a cell that is there.
    let cell: Format
    /// Of a number.
    let figure: Format
    /// Of a text among numbers, such as 93.33% or —, and of one in a narrow column.
    let aside: Format

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        (header, text, cell) = (
            workbook_add_format(workbook), workbook_add_format(workbook),
            workbook_add_format(workbook)
        )
        (figure, aside) = (workbook_add_format(workbook), workbook_add_format(workbook))
        for format in [header, text, cell, figure, aside] {
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_font_name(format, "宋体")
            format_set_font_size(format, 10)
            if format != figure {
                format_set_num_format(format, "@")
                format_set_text_wrap(format)
            }
            if format != text { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        }
        for format in [header, figure, aside] {
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        }
        format_set_bold(header)
        format_set_bg_color(header, 0xE8F0F8)
    }
}

/// Names on tabs: at most 31 characters, none of those that Excel forbids, each once.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func name(for wanted: String) -> String {
        let allowed = wanted.filter { !"[]:*?/\\'\0".contains($0) }
        let base = allowed.isEmpty ? "表" : String(allowed.prefix(25))
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base)(\(number))"
            number += 1
        }
        return name
    }
}
