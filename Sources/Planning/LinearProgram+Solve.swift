import CCoinCbc
import Synchronization

extension LinearProgram {
    /// The minimum; nil when no values meet all bounds. Nothing is written to the terminal.
    ///
    /// By COIN-OR Clp, and by COIN-OR Cbc when columns are whole numbers. The same programme has
    /// the same solution each time: nothing here turns on the clock.
    ///
    /// - Parameter gap: a whole-number solution at most this far above the minimum will do.
    func solve(gap: Double = 0) -> Solution? {
        columns.contains(where: \.isInteger) ? solveWhole(gap: gap) : solveReal()
    }

    private func solveReal() -> Solution? {
        guard let model = Clp_newModel() else { return nil }
        defer { Clp_deleteModel(model) }
        Clp_setLogLevel(model, 0)
        load { columns, rows, starts, places, weights, lower, upper, costs, least, most in
            Clp_loadProblem(
                model, columns, rows, starts, places, weights, lower, upper, costs, least, most)
        }
        Clp_initialSolve(model)
        guard Clp_status(model) == 0 else { return nil }
        return Solution(
            objective: Clp_objectiveValue(model),
            values: LinearProgram.numbers(Clp_primalColumnSolution(model), columns.count),
            prices: LinearProgram.numbers(Clp_dualRowSolution(model), rows.count))
    }

    /// How many nodes Cbc may look at before it takes the best solution that it has.
    private static let nodes: Int32 = 20_000

    /// Cbc keeps the state of its command line in globals, and would read the standard input when
    /// two of its models were solved at once.
    private static let onlyOne = Mutex(())

    private func solveWhole(gap: Double) -> Solution? {
        LinearProgram.onlyOne.withLock { _ in solveAlone(gap: gap) }
    }

    private func solveAlone(gap: Double) -> Solution? {
        guard let model = Cbc_newModel() else { return nil }
        defer { Cbc_deleteModel(model) }
        Cbc_setLogLevel(model, 0)
        load { columns, rows, starts, places, weights, lower, upper, costs, least, most in
            Cbc_loadProblem(
                model, columns, rows, starts, places, weights, lower, upper, costs, least, most)
        }
        for (number, column) in columns.enumerated() where column.isInteger {
            Cbc_setInteger(model, Int32(number))
        }
        Cbc_setAllowableGap(model, gap)
        Cbc_setMaximumNodes(model, LinearProgram.nodes)
        Cbc_solve(model)
        guard let best = Cbc_bestSolution(model) else { return nil }
        return Solution(
            objective: Cbc_getObjValue(model),
            values: LinearProgram.numbers(best, columns.count), prices: [])
    }

    private static func numbers(_ first: UnsafePointer<Double>?, _ count: Int) -> [Double] {
        Array(UnsafeBufferPointer(start: first, count: count))
    }

    private typealias Loader = (
        Int32, Int32, [Int32], [Int32], [Double], [Double], [Double], [Double], [Double], [Double]
    ) -> Void

    /// Hands the programme column by column, as both solvers take it.
    private func load(_ loader: Loader) {
        var starts: [Int32] = [0]
        var places: [Int32] = []
        var weights: [Double] = []
        for column in columns {
            for (row, weight) in column.weights {
                places.append(Int32(row))
                weights.append(weight)
            }
            starts.append(Int32(places.count))
        }
        loader(
            Int32(columns.count), Int32(rows.count), starts, places, weights,
            columns.map(\.lower), columns.map(\.upper), columns.map(\.cost),
            rows.map(\.lowerBound), rows.map(\.upperBound))
    }
}
