package import Vocabulary

/// Rooms, as a table: `site`, `room`, and either `machines` and `columns` (a grid numbered as a
/// snake, from the front of the column on the invigilator's right), or `depths` (how many desks
/// each column has, such as `7 7 8 8`), or `plan` (the rows from the front, with `/` between, each
/// the seat numbers from the invigilator's right and `.` where there is nothing); if wanted
/// `places` (the most people in one session), `accessible` and `closed` (seat numbers),
/// `aisles` and `row_aisles` (after which columns and rows nobody is a neighbour).
package struct RoomTable: Hashable, Sendable {
    /// One room.
    package struct Row: Hashable, Sendable {
        package let site: String
        package let room: String
        package let places: Int
        /// Rows from the front, from the invigilator's right; 0 where nobody can sit.
        package let cells: [[Int]]
        package let accessible: [Int]
        package let columnAisles: [Int]
        package let rowAisles: [Int]
    }

    /// Ascending by site and room, byte by byte.
    package let rows: [Row]

    private static let optional = [
        "machines", "columns", "depths", "plan", "places", "accessible", "closed", "aisles",
        "row_aisles",
    ]

    /// - Throws: `trial.findings` with every row and column that is not as it should be.
    package init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let log = FindingLog()
        let table = try NamedTable(
            bytes, file: file, required: ["site", "room"], optional: RoomTable.optional, log: log)
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for row in table.rows {
            let room = RoomTable.room(row)
            row.checkUnique("\(room.site)/\(room.room)", "room", &places)
            rows.append(room)
        }
        if rows.isEmpty {
            log.add("trial.no-rows", Finding.Place(file: file), "没有考场。", "no rooms")
        }
        try log.check()
        self.rows = rows.sorted {
            [$0.site, $0.room].lexicographicallyPrecedes([$1.site, $1.room]) {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        }
    }

    private static func room(_ row: NamedRow) -> Row {
        let closed = Set(row.numbers("closed"))
        let cells = RoomGrid(row).cells.map { $0.map { closed.contains($0) ? 0 : $0 } }
        let seats = Set(cells.flatMap { $0 }).subtracting([0])
        let accessible = row.numbers("accessible")
        for seat in Set(accessible).subtracting(seats.union(closed)).sorted() {
            row.complain(
                "trial.unknown-seat", "accessible", "没有\(seat)号座位。", "there is no seat \(seat)")
        }
        if seats.isEmpty || seats.count > 100 {
            row.complain(
                "trial.room", "room", "考场应有 1 至 100 个座位。", "a room has 1 to 100 seats")
        }
        return Row(
            site: row.name("site"), room: row.name("room"),
            places: row.number(
                "places", 1...max(seats.count, 1), default: max(seats.count, 1)),
            cells: cells, accessible: Set(accessible).intersection(seats).sorted(),
            columnAisles: Set(row.numbers("aisles")).sorted(),
            rowAisles: Set(row.numbers("row_aisles")).sorted())
    }
}

/// The cells of a room, from whichever of the three ways to say them its row has.
private struct RoomGrid {
    let cells: [[Int]]

    init(_ row: NamedRow) {
        if !row.text("plan").isEmpty {
            cells = RoomGrid.plan(row)
        } else if !row.text("depths").isEmpty {
            cells = RoomGrid.snake(row.numbers("depths").map { min($0, 100) })
        } else {
            let machines = row.number("machines", 1...100)
            let columns = row.number("columns", 1...machines)
            let depth = (machines + columns - 1) / columns
            cells = RoomGrid.snake(
                (0..<columns).map { max(0, min(depth, machines - $0 * depth)) }, depth: depth)
        }
        let shorter = min(cells.count, cells.first?.count ?? 0)
        if shorter > 12 || max(cells.count, cells.first?.count ?? 0) > 100 {
            row.complain(
                "trial.room", "room", "考场的短边最多12个座位，长边最多100个。",
                "the shorter side of a room has at most 12 cells, the longer one 100")
        }
    }

    private static func plan(_ row: NamedRow) -> [[Int]] {
        let rows = row.text("plan").split(separator: "/").map { line in
            line.split(whereSeparator: \.isWhitespace).map { cell -> Int in
                if cell == "." { return 0 }
                if let seat = Int(cell), seat > 0 { return seat }
                row.complain(
                    "trial.plan", "plan", "“\(cell)”应为座位号或“.”。",
                    "“\(cell)” is neither a seat number nor “.”")
                return 0
            }
        }
        let width = rows.map(\.count).max() ?? 0
        let seats = rows.flatMap { $0 }.filter { $0 > 0 }
        if Set(seats).count != seats.count || rows.contains(where: { $0.count != width }) {
            row.complain(
                "trial.plan", "plan", "各行的格数应相同，座位号不得重复。",
                "rows have the same number of cells, and each seat number stands once")
        }
        return rows.map { $0 + [Int](repeating: 0, count: width - $0.count) }
    }

    /// Numbers run back along the first column, to the front along the next, and so on; a full
    /// column begins at `depth` when it is numbered to the front.
    private static func snake(_ depths: [Int], depth: Int? = nil) -> [[Int]] {
        let rows = depths.max() ?? 0
        var cells = [[Int]](repeating: [Int](repeating: 0, count: depths.count), count: rows)
        var seat = 0
        for (column, count) in depths.enumerated() {
            let start = depth ?? count
            for place in 0..<count {
                seat += 1
                cells[column.isMultiple(of: 2) ? place : start - 1 - place][column] = seat
            }
        }
        return cells
    }
}

extension NamedRow {
    /// Whole numbers above 0, with blanks, commas or semicolons between.
    func numbers(_ column: String) -> [Int] {
        names(column).compactMap { text in
            if let number = Int(text), (1...1_000_000).contains(number) { return number }
            complain(
                "trial.number", column, "“\(text)”应为大于0的整数。",
                "“\(text)” is no whole number above 0")
            return nil
        }
    }
}
