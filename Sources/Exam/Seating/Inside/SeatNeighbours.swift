/// Which two cells of a room count as neighbours.
struct SeatNeighbours {
    typealias Cell = (row: Int, column: Int)

    private let separation: SeatingRules.Separation
    private let rows: Int
    private let columns: Int
    private let columnAisles: Set<Int>
    private let rowAisles: Set<Int>
    private let wraps: Bool

    /// With the room's true edges and aisles.
    init(_ separation: SeatingRules.Separation, _ plan: SeatCells) {
        self.init(separation, plan, wraps: false)
    }

    /// On the torus, where aisles do not count.
    init(wrapping separation: SeatingRules.Separation, _ plan: SeatCells) {
        self.init(separation, plan, wraps: true)
    }

    private init(_ separation: SeatingRules.Separation, _ plan: SeatCells, wraps: Bool) {
        self.separation = separation
        self.wraps = wraps
        rows = plan.rows.count
        columns = plan.rows.first?.count ?? 0
        columnAisles = wraps ? [] : Set(plan.columnAisles)
        rowAisles = wraps ? [] : Set(plan.rowAisles)
    }

    func areNear(_ one: Cell, _ other: Cell) -> Bool {
        let across = distance(one.column, other.column, of: columns)
        let along = distance(one.row, other.row, of: rows)
        let isClose =
            switch separation {
            case .none: false
            case .fourNeighbours: across + along == 1
            case .eightNeighbours: max(across, along) == 1
            }
        guard isClose else { return false }
        return
            !(one.column != other.column
            && columnAisles.contains(min(one.column, other.column) + 1))
            && !(one.row != other.row && rowAisles.contains(min(one.row, other.row) + 1))
    }

    private func distance(_ one: Int, _ other: Int, of length: Int) -> Int {
        let straight = abs(one - other)
        return wraps ? min(straight, length - straight) : straight
    }
}
