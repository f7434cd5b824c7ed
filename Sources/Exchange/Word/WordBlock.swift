/// What a document is made of.
enum WordBlock {
    /// The lines of one paragraph.
    case paragraph([PaperLine])
    case table(WordTable)
}

/// A table: its rows of cells.
struct WordTable {
    struct Cell {
        var blocks: [WordBlock] = []

        /// Its lines, those of tables within it too.
        var lines: [PaperLine] {
            blocks.flatMap { block in
                switch block {
                case .paragraph(let lines): lines.filter { !$0.isBlank }
                case .table(let table): table.layoutLines
                }
            }
        }

        /// Its words in one width.
        var text: String { lines.map { $0.foldedString($0.content) }.joined(separator: "\n") }
    }

    var rows: [[Cell]] = []

    /// The lines of a table that only arranges what stands in it: row by row, the cells of a row
    /// side by side.
    var layoutLines: [PaperLine] {
        rows.flatMap { row -> [PaperLine] in
            let cells = row.map(\.lines).filter { !$0.isEmpty }
            guard cells.allSatisfy({ $0.count == 1 }), let first = cells.first?.first else {
                return cells.flatMap { $0 }
            }
            var text = WordText()
            for cell in cells {
                if !text.isEmpty { text.append("  ") }
                text.append(cell[0])
            }
            return [text.line(first.number)]
        }
    }
}
