import Vocabulary

/// Seats of a room as bits, by spot.
typealias SeatMask = UInt128

/// The seats of a room that may be given, and which of them are neighbours.
///
/// A *spot* is a seat's place in cell order: along lines across the shorter side of the room, so
/// that the seats of one line are few. Rooms of one shape share one value.
final class RoomShape {
    let rows: Int
    let columns: Int
    /// Cells of a line; the number of the shorter side.
    let slots: Int
    /// The spot of each cell in cell order; nil where there is no seat.
    let cells: [Int?]
    /// The seat's number, by spot.
    let numbers: [Int]
    /// The spots, ascending by the seats' numbers.
    let spotsByNumber: [Int]
    /// The cell, by spot.
    let cellOfSpot: [Int]
    /// The neighbours of a spot with the room's true edges.
    let near: [[Int]]
    /// The neighbours of a spot when the last row is next to the first and the last column to the
    /// first; nil when the room is no full rectangle or the rule asks for nothing.
    let wrapped: [[Int]]?
    /// So many seats are surely free of neighbours somewhere: those of one colour of a chessboard,
    /// or of every other row and column.
    let evidentlySeparated: Int

    private let spotOfNumber: [Int: Int]

    /// The sides of rooms that the tables of the torus stay small for.
    static let torusSides = 3...8

    init(_ plan: SeatCells, _ separation: SeatingRules.Separation) {
        rows = plan.rows.count
        columns = plan.rows.first?.count ?? 0
        let positions = RoomShape.positions(rows: rows, columns: columns)
        slots = min(rows, columns)
        var cells: [Int?] = []
        var seats: [(number: Int, cell: Int, row: Int, column: Int)] = []
        for (row, column) in positions {
            let number = plan.rows[row][column]
            cells.append(number == 0 ? nil : seats.count)
            if number != 0 { seats.append((number, cells.count - 1, row, column)) }
        }
        self.cells = cells
        numbers = seats.map(\.number)
        cellOfSpot = seats.map(\.cell)
        spotsByNumber = seats.indices.sorted { seats[$0].number < seats[$1].number }
        spotOfNumber = Dictionary(
            seats.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { one, _ in one })
        let grid = SeatNeighbours(separation, plan)
        near = seats.map { seat in
            seats.indices.filter {
                grid.areNear((seat.row, seat.column), (seats[$0].row, seats[$0].column))
            }
        }
        let isTorus =
            separation != .none && !cells.contains(nil)
            && RoomShape.torusSides.contains(slots)
        let torus = SeatNeighbours(wrapping: separation, plan)
        wrapped =
            isTorus
            ? seats.map { seat in
                seats.indices.filter {
                    torus.areNear((seat.row, seat.column), (seats[$0].row, seats[$0].column))
                }
            } : nil
        evidentlySeparated = separation.evidentlySeparated(seats.map { ($0.row, $0.column) })
    }

    var seats: Int { numbers.count }

    /// All seats.
    var all: SeatMask { seats == 128 ? .max : (1 << SeatMask(seats)) - 1 }

    func spot(ofSeat number: Int) -> Int? { spotOfNumber[number] }

    /// Row and column of each cell in cell order.
    private static func positions(rows: Int, columns: Int) -> [(row: Int, column: Int)] {
        columns <= rows
            ? (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
            : (0..<columns).flatMap { column in (0..<rows).map { ($0, column) } }
    }
}

/// The rows of a room from the front, each from the invigilator's right: numbers of seats, 0 where
/// there is none; and the aisles across which nobody is a neighbour.
struct SeatCells: Hashable {
    let rows: [[Int]]
    /// k: between column k and k + 1, counted from 1.
    let columnAisles: [Int]
    let rowAisles: [Int]
}

extension SeatingRules.Separation {
    /// A size up to which a separated set is easily seen, from the rows and columns of the seats.
    fileprivate func evidentlySeparated(_ seats: [(row: Int, column: Int)]) -> Int {
        var classes = [0, 0, 0, 0]
        for (row, column) in seats {
            switch self {
            case .none: classes[0] += 1
            case .fourNeighbours: classes[(row + column) % 2] += 1
            case .eightNeighbours: classes[row % 2 * 2 + column % 2] += 1
            }
        }
        return classes.max() ?? 0
    }
}
