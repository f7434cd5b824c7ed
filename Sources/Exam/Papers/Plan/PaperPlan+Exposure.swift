package import Vocabulary

extension PaperPlan {
    /// A warning when an item may be met by more than `limit` thousandths of a session's people,
    /// with the share that is unavoidable by the proof; empty when there is nothing to warn of.
    package func exposureFindings(for problem: PaperPlanProblem, limit: Int) -> [Finding] {
        let largest = largestExposure(in: problem)
        guard largest > limit else { return [] }
        let bound = ExposureBound(problem, proof: proof)
        let least = bound.numerator * 1000 / bound.denominator
        return [
            Finding(
                "blueprint.exposure", severity: .warning,
                "题库偏小：同一场次中，一道题最多被\(PaperPlan.percent(largest))%的考生抽到"
                    + "（全部考生的理论下限为\(PaperPlan.percent(least))%）。",
                "the bank is small: within a session up to \(PaperPlan.percent(largest)) % of "
                    + "people get the same item (over all people the lower bound is "
                    + "\(PaperPlan.percent(least)) %)")
        ]
    }

    /// The largest share of one session's people who get the same unit, in thousandths, rounded up.
    package func largestExposure(in problem: PaperPlanProblem) -> Int {
        Dictionary(grouping: groups, by: \.session).values.reduce(0) { largest, groups in
            let papers = groups.reduce(0) { $0 + $1.papers }
            return problem.cells.indices.reduce(largest) { largest, cell in
                let units = shares[cell][groups[0].pool]
                guard units > 0, papers > 0 else { return largest }
                let uses = groups.reduce(0) { $0 + $1.uses[cell] }
                let most = (uses + units - 1) / units
                return max(largest, (most * 1000 + papers - 1) / papers)
            }
        }
    }

    /// Thousandths as percent with one place.
    private static func percent(_ thousandths: Int) -> String {
        "\(thousandths / 10).\(thousandths % 10)"
    }
}

extension PaperPlanProblem {
    /// The same for so many people in so many sessions, before there is a roster: as many of each
    /// field that the bank has items for, or of none when no field has any.
    package func expecting(_ people: Int, in sessions: Int) -> PaperPlanProblem {
        let fields = Set(cells.map(\.field)).subtracting([""]).sorted(by: precedes)
        let names = fields.isEmpty ? [""] : fields
        let papers = max(1, people / (max(1, sessions) * names.count))
        let groups = (0..<max(1, sessions)).flatMap { session in
            // Two digits, so that the order of names is that of numbers.
            names.map {
                Group(
                    session: session < 10 ? "0\(session)" : "\(session)", field: $0,
                    papers: papers)
            }
        }
        return PaperPlanProblem(
            sections: sections, margins: margins, names: self.names, cells: cells, groups: groups,
            toleranceMilli: toleranceMilli)
    }
}
