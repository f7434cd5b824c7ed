extension Int {
    /// So many items that a bound built on them is below 0, and nothing overflows.
    fileprivate static let unlimited = 1_000_000
}

/// How often the item that is used most must be used at least, as a share of all papers, whatever
/// the papers look like.
///
/// Weak duality of linear programming: with any multipliers y of the rows (sections and margins),
/// what all papers must hold, weighted by y, is at most what units bring, weighted by y, times how
/// often units are used. So the largest share is at least
/// Σ people_f · Σ y_r·b_r / (people · Σ units_c · w_c) with w_c = max(0, max_f Σ a_rc·y_r). Whoever
/// checks it needs integers only; good multipliers come from a solver.
struct ExposureBound {
    let numerator: Int
    /// At least 1.
    let denominator: Int

    init(_ pool: PaperPool, proof: [PaperPlan.Proof]) {
        self.init(PaperPlanProblem(pool), proof: proof)
    }

    init(_ problem: PaperPlanProblem, proof: [PaperPlan.Proof]) {
        var needed = 0
        var weights = [Int](repeating: 0, count: problem.cells.count)
        for proof in proof {
            let (ofSections, ofMargins) = (
                proof.multipliers.prefix(problem.sections.count),
                Array(proof.multipliers.dropFirst(problem.sections.count))
            )
            var held = zip(problem.sections, ofSections).reduce(0) { $0 + $1.0 * $1.1 }
            for (margin, multiplier) in zip(problem.margins, ofMargins) {
                let bound = multiplier < 0 ? margin.most : margin.least
                // A margin without an upper limit proves nothing with a negative multiplier.
                held += (bound ?? .unlimited) * multiplier
            }
            needed += proof.people * held
            for (index, cell) in problem.cells.enumerated()
            where cell.field.isEmpty || cell.field == proof.field {
                let weight = zip(cell.counts, ofMargins).reduce(ofSections[cell.section]) {
                    $0 + $1.0 * $1.1
                }
                weights[index] = max(weights[index], weight)
            }
        }
        let people = proof.reduce(0) { $0 + $1.people }
        let units = zip(problem.cells, weights).reduce(0) { $0 + $1.0.units * $1.1 }
        let isProven = needed > 0 && units > 0
        numerator = isProven ? needed : 0
        denominator = isProven ? people * units : 1
    }
}
