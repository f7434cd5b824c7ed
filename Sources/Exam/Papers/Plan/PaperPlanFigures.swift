/// What a quota promises before anything is drawn, in whole numbers.
package struct PaperPlanFigures: Hashable, Sendable {
    /// Items that a paper of one session and one of another will have in common on average.
    package struct Overlap: Hashable, Sendable {
        package let one: String
        package let other: String
        /// In thousandths of an item.
        package let milli: Int
    }

    /// The four expected scores of a paper, in thousandths of a mark.
    package let targets: [Int]
    package let toleranceMilli: Int
    package let pools: Int
    /// The largest share of all people who get one item, in millionths, rounded up.
    package let largestShare: Int
    /// The share that no quota can go below, in millionths, rounded down; nil without a proof.
    package let leastShare: Int?
    /// The largest share of one session's people who get one item, in thousandths, rounded up.
    package let largestInSession: Int
    /// For each two sessions, ascending; a session with itself is left out.
    package let overlaps: [Overlap]

    /// - Parameter sizes: items of a unit, for each section.
    package init(_ plan: PaperPlan, for problem: PaperPlanProblem, sizes: [Int]) {
        targets = plan.targets
        toleranceMilli = problem.toleranceMilli
        pools = plan.pools
        largestInSession = plan.largestExposure(in: problem)
        largestShare = PaperPlanFigures.largestShare(plan)
        let bound = ExposureBound(problem, proof: plan.proof)
        leastShare = bound.numerator > 0 ? bound.numerator * 1_000_000 / bound.denominator : nil
        overlaps = PaperPlanFigures.overlaps(plan, problem, sizes)
    }

    /// Over all sessions of a pool: the sum of a cell's uses, spread evenly over its units.
    private static func largestShare(_ plan: PaperPlan) -> Int {
        let people = plan.groups.reduce(0) { $0 + $1.papers }
        guard people > 0 else { return 0 }
        var largest = 0
        for (pool, groups) in Dictionary(grouping: plan.groups, by: \.pool) {
            for (cell, shares) in plan.shares.enumerated() where shares[pool] > 0 {
                let most = groups.reduce(0) {
                    $0 + ($1.uses[cell] + shares[pool] - 1) / shares[pool]
                }
                largest = max(largest, (most * 1_000_000 + people - 1) / people)
            }
        }
        return largest
    }

    private static func overlaps(
        _ plan: PaperPlan, _ problem: PaperPlanProblem, _ sizes: [Int]
    ) -> [Overlap] {
        let sessions = Dictionary(grouping: plan.groups, by: \.session)
            .sorted { precedes($0.key, $1.key) }
        return sessions.indices.flatMap { one in
            (one + 1..<max(one + 1, sessions.count)).map { other in
                Overlap(
                    one: sessions[one].key, other: sessions[other].key,
                    milli: overlap(sessions[one].value, sessions[other].value, plan, problem, sizes)
                )
            }
        }
    }

    /// Two papers share a unit with the product of its two shares; sessions of different pools
    /// share none.
    private static func overlap(
        _ one: [PaperPlan.Group], _ other: [PaperPlan.Group], _ plan: PaperPlan,
        _ problem: PaperPlanProblem, _ sizes: [Int]
    ) -> Int {
        let pool = one[0].pool
        guard other[0].pool == pool else { return 0 }
        let people = [one, other].map { $0.reduce(0) { $0 + $1.papers } }
        guard people[0] > 0, people[1] > 0 else { return 0 }
        return plan.shares.indices.reduce(0) { sum, cell in
            let units = plan.shares[cell][pool]
            guard units > 0 else { return sum }
            let uses = [one, other].map { $0.reduce(0) { $0 + $1.uses[cell] } }
            let milli = uses[0] * uses[1] / units * 1000 / (people[0] * people[1])
            return sum + milli * sizes[problem.cells[cell].section]
        }
    }
}
