package import Vocabulary

/// Who answered what: the sparse matrix of candidates × items that all statistics start from.
///
/// Blind: a row is a sheet code. Rows, columns and cells are put in order of their names first,
/// so that sums, and with them the last digit of every figure, do not depend on the order in which
/// the books gave them.
package struct ResponseMatrix: Sendable {
    /// An item that somebody had.
    package struct Column: Hashable, Sendable {
        package let item: ItemID
        package let type: ItemType
        /// What the item is worth.
        package let marks: Marks
        /// Its choices; empty where an answer is none of choices. Bit i of an answer's code stands
        /// for the i-th.
        package let choices: [ChoiceID]
        /// The code of the right answer; 0 where there is no single one.
        package let key: UInt64

        /// - Precondition: at most 63 choices.
        package init(
            item: ItemID, type: ItemType, marks: Marks, choices: [ChoiceID] = [], key: UInt64 = 0
        ) {
            precondition(choices.count < 64, "an answer's code has a bit for each choice")
            self.item = item
            self.type = type
            self.marks = marks
            self.choices = choices
            self.key = key
        }
    }

    /// One candidate's answer to one item.
    package struct Cell: Hashable, Sendable {
        /// Which column.
        package let column: Int
        /// The share of the marks that it brought; below 0 where the policy deducts.
        package let credit: Double
        /// Equal answers have equal codes; 0 is no answer.
        package let answer: UInt64
        /// Seconds between the answer before and this item's answers; nil where nobody knows.
        package let seconds: Int?

        package init(column: Int, credit: Double, answer: UInt64, seconds: Int? = nil) {
            self.column = column
            self.credit = credit
            self.answer = answer
            self.seconds = seconds
        }

        /// Not answered.
        package var isBlank: Bool { answer == 0 }
        /// Full credit.
        package var isRight: Bool { credit >= 1 }
    }

    /// One candidate.
    package struct Row: Sendable {
        package let sheet: SheetCode
        /// The published total; nil where it is the sum of the cells.
        package let total: Marks?
        package let cells: [Cell]

        package init(sheet: SheetCode, total: Marks? = nil, cells: [Cell]) {
            self.sheet = sheet
            self.total = total
            self.cells = cells
        }
    }

    /// Ascending by item.
    package let columns: [Column]
    /// Ascending by sheet code; each with its cells ascending by column.
    package let rows: [Row]
    /// What each row's cells bring, in marks; never rounded.
    package let sums: [Double]
    /// The published totals in marks.
    package let totals: [Double]

    /// - Precondition: items and sheet codes occur once; every cell names a column, each once.
    package init(columns: [Column], rows: [Row]) {
        let order = columns.indices.sorted { columns[$0].item < columns[$1].item }
        var place = [Int](repeating: 0, count: columns.count)
        for (new, old) in order.enumerated() { place[old] = new }
        let sorted = order.map { columns[$0] }
        precondition(
            zip(sorted, sorted.dropFirst()).allSatisfy { $0.item < $1.item }, "items occur once")
        self.columns = sorted
        let worth = sorted.map { Double($0.marks.hundredths) / 100 }
        self.rows = rows.sorted { $0.sheet < $1.sheet }.map { row in
            let cells = row.cells.map { cell in
                Cell(
                    column: place[cell.column], credit: cell.credit, answer: cell.answer,
                    seconds: cell.seconds)
            }
            return Row(
                sheet: row.sheet, total: row.total,
                cells: cells.sorted { $0.column < $1.column })
        }
        sums = self.rows.map { $0.cells.reduce(0) { $0 + $1.credit * worth[$1.column] } }
        totals = zip(self.rows, sums).map { row, sum in
            row.total.map { Double($0.hundredths) / 100 } ?? sum
        }
    }

    /// Whether everybody had the same items: what alpha and KR-20 suppose.
    package var isCommonForm: Bool {
        rows.allSatisfy { row in row.cells.count == columns.count }
    }

    /// How many answers there are, blank ones included.
    package var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

    /// The rows that `isKept` names; columns that nobody had any more go.
    package func rows(where isKept: (SheetCode) -> Bool) -> ResponseMatrix {
        let kept = rows.filter { isKept($0.sheet) }
        let used = Set(kept.lazy.flatMap(\.cells).map(\.column))
        let left = columns.indices.filter(used.contains)
        let place = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
        return ResponseMatrix(
            columns: left.map { columns[$0] },
            rows: kept.map { row in
                Row(
                    sheet: row.sheet, total: row.total,
                    cells: row.cells.compactMap { cell in
                        place[cell.column].map {
                            Cell(
                                column: $0, credit: cell.credit, answer: cell.answer,
                                seconds: cell.seconds)
                        }
                    })
            })
    }
}
