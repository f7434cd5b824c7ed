import Papers

/// How many units of each cell an average paper of each field has, as even as the bank allows.
struct AveragePaper {
    /// The fields whose people draw from the pool.
    let fields: [PoolModel.Field]
    /// Units of each cell in the pool.
    let units: [Int]
    /// For each field and cell, in units.
    let uses: [[Double]]
    /// How often a unit may be used over all papers of the pool.
    let largest: Int

    /// Nil when there is no such paper.
    ///
    /// - Parameters:
    ///   - targets: the expected scores that each field's papers shall have on average, in
    ///     thousandths of a mark; nil: any, but the same for all fields.
    ///   - reach: how near to them, in thousandths of a mark.
    init?(
        _ problem: PaperPlanProblem, units: [Int], fields: [PoolModel.Field], targets: [Double]?,
        reach: Double
    ) {
        self.fields = fields
        self.units = units
        var plain = PoolModel(problem, units: units, fields: fields)
        if targets != nil || fields.count > 1 { plain.bindScores(to: targets, reach: reach) }
        var least = plain
        let column = least.minimiseExposure()
        guard let share = least.program.solve()?.values[column] else { return nil }
        largest = max(1, Int((share * Double(plain.people) - 1e-6).rounded(.up)))
        plain.spread(upTo: Double(largest) / Double(plain.people))
        guard let uses = plain.solve() else { return nil }
        self.uses = uses
    }

    /// The uses of each cell by an average paper of a field.
    func uses(of field: String) -> [Double]? {
        fields.firstIndex { $0.name == field }.map { uses[$0] }
    }

    /// The largest share of some people who get one unit.
    ///
    /// - Parameter people: how many there are of each field.
    func exposure(of people: [PoolModel.Field]) -> Double {
        let total = people.reduce(0) { $0 + $1.people }
        return units.indices.reduce(0) { largest, cell in
            let used = people.reduce(0.0) {
                $0 + Double($1.people) * (uses(of: $1.name)?[cell] ?? 0)
            }
            return max(largest, units[cell] == 0 ? 0 : used / Double(units[cell] * total))
        }
    }
}
