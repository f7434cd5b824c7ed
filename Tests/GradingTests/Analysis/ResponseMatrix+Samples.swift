import Grading
import Vocabulary

extension ResponseMatrix {
    /// Everybody has all items, each worth one mark and right (1) or wrong (0).
    init(scored rows: [[Int]]) {
        let width = rows.first?.count ?? 0
        self.init(
            columns: (0..<width).map {
                Column(item: .numbered($0), type: .singleChoice, marks: Marks(1))
            },
            rows: rows.enumerated().map { index, row in
                Row(
                    sheet: .numbered(index),
                    cells: row.enumerated().map { column, right in
                        Cell(
                            column: column, credit: Double(right),
                            answer: right == 1 ? 1 : 2)
                    })
            })
    }

    /// LSAT section 6: 1,000 examinees by pattern of five items (Bock and Lieberman 1970,
    /// Psychometrika 35, 179–197, table 1).
    static let lsat6: ResponseMatrix = {
        let counts = [
            "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3,
            "00111": 4, "01000": 1, "01001": 8, "01011": 16, "01101": 3, "01110": 2,
            "01111": 15, "10000": 10, "10001": 29, "10010": 14, "10011": 81, "10100": 3,
            "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56, "11010": 21,
            "11011": 173, "11100": 11, "11101": 61, "11110": 28, "11111": 298,
        ]
        return ResponseMatrix(
            scored: counts.sorted { $0.key < $1.key }.flatMap { pattern, count in
                Array(repeating: pattern.map { $0 == "1" ? 1 : 0 }, count: count)
            })
    }()
}

extension Identifier {
    /// Numbers as texts in their order.
    static func numbered(_ number: Int) -> Self {
        Self("n" + String(100_000 + number))
    }
}
