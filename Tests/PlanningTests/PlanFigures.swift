import Papers
import Testing
import Vocabulary

/// What a plan comes to, counted from its whole numbers alone.
struct PlanFigures: CustomStringConvertible {
    let problem: PaperPlanProblem
    let plan: PaperPlan

    init(_ problem: PaperPlanProblem, _ plan: PaperPlan) {
        (self.problem, self.plan) = (problem, plan)
    }

    var people: Int { plan.groups.reduce(0) { $0 + $1.papers } }

    /// The largest number of uses of one unit, spread evenly in its cell, pool and group.
    var largest: Int {
        problem.cells.indices.reduce(0) { largest, cell in
            (0..<plan.pools).reduce(largest) { largest, pool in
                let share = plan.shares[cell][pool]
                let uses = plan.groups.filter { $0.pool == pool }.reduce(0) { $0 + $1.uses[cell] }
                return max(largest, share == 0 ? 0 : (uses + share - 1) / share)
            }
        }
    }

    /// Units that no paper needs to hold.
    var unused: Int {
        problem.cells.indices.reduce(0) { unused, cell in
            (0..<plan.pools).reduce(unused) { unused, pool in
                let uses = plan.groups.filter { $0.pool == pool }.reduce(0) { $0 + $1.uses[cell] }
                return unused + max(0, plan.shares[cell][pool] - uses)
            }
        }
    }

    /// The mean overlap of two papers, times a thousand.
    var overlapMilli: Int {
        var pairs = 0
        for cell in problem.cells.indices {
            for pool in 0..<plan.pools where plan.shares[cell][pool] > 0 {
                let share = plan.shares[cell][pool]
                let uses = plan.groups.filter { $0.pool == pool }.reduce(0) { $0 + $1.uses[cell] }
                let (each, more) = uses.quotientAndRemainder(dividingBy: share)
                pairs += (share - more) * each * (each - 1) + more * (each + 1) * each
            }
        }
        return pairs * 1000 / max(1, people * (people - 1))
    }

    /// The bound of the proof, with integers, in millionths.
    var boundMillionths: Int {
        var needed = 0
        var weights = [Int](repeating: 0, count: problem.cells.count)
        let sections = problem.sections.count
        for proof in plan.proof {
            let held = proof.multipliers.enumerated().reduce(0) { sum, part in
                guard part.offset >= sections else {
                    return sum + problem.sections[part.offset] * part.element
                }
                let margin = problem.margins[part.offset - sections]
                return sum
                    + (part.element < 0 ? margin.most ?? 1_000_000 : margin.least) * part.element
            }
            needed += proof.people * held
            for (number, cell) in problem.cells.enumerated()
            where cell.field.isEmpty || cell.field == proof.field {
                let weight = cell.counts.indices.reduce(proof.multipliers[cell.section]) {
                    $0 + cell.counts[$1] * proof.multipliers[sections + $1]
                }
                weights[number] = max(weights[number], weight)
            }
        }
        let units = zip(problem.cells, weights).reduce(0) { $0 + $1.0.units * $1.1 }
        let people = plan.proof.reduce(0) { $0 + $1.people }
        // In two steps, so that nothing overflows.
        let (whole, rest) = needed.quotientAndRemainder(dividingBy: people)
        return (whole * 1_000_000 + rest * 1_000_000 / people) / max(1, units)
    }

    /// How far the mean of a group is from the targets at most, in thousandths of a mark.
    func distance(of group: PaperPlan.Group) -> Int {
        (0..<4).reduce(0) { largest, point in
            let sum = problem.cells.indices.reduce(0) {
                $0 + group.uses[$1] * problem.cells[$1].scores[point] / problem.cells[$1].units
            }
            return max(largest, abs(sum - plan.targets[point] * group.papers) / group.papers)
        }
    }

    var description: String {
        "pools \(plan.pools) largest \(largest) of \(people), bound \(boundMillionths)e-6, "
            + "unused \(unused), overlap \(overlapMilli)e-3, targets \(plan.targets), off "
            + "\(plan.groups.map { distance(of: $0) })"
    }

    /// Sections, margins, fields and shares to the unit.
    func expectExact(_ place: SourceLocation = #_sourceLocation) {
        for group in plan.groups {
            for (section, count) in problem.sections.enumerated() {
                let total = problem.cells.indices.reduce(0) {
                    $0 + (problem.cells[$1].section == section ? group.uses[$1] : 0)
                }
                #expect(total == count * group.papers, "section \(section)", sourceLocation: place)
            }
            for (margin, quantity) in problem.margins.enumerated() {
                let total = problem.cells.indices.reduce(0) {
                    $0 + problem.cells[$1].counts[margin] * group.uses[$1]
                }
                #expect(total >= quantity.least * group.papers, sourceLocation: place)
                #expect(total <= (quantity.most ?? total) * group.papers, sourceLocation: place)
            }
            for (cell, uses) in group.uses.enumerated() {
                let limit = plan.shares[cell][group.pool] * group.papers
                let field = problem.cells[cell].field
                #expect((0...limit).contains(uses), sourceLocation: place)
                #expect(
                    uses == 0 || field.isEmpty || field == group.field, sourceLocation: place)
            }
        }
        for (cell, shares) in plan.shares.enumerated() {
            #expect(shares.reduce(0, +) == problem.cells[cell].units, sourceLocation: place)
        }
    }
}
