import Exchange
package import Office
import Vocabulary

/// Tables of the analysis as files.
package enum AnalysisFiles {
    /// All tables as one workbook, a sheet each.
    ///
    /// - Throws: `Fault` when it cannot be written.
    package static func workbook(_ tables: [AnalysisTable]) throws -> [UInt8] {
        let sheets = tables.map { table in
            WorkbookSheet(
                name: String(table.title.prefix { $0 != "（" }),
                columns: table.columns.map { WorkbookSheet.Column($0) }, rows: table.rows)
        }
        do {
            return try WorkbookWriter().bytes(of: sheets)
        } catch {
            throw Fault("writing the workbook of the analysis", cause: error.cause)
        }
    }

    /// A table as CSV.
    package static func csv(_ table: AnalysisTable) -> [UInt8] {
        SeparatedTextWriter.csv([table.columns] + table.rows, keepsNumbers: true)
    }

    /// The file of that name: `analysis.xlsx`, or a table's name with `.csv`.
    ///
    /// - Throws: `analysis.unknown`.
    static func answer(
        _ name: String, of tables: [AnalysisTable], prefix: String
    ) throws -> Answer {
        if name == "analysis.xlsx" {
            return .file(
                try workbook(tables),
                mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name: "\(prefix)-\(name)")
        }
        guard let table = tables.first(where: { "\($0.name).csv" == name }) else {
            throw Refusal("analysis.unknown", "没有这份表格。", "there is no such table")
        }
        return .file(csv(table), mediaType: "text/csv; charset=utf-8", name: "\(prefix)-\(name)")
    }
}
