import Papers

/// The smallest share of people who must get some item, whatever the draw, and its proof.
struct LeastExposure {
    /// In parts of one.
    let share: Double
    /// Multipliers from which the bound follows with integers (weak duality of linear programmes),
    /// whatever rounding did to them.
    let proof: [PaperPlan.Proof]

    /// Nil when no papers can be put together from the units at all.
    init?(_ problem: PaperPlanProblem, fields: [PoolModel.Field]) {
        var model = PoolModel(problem, units: problem.cells.map(\.units), fields: fields)
        let largest = model.minimiseExposure()
        guard let solution = model.program.solve() else { return nil }
        share = solution.values[largest]
        let prices = model.rows.enumerated().map { field, rows in
            rows.map { solution.prices[$0] / model.weight(field) }
        }
        proof = LeastExposure.proof(prices, model)
    }

    /// The largest multiplier: large enough for six digits of the bound, small enough that no sum
    /// over a hundred thousand people and items overflows.
    private static let largestMultiplier = 1_000_000.0

    private static func proof(_ prices: [[Double]], _ model: PoolModel) -> [PaperPlan.Proof] {
        let top = prices.joined().reduce(0) { max($0, abs($1)) }
        let scale = top > 0 ? largestMultiplier / top : 0
        let sections = model.problem.sections.count
        return zip(model.fields, prices).map { field, prices in
            let multipliers = prices.enumerated().map { row, price in
                let whole = Int((price * scale).rounded())
                // Without an upper limit a row gives no reason for fewer items.
                let isOpen =
                    row >= sections && model.problem.margins[row - sections].most == nil
                return isOpen ? max(0, whole) : whole
            }
            return PaperPlan.Proof(
                field: field.name, people: field.people, multipliers: multipliers)
        }
    }
}
