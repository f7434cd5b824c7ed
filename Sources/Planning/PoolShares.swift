import Papers

/// The units of each cell dealt to pools in proportion to the people who draw from each.
struct PoolShares {
    /// For each cell the units of each pool.
    let shares: [[Int]]

    /// What does not come out even goes, cell by cell, to the pool that lacks most in the section
    /// and in the margins of the cell so far.
    ///
    /// - Parameter people: how many draw from each pool; nobody from none.
    init(_ problem: PaperPlanProblem, people: [Int]) {
        let total = people.reduce(0, +)
        let sections = problem.sections.count
        var lack = [[Double]](
            repeating: [Double](repeating: 0, count: sections + problem.margins.count),
            count: people.count)
        shares = problem.cells.map { cell in
            let rows =
                [cell.section]
                + cell.counts.indices.filter { cell.counts[$0] > 0 }.map { $0 + sections }
            let fair = people.map { Double(cell.units * $0) / Double(total) }
            var share = fair.map { Int($0) }
            for (pool, fair) in fair.enumerated() {
                for row in rows { lack[pool][row] += fair - Double(share[pool]) }
            }
            for _ in 0..<(cell.units - share.reduce(0, +)) {
                let need = lack.enumerated().map { pool, lack in
                    // Nobody gets two more than its part.
                    Double(share[pool]) > fair[pool] ? -.infinity : rows.reduce(0) { $0 + lack[$1] }
                }
                let pool = need.indices.max { need[$0] < need[$1] } ?? 0
                share[pool] += 1
                for row in rows { lack[pool][row] -= 1 }
            }
            return share
        }
    }

    /// The units of one pool, cell by cell.
    func units(of pool: Int) -> [Int] { shares.map { $0[pool] } }
}
