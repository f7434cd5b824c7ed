import Admissions
import Vocabulary

/// The empty roster that units fill in: one sheet for the people, and one (填写说明) that says how,
/// which `RosterReader` passes over.
package struct RosterTemplate: Sendable {
    /// The columns to be filled in, in this order.
    package let columns: [RosterColumn]

    /// - Parameter omitted: columns in which everybody has the same, which whoever takes the list
    ///   in knows.
    package init(omitting omitted: Set<RosterColumn> = []) {
        columns = RosterColumn.allCases.filter { !omitted.contains($0) }
    }

    /// The workbook.
    ///
    /// - Throws: as `WorkbookWriter`.
    package func xlsx() throws(WorkbookWriter.Failure) -> [UInt8] {
        try WorkbookWriter().bytes(of: sheets)
    }

    /// The form, and the sheet that says how it is filled in.
    package var sheets: [WorkbookSheet] {
        [
            RosterTemplate.sheet(columns, rows: [], spareRows: 2000),
            RosterTemplate.notes(columns).sheet,
        ]
    }

    /// What belongs into these columns.
    static func notes(_ columns: [RosterColumn]) -> WorkbookNotes {
        WorkbookNotes(
            columns.map { column in
                WorkbookNotes.Entry(
                    column.title, isRequired: column.isRequired, column.instruction,
                    example: column.example, allowed: column.words, use: column.use)
            }
                + remarks.map { WorkbookNotes.Entry("", isRequired: nil, $0) })
    }

    static func sheet(
        _ columns: [RosterColumn], rows: [[String]], spareRows: Int = 0
    ) -> WorkbookSheet {
        WorkbookSheet(
            name: "花名册",
            columns: columns.map {
                WorkbookSheet.Column(
                    $0.title, width: $0.width, choices: $0.choices, suggestions: $0.suggestions)
            }, rows: rows, spareRows: spareRows)
    }

    private static let remarks = [
        "每人一行，从“花名册”工作表第2行起填写；不要合并单元格，不要改动表头。",
        "身份证号、手机号等列已设为文本格式，请直接输入，不要改为数值格式。",
        "有多项的（执法类别、报考科目、特殊考试需求）用顿号“、”隔开。",
        "上传后系统先逐行检查，全部无误才会导入；有一处错误则一人也不导入。",
    ]
}
