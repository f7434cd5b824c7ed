/// How the machines of a room stand: rows from the front, each from the invigilator's right, with
/// the number of each seat.
package struct RoomLayout: Hashable, Sendable {
    /// Seat numbers of one length in each row; 0 where there is no desk.
    package let rows: [[Int]]
    package let aisles: Aisles

    /// The ways through a room.
    package struct Aisles: Hashable, Sendable {
        /// k stands for one between column k and k + 1, counted from 1; ascending.
        package let columns: [Int]
        /// Likewise between rows.
        package let rows: [Int]
        /// Whether people on two sides of an aisle are no neighbours.
        package let separate: Bool

        package init(columns: [Int] = [], rows: [Int] = [], separate: Bool = false) {
            self.columns = Set(columns).sorted()
            self.rows = Set(rows).sorted()
            self.separate = separate
        }
    }

    /// Any plan; short rows are filled up with nothing.
    package init(rows: [[Int]], aisles: Aisles = Aisles()) {
        let width = rows.map(\.count).max() ?? 0
        self.rows = rows.map { $0 + Array(repeating: 0, count: width - $0.count) }
        self.aisles = aisles
    }

    /// Columns of these lengths, from the front, numbered in a snake (蛇形, practice 2.6): seat 1
    /// at the front of the column on the invigilator's right, to the back, then to the front along
    /// the next column, and so on.
    package init(snake lengths: [Int], aisles: Aisles = Aisles()) {
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
        self.init(rows: rows, aisles: aisles)
    }

    /// So many machines in a snake over columns of one length, of which the last may have gaps;
    /// not more columns than machines.
    package init(machines: Int, columns: Int, aisles: Aisles = Aisles()) {
        guard machines > 0 else {
            self.init(rows: [])
            return
        }
        let columns = min(max(columns, 1), machines)
        let depth = (machines + columns - 1) / columns
        var rows = [[Int]](repeating: Array(repeating: 0, count: columns), count: depth)
        for number in 1...machines {
            let (column, place) = (number - 1).quotientAndRemainder(dividingBy: depth)
            rows[column.isMultiple(of: 2) ? place : depth - 1 - place][column] = number
        }
        self.init(rows: rows, aisles: aisles)
    }

    /// The rows as plans show them: with a gap, 0, for each aisle.
    package var plan: [[Int]] {
        let width = columns + aisles.columns.count { $0 < columns }
        return rows.enumerated().flatMap { index, row -> [[Int]] in
            let seats = row.enumerated().flatMap { column, seat in
                aisles.columns.contains(column + 1) && column + 1 < columns ? [seat, 0] : [seat]
            }
            let hasAisle = aisles.rows.contains(index + 1) && index + 1 < rows.count
            return hasAisle ? [seats, Array(repeating: 0, count: width)] : [seats]
        }
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
