/// A linear programme: minimise a weighted sum of columns, each between its bounds, so that each
/// row, another weighted sum of them, is between its own. Columns may be whole numbers.
struct LinearProgram {
    /// One variable.
    struct Column {
        var cost: Double
        var lower: Double
        var upper: Double
        var isInteger = false
        /// Its weight in each row that it is in.
        var weights: [(row: Int, weight: Double)] = []
    }

    /// No bound.
    static let unbounded = Double.infinity

    private(set) var columns: [Column] = []
    private(set) var rows: [ClosedRange<Double>] = []

    /// - Returns: the number of the new column.
    mutating func addColumn(
        cost: Double = 0, lower: Double = 0, upper: Double = unbounded, isInteger: Bool = false
    ) -> Int {
        columns.append(Column(cost: cost, lower: lower, upper: upper, isInteger: isInteger))
        return columns.count - 1
    }

    /// - Returns: the number of the new row.
    mutating func addRow(_ bounds: ClosedRange<Double>) -> Int {
        rows.append(bounds)
        return rows.count - 1
    }

    /// Adds `weight` times a column to a row. At most once for each pair.
    mutating func add(_ weight: Double, of column: Int, to row: Int) {
        guard weight != 0 else { return }
        columns[column].weights.append((row, weight))
    }

    /// Gives a column another cost.
    mutating func setCost(_ cost: Double, of column: Int) {
        columns[column].cost = cost
    }

    /// Where the minimum lies.
    struct Solution {
        let objective: Double
        /// One for each column.
        let values: [Double]
        /// For each row how much the minimum rises with its bound; empty when columns are whole.
        let prices: [Double]
    }
}
