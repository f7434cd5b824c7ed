import Vocabulary

/// The seats of a room as cells of a grid, for questions of neighbourhood.
struct SeatGrid {
    typealias Cell = (line: Int, slot: Int)

    /// Lines run across the shorter side, so that the patterns of one line are few.
    let lines: Int
    let slots: Int
    private let cells: [Int: Cell]
    private let seats: [Int: Int]
    private let separation: SeatingRules.Separation

    init(machines: Int, columns: Int, separation: SeatingRules.Separation) {
        let room = Room(
            site: "-", id: "-", name: "-", machines: machines, columns: columns)
        let turned = columns > room.rows
        lines = turned ? columns : room.rows
        slots = turned ? room.rows : columns
        self.separation = separation
        var cells: [Int: Cell] = [:]
        var seats: [Int: Int] = [:]
        for seat in 1...machines {
            let (row, column) = room.position(ofSeat: seat)
            let cell = turned ? (column, row) : (row, column)
            cells[seat] = cell
            seats[cell.0 * slots + cell.1] = seat
        }
        self.cells = cells
        self.seats = seats
    }

    /// Whether there is no rule to keep.
    var separatesNobody: Bool { separation == .none }

    /// The seat of a cell; nil where there is none.
    func seat(line: Int, slot: Int) -> Int? { seats[line * slots + slot] }

    /// Whether two different seats count as neighbours.
    func areNeighbours(_ one: Int, _ other: Int) -> Bool {
        guard one != other, let a = cells[one], let b = cells[other] else { return false }
        let (lines, slots) = (abs(a.line - b.line), abs(a.slot - b.slot))
        return switch separation {
        case .none: false
        case .fourNeighbours: lines + slots == 1
        case .eightNeighbours: max(lines, slots) == 1
        }
    }

    /// The neighbours of a seat, ascending.
    func neighbours(of seat: Int) -> [Int] {
        cells.keys.filter { areNeighbours(seat, $0) }.sorted()
    }

    /// Whether the occupied slots of one line (as bits) may stand beside each other.
    func isSeparated(line pattern: Int) -> Bool {
        separation == .none || pattern & (pattern << 1) == 0
    }

    /// Whether two lines that follow each other may have these occupied slots.
    func areSeparated(_ pattern: Int, _ next: Int) -> Bool {
        switch separation {
        case .none: true
        case .fourNeighbours: pattern & next == 0
        case .eightNeighbours: (pattern | pattern << 1 | pattern >> 1) & next == 0
        }
    }
}
