import Vocabulary

/// Whether an announced plan fits the inputs: only from such a one can papers be drawn.
struct PaperPlanCheck {
    let input: PaperInput
    let pool: PaperPool

    private var plan: PaperPlan { input.plan }

    /// - Throws: `Refusal` `papers.malformed-input` with the first place that does not fit.
    func check() throws(Refusal) {
        guard plan.targets.allSatisfy({ abs($0) <= PaperInput.largestNumber }) else {
            throw PaperInput.malformed("inputs.plan.targets")
        }
        try checkShares()
        try checkGroups()
        for (index, proof) in plan.proof.enumerated() {
            guard proof.multipliers.count == pool.sections.count + pool.margins.count,
                proof.multipliers.allSatisfy({ abs($0) <= PaperInput.largestNumber }),
                (0...PaperInput.largestNumber).contains(proof.people)
            else { throw PaperInput.malformed("inputs.plan.proof[\(index)]") }
        }
    }

    private func checkShares() throws(Refusal) {
        guard plan.shares.count == pool.cells.count, plan.pools <= 1000 else {
            throw PaperInput.malformed("inputs.plan.shares")
        }
        for (cell, shares) in plan.shares.enumerated() {
            guard shares.count == plan.pools, shares.allSatisfy({ $0 >= 0 }),
                shares.reduce(0, +) == pool.cells[cell].units.count
            else { throw PaperInput.malformed("inputs.plan.shares[\(cell)]") }
        }
    }

    private func checkGroups() throws(Refusal) {
        var before: (String, String)?
        for (index, group) in plan.groups.enumerated() {
            let place = "inputs.plan.groups[\(index)]"
            if let before, !ascends(before, (group.session, group.field)) {
                throw PaperInput.malformed(place)
            }
            before = (group.session, group.field)
            let people = input.candidates.count {
                $0.session == group.session && $0.field == group.field && $0.seen.isEmpty
            }
            guard group.papers == people, people > 0, (0..<plan.pools).contains(group.pool),
                group.uses.count == pool.cells.count
            else { throw PaperInput.malformed(place) }
            for (cell, uses) in group.uses.enumerated() {
                guard uses >= 0, uses <= people * plan.shares[cell][group.pool],
                    uses == 0 || pool.mayUse(cell, field: group.field)
                else { throw PaperInput.malformed("\(place)[4][\(cell)]") }
            }
            try checkTotals(group, place)
        }
    }

    private func ascends(_ one: (String, String), _ other: (String, String)) -> Bool {
        one.0 == other.0
            ? one.1.utf8.lexicographicallyPrecedes(other.1.utf8)
            : one.0.utf8.lexicographicallyPrecedes(other.0.utf8)
    }

    /// The uses add up to what the papers hold, by section and margin.
    private func checkTotals(_ group: PaperPlan.Group, _ place: String) throws(Refusal) {
        var sections = pool.sections.map { -$0.count * group.papers }
        var margins = [Int](repeating: 0, count: pool.margins.count)
        for (cell, uses) in group.uses.enumerated() {
            sections[pool.cells[cell].section] += uses
            for count in pool.cells[cell].counts { margins[count.margin] += count.items * uses }
        }
        guard sections.allSatisfy({ $0 == 0 }) else {
            throw PaperInput.malformed("\(place): sections")
        }
        for (margin, total) in margins.enumerated() {
            let quantity = pool.margins[margin].quantity
            guard total >= quantity.least * group.papers,
                quantity.most.map({ total <= $0 * group.papers }) ?? true
            else { throw PaperInput.malformed("\(place): margins[\(margin)]") }
        }
    }
}

extension PaperPool {
    /// Whether papers of a field may hold units of a cell.
    func mayUse(_ cell: Int, field: String) -> Bool {
        cells[cell].field.isEmpty || cells[cell].field == field
    }
}
