import Papers

/// Turns an average paper into whole uses over the papers of one group, with sections and margins
/// exact.
struct QuotaRounding {
    let problem: PaperPlanProblem
    /// Units of each cell that the group may use.
    let units: [Int]
    let papers: Int
    /// How often each cell may be used at most.
    let limits: [Int]
    /// Expected scores that the mean shall have, in thousandths of a mark.
    let targets: [Double]
    /// How near to them it shall come.
    let reach: Double

    /// A whole number that can be added to the uses of a cell.
    private struct Step {
        let cell: Int
        let sign: Int
        let column: Int
    }

    /// The nearest whole uses; nil when there are none.
    ///
    /// - Parameter ideal: the uses wanted, not whole.
    func uses(near ideal: [Double]) -> [Int]? {
        for reserve in [0, 1, 4, papers] {
            if let uses = uses(near: ideal, reserve: reserve) { return uses }
        }
        return nil
    }

    /// - Parameter reserve: how far beyond the two whole numbers next to the ideal.
    private func uses(near ideal: [Double], reserve: Int) -> [Int]? {
        var program = LinearProgram()
        let highest = zip(units, limits).map { max(0, min($0 * papers, $1)) }
        let base = zip(ideal, highest).map { min(Int(max(0, $0) + 1e-6), $1) }
        var steps: [Step] = []
        for (cell, ideal) in ideal.enumerated() {
            let room = highest[cell] - base[cell]
            let part = max(0, min(1, ideal - Double(base[cell])))
            let ways = [
                (1, min(1, room), 1 - 2 * part), (1, min(reserve, room - 1), 2),
                (-1, min(reserve, base[cell]), 2),
            ]
            for (sign, most, cost) in ways where most > 0 {
                let column = program.addColumn(cost: cost, upper: Double(most), isInteger: true)
                steps.append(Step(cell: cell, sign: sign, column: column))
            }
        }
        addRows(&program, base: base, steps)
        guard let solution = program.solve(gap: Double(base.count) / 10) else { return nil }
        var uses = base
        for step in steps {
            uses[step.cell] += step.sign * Int(solution.values[step.column].rounded())
        }
        return isExact(uses) ? uses : nil
    }

    private func addRows(_ program: inout LinearProgram, base: [Int], _ steps: [Step]) {
        for (weights, range) in exactRows {
            let done = zip(weights, base).reduce(0) { $0 + $1.0 * $1.1 }
            let row = program.addRow(
                Double(range.lowerBound - done)...Double(range.upperBound - done))
            for step in steps {
                program.add(Double(weights[step.cell] * step.sign), of: step.column, to: row)
            }
        }
        addScores(&program, base: base, steps)
    }

    /// For each section and margin the weights of the cells and what their uses may sum up to.
    private var exactRows: [(weights: [Int], range: ClosedRange<Int>)] {
        let sections = problem.sections.enumerated().map { section, count in
            (
                problem.cells.map { $0.section == section ? 1 : 0 },
                (count * papers)...(count * papers)
            )
        }
        let margins = problem.margins.enumerated().map { margin, quantity in
            let most = quantity.most.map { max($0, quantity.least) * papers } ?? Int.max / 4
            return (problem.cells.map { $0.counts[margin] }, (quantity.least * papers)...most)
        }
        return sections + margins
    }

    /// The mean shall be near the targets; being off costs, so that whole uses are found anyway.
    private func addScores(_ program: inout LinearProgram, base: [Int], _ steps: [Step]) {
        for point in targets.indices {
            let means = base.indices.map { problem.meanScore(point, of: $0) / 1000 }
            let done = zip(means, base).reduce(0) { $0 + $1.0 * Double($1.1) }
            let aim = targets[point] / 1000 * Double(papers) - done
            let width = reach / 1000 * Double(papers)
            let row = program.addRow(aim - width...aim + width)
            for step in steps {
                program.add(means[step.cell] * Double(step.sign), of: step.column, to: row)
            }
            for side in [1.0, -1.0] {
                program.add(side, of: program.addColumn(cost: 5), to: row)
            }
        }
    }

    /// Whether the uses keep every section and margin; solvers work within a tolerance.
    private func isExact(_ uses: [Int]) -> Bool {
        exactRows.allSatisfy { weights, range in
            range.contains(zip(weights, uses).reduce(0) { $0 + $1.0 * $1.1 })
        } && zip(uses, units).allSatisfy { $0 >= 0 && $0 <= $1 * papers }
    }
}
