import Vocabulary

/// What a fitted model says: errors, fit, abilities.
struct RaschReview {
    let items: [RaschCalibration.Item]
    let parts: [(item: ItemID, groups: [RaschCalibration.Part])]
    let abilities: [RaschCalibration.Ability]
    let logLikelihood: Double

    /// Sums over those who had an item.
    private struct Sums {
        /// By group.
        var parts: [RaschCalibration.Part]
        var variance = 0.0
        var squares = 0.0
        var standardised = 0.0
    }

    init(_ model: RaschModel, _ estimate: RaschModel.Estimate) {
        let points = RaschModel.grid.count
        let chances = estimate.difficulties.flatMap { difficulty in
            RaschModel.grid.map { Elementary.logistic($0 - difficulty) }
        }
        let table = model.table(estimate)
        let weights = model.people.indices.map { model.logWeights(estimate, $0) }
        let none = Sums(parts: model.people.map { _ in RaschCalibration.Part() })
        var sums = [Sums](repeating: none, count: model.data.items.count)
        abilities = model.data.persons.map { person in
            let kept = person.items.indices.filter { !model.isExtreme[person.items[$0]] }
            let paper = RaschModel.Paper(
                group: person.group, items: kept.map { person.items[$0] }, classes: [])
            let (shares, _) = model.posterior(
                model.base(paper, table, weights[person.group]),
                kept.count { person.right[$0] })
            for place in kept {
                let start = person.items[place] * points
                RaschReview.add(
                    shares, chances[start..<(start + points)], person.right[place],
                    of: person.group, to: &sums[person.items[place]])
            }
            return RaschReview.ability(shares)
        }
        logLikelihood = model.pass(estimate).logLikelihood
        let errors = RaschErrors(
            model, estimate, diagonal: sums.map { $0.parts.reduce(0) { $0 + $1.information } })
        parts = model.data.items.indices.compactMap { index in
            model.isExtreme[index] ? nil : (model.data.items[index], sums[index].parts)
        }
        items = model.data.items.indices.compactMap { index in
            model.isExtreme[index]
                ? nil
                : RaschReview.item(model, estimate, index, sums[index], errors.errors[index])
        }
    }

    private static func ability(_ shares: [Double]) -> RaschCalibration.Ability {
        var (mean, square) = (0.0, 0.0)
        for (share, point) in zip(shares, RaschModel.grid) {
            mean += share * point
            square += share * point * point
        }
        return RaschCalibration.Ability(
            mean: mean, error: max(0, square - mean * mean).squareRoot())
    }

    private static func add(
        _ shares: [Double], _ chances: ArraySlice<Double>, _ isRight: Bool,
        of group: Int, to sums: inout Sums
    ) {
        var (mean, square, variance, odds) = (0.0, 0.0, 0.0, 0.0)
        for (share, chance) in zip(shares, chances) where share > 1e-14 {
            mean += share * chance
            square += share * chance * chance
            variance += share * chance * (1 - chance)
            odds += share * (isRight ? (1 - chance) / chance : chance / (1 - chance))
        }
        sums.parts[group].n += 1
        sums.parts[group].right += isRight ? 1 : 0
        sums.parts[group].score += (isRight ? 1 : 0) - mean
        // Louis (1982): the complete information less the variance of the score.
        sums.parts[group].information += variance - (square - mean * mean)
        sums.variance += variance
        sums.squares += isRight ? 1 - 2 * mean + square : square
        sums.standardised += odds
    }

    private static func item(
        _ model: RaschModel, _ estimate: RaschModel.Estimate, _ index: Int, _ sums: Sums,
        _ error: Double
    ) -> RaschCalibration.Item {
        let difficulty = estimate.difficulties[index]
        let (mean, deviation) = RaschReview.pool(model, estimate)
        var whole = 0.0
        let everybody = Double(max(model.people.reduce(0, +), 1))
        for (group, people) in model.people.enumerated() {
            let weights = model.logWeights(estimate, group)
            let chance = zip(weights, RaschModel.grid).reduce(0) {
                $0 + Elementary.exp($1.0) * Elementary.logistic($1.1 - difficulty)
            }
            whole += chance * Double(people) / everybody
        }
        let isAnchor = model.anchors[index] != nil
        return RaschCalibration.Item(
            item: model.data.items[index], n: model.takers[index], right: model.right[index],
            difficulty: difficulty, error: isAnchor ? 0 : error,
            infit: sums.squares / max(sums.variance, 1e-12),
            outfit: sums.standardised / Double(max(model.takers[index], 1)),
            chances: [whole]
                + [-1, 0, 1].map { Elementary.logistic(mean + $0 * deviation - difficulty) },
            isAnchor: isAnchor)
    }

    /// Mean and standard deviation of the abilities of all groups together.
    private static func pool(
        _ model: RaschModel, _ estimate: RaschModel.Estimate
    ) -> (mean: Double, deviation: Double) {
        let everybody = Double(max(model.people.reduce(0, +), 1))
        var (mean, square) = (0.0, 0.0)
        for (group, people) in model.people.enumerated() {
            let share = Double(people) / everybody
            let deviation = estimate.deviation(group)
            mean += share * estimate.means[group]
            square +=
                share * (estimate.means[group] * estimate.means[group] + deviation * deviation)
        }
        return (mean, max(0, square - mean * mean).squareRoot())
    }
}
