/// A table of texts and numbers.
package struct DataTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let text: String
        /// Whether its cells stand to the right.
        package let isNumber: Bool

        package init(_ text: String, isNumber: Bool = true) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    package struct Cell: Hashable, Sendable {
        package let text: String
        package let href: String?
        package let isNumber: Bool

        package init(_ text: String, href: String? = nil, isNumber: Bool = true) {
            self.text = text
            self.href = href
            self.isNumber = isNumber
        }
    }

    package struct Row: Hashable, Sendable {
        package let cells: [Cell]
        /// Worth a look.
        package let isOdd: Bool

        package init(_ cells: [Cell], isOdd: Bool = false) {
            self.cells = cells
            self.isOdd = isOdd
        }
    }

    package let caption: String
    package let columns: [Column]
    package let rows: [Row]

    package init(caption: String, columns: [Column], rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// A table of texts. A column is one of numbers when every cell begins like one, or is — or
    /// empty.
    ///
    /// - Parameters:
    ///   - links: for each row where its first cell leads to; empty for none.
    ///   - odd: rows worth a look.
    package init(
        caption: String, columns: [String], rows: [[String]], links: [String?] = [],
        odd: Set<Int> = []
    ) {
        let areNumbers = columns.indices.map { column in
            rows.allSatisfy { DataTable.isNumber($0[column]) }
        }
        self.init(
            caption: caption,
            columns: zip(columns, areNumbers).map { Column($0, isNumber: $1) },
            rows: rows.enumerated().map { index, row in
                Row(
                    row.enumerated().map { column, text in
                        Cell(
                            text, href: column == 0 && index < links.count ? links[index] : nil,
                            isNumber: areNumbers[column])
                    }, isOdd: odd.contains(index))
            })
    }

    /// The same table without links.
    var plain: DataTable {
        DataTable(
            caption: caption, columns: columns,
            rows: rows.map { row in
                Row(
                    row.cells.map { Cell($0.text, isNumber: $0.isNumber) }, isOdd: row.isOdd)
            })
    }

    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.drop(while: { $0 == "-" }).first else { return true }
        return first == "—" || first.isASCII && first.isNumber && text.allSatisfy(\.isASCII)
    }
}
