/// The sheet 填写说明 of a form that people fill in: what belongs into each column.
package struct WorkbookNotes: Hashable, Sendable {
    /// What is said of one column.
    package struct Entry: Hashable, Sendable {
        /// The column's title.
        package let column: String
        /// Nil for something that holds for the whole form.
        package let isRequired: Bool?
        /// How it is filled in.
        package let instruction: String
        package let example: String
        /// The words that are allowed; empty where anything is.
        package let allowed: [String]
        /// Where what was written turns up later; empty where it does not.
        package let use: String

        package init(
            _ column: String, isRequired: Bool?, _ instruction: String, example: String = "",
            allowed: [String] = [], use: String = ""
        ) {
            self.column = column
            self.isRequired = isRequired
            self.instruction = instruction
            self.example = example
            self.allowed = allowed
            self.use = use
        }
    }

    /// In the order of the form, what holds for the whole of it last.
    package let entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// The name of the sheet, by which readers know that nobody stands on it.
    package static let name = "填写说明"

    /// The sheet. Titles stand in quotes, so that no reader takes them for a header.
    package var sheet: WorkbookSheet {
        WorkbookSheet(
            name: WorkbookNotes.name,
            columns: [
                WorkbookSheet.Column("栏目", width: 110), WorkbookSheet.Column("是否必填", width: 70),
                WorkbookSheet.Column("填写要求", width: 300), WorkbookSheet.Column("示例", width: 150),
                WorkbookSheet.Column("可选值", width: 260), WorkbookSheet.Column("用在哪里", width: 220),
            ],
            rows: entries.map { entry in
                [
                    entry.column.isEmpty ? "" : "“\(entry.column)”",
                    entry.isRequired.map { $0 ? "必填" : "选填" } ?? "", entry.instruction,
                    entry.example, entry.allowed.joined(separator: "、"), entry.use,
                ]
            })
    }
}
