package import Papers
package import Vocabulary

/// The quota of a paper draw, by linear programmes that COIN-OR Clp and Cbc solve.
///
/// What it gives are whole numbers that anybody can check without a solver: sections and margins
/// are exact, and how near the largest exposure is to the smallest possible follows from the proof.
package struct CbcPlanner: PaperPlanning {
    package init() {}

    package func plan(
        for problem: PaperPlanProblem, exposureLimit: Int
    ) throws(Refusal) -> PaperPlan {
        try BlueprintShortage(problem).check()
        let fields = problem.fields
        guard let bound = LeastExposure(problem, fields: fields) else {
            throw BlueprintConflict(problem).refusal
        }
        let reach = Double(problem.toleranceMilli) / 4
        let all = problem.cells.map(\.units)
        guard
            let whole = AveragePaper(
                problem, units: all, fields: fields, targets: nil, reach: reach)
        else { throw UnequalFields(problem, fields: fields).refusal }
        let targets = problem.meanScores(of: whole).map { $0.rounded() }
        let pools = SessionPools(
            problem, whole: whole, targets: targets, share: bound.share, limit: exposureLimit)
        return PaperPlan(
            targets: targets.map { Int($0) }, pools: pools.averages.count, shares: pools.shares,
            groups: try groups(problem, pools, targets), proof: bound.proof)
    }

    /// Whole uses for each group; what rounding took from a cell in one group it gives in the next.
    private func groups(
        _ problem: PaperPlanProblem, _ pools: SessionPools, _ targets: [Double]
    ) throws(Refusal) -> [PaperPlan.Group] {
        var used = pools.averages.map { [Int](repeating: 0, count: $0.units.count) }
        var wanted = used.map { $0.map(Double.init) }
        var groups: [PaperPlan.Group] = []
        for group in problem.groups {
            let pool = pools.pool(of: group.session)
            let average = pools.averages[pool]
            for (cell, uses) in (average.uses(of: group.field) ?? []).enumerated() {
                wanted[pool][cell] += uses * Double(group.papers)
            }
            let ideal = zip(wanted[pool], used[pool]).map { $0 - Double($1) }
            guard
                let uses = whole(
                    ideal, group, average, used: used[pool], problem: problem, targets: targets)
            else { throw BlueprintConflict(problem).refusal }
            for (cell, uses) in uses.enumerated() { used[pool][cell] += uses }
            groups.append(
                PaperPlan.Group(
                    session: group.session, field: group.field, pool: pool, papers: group.papers,
                    uses: uses))
        }
        return groups
    }

    private func whole(
        _ ideal: [Double], _ group: PaperPlanProblem.Group, _ average: AveragePaper, used: [Int],
        problem: PaperPlanProblem, targets: [Double]
    ) -> [Int]? {
        let units = zip(problem.cells, average.units).map { cell, units in
            cell.field.isEmpty || cell.field == group.field ? units : 0
        }
        let open = units.map { $0 * group.papers }
        let limits = zip(units, used).map { $0 * average.largest - $1 }
        for limits in [limits, open] {
            let rounding = QuotaRounding(
                problem: problem, units: units, papers: group.papers, limits: limits,
                targets: targets, reach: Double(problem.toleranceMilli) / 2)
            if let uses = rounding.uses(near: ideal) { return uses }
        }
        return nil
    }
}

extension PaperPlanProblem {
    /// The people of each field, ascending by name; before there is a roster, one of each field
    /// that the bank has items for, or one of none.
    var fields: [PoolModel.Field] {
        var people: [String: Int] = [:]
        for group in groups where group.papers > 0 {
            people[group.field, default: 0] += group.papers
        }
        if people.isEmpty {
            let fields = Set(cells.map(\.field)).subtracting([""])
            people = Dictionary(
                uniqueKeysWithValues: (fields.isEmpty ? [""] : fields).map { ($0, 1) })
        }
        return people.sorted { $0.key < $1.key }.map {
            PoolModel.Field(name: $0.key, people: $0.value)
        }
    }

    /// The mean expected scores over all papers, in thousandths of a mark.
    func meanScores(of average: AveragePaper) -> [Double] {
        let people = average.fields.reduce(0) { $0 + $1.people }
        return (0..<4).map { point in
            zip(average.fields, average.uses).reduce(0) { sum, part in
                let mean = part.1.indices.reduce(0) { $0 + part.1[$1] * meanScore(point, of: $1) }
                return sum + mean * Double(part.0.people) / Double(people)
            }
        }
    }
}
