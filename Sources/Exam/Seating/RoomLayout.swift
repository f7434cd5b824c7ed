/// How the machines of a room stand: rows from the front, each from the invigilator's right, with
/// the number of each seat.
package struct RoomLayout: Hashable, Sendable {
    /// Seat numbers of one length in each row; 0 where there is no desk.
    package let rows: [[Int]]
    /// Aisles between columns: k stands for one between column k and k + 1, counted from 1.
    package let columnAisles: [Int]
    /// Aisles between rows, likewise.
    package let rowAisles: [Int]
    /// Whether people on two sides of an aisle are no neighbours.
    package let aislesSeparate: Bool

    package init(
        rows: [[Int]], columnAisles: [Int] = [], rowAisles: [Int] = [],
        aislesSeparate: Bool = false
    ) {
        let width = rows.map(\.count).max() ?? 0
        self.rows = rows.map { $0 + Array(repeating: 0, count: width - $0.count) }
        self.columnAisles = columnAisles.sorted()
        self.rowAisles = rowAisles.sorted()
        self.aislesSeparate = aislesSeparate
    }

    /// Columns of these lengths, from the front, numbered in a snake (蛇形, practice 2.6): seat 1
    /// at the front of the column on the invigilator's right, to the back, then to the front along
    /// the next column, and so on.
    package init(
        snake lengths: [Int], columnAisles: [Int] = [], rowAisles: [Int] = [],
        aislesSeparate: Bool = false
    ) {
        let deepest = max(0, lengths.max() ?? 0)
        var rows = [[Int]](
            repeating: Array(repeating: 0, count: lengths.count), count: deepest)
        var number = 0
        for (column, length) in lengths.enumerated() where length > 0 {
            for depth in 0..<length {
                number += 1
                let row = column.isMultiple(of: 2) ? depth : length - 1 - depth
                rows[row][column] = number
            }
        }
        self.init(
            rows: rows, columnAisles: columnAisles, rowAisles: rowAisles,
            aislesSeparate: aislesSeparate)
    }

    /// Columns of one length, of which the last may have gaps: so many machines in a snake.
    package init(
        machines: Int, columns: Int, columnAisles: [Int] = [], rowAisles: [Int] = [],
        aislesSeparate: Bool = false
    ) {
        guard machines > 0, (1...machines).contains(columns) else {
            self.init(rows: [])
            return
        }
        let depth = (machines + columns - 1) / columns
        var rows = [[Int]](repeating: Array(repeating: 0, count: columns), count: depth)
        for number in 1...machines {
            let (column, place) = (number - 1).quotientAndRemainder(dividingBy: depth)
            rows[column.isMultiple(of: 2) ? place : depth - 1 - place][column] = number
        }
        self.init(
            rows: rows, columnAisles: columnAisles, rowAisles: rowAisles,
            aislesSeparate: aislesSeparate)
    }

    package var columns: Int { rows.first?.count ?? 0 }

    /// The numbers of the seats, ascending.
    package var seats: [Int] { rows.joined().filter { $0 > 0 }.sorted() }

    /// Row (from the front) and column (from the invigilator's right) of a seat, both from 0; nil
    /// for a seat that is not there.
    package func position(ofSeat seat: Int) -> (row: Int, column: Int)? {
        for (row, seats) in rows.enumerated() {
            if let column = seats.firstIndex(of: seat) { return (row, column) }
        }
        return nil
    }
}
