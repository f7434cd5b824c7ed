package import Vocabulary

/// Difficulties of items on one scale from all who answered them (Rasch 1960), whatever papers they
/// had: P(right) = 1 / (1 + exp(b - θ)).
///
/// Marginal maximum likelihood (Bock and Aitkin 1981, Psychometrika 46, 443–459; the Rasch case
/// Thissen 1982, Psychometrika 47, 175–186). Abilities of each group are normal with a mean and a
/// spread of their own (Bock and Zimowski 1997); integrals are sums over a fixed grid of logits.
/// EM, made faster by SQUAREM (Varadhan and Roland 2008, Scand. J. Stat. 35, 335–353), whose steps
/// never lower the likelihood.
///
/// *Identification:* the mean ability of the first group is 0; or, with anchors, their difficulties
/// are held and all means are free. All groups are calibrated at once (concurrent calibration), so
/// items in common link them. Groups that no item links, as sessions that draw from pools of their
/// own, cannot be compared by their answers: the first of each such part has the mean 0, which
/// supposes that lot or chance has put equal people into them. Items that everybody or nobody had
/// right have no finite difficulty and are left out.
package struct RaschCalibration: Sendable {
    /// What was found of one item.
    package struct Item: Hashable, Sendable {
        package let item: ItemID
        /// Candidates who had it, and who had it right.
        package let n: Int
        package let right: Int
        /// In logits.
        package let difficulty: Double
        /// Standard error in logits, see `RaschErrors`; 0 for an anchor.
        package let error: Double
        /// Mean squares, 1 where the model holds (Wright and Masters 1982), over the posterior of
        /// each ability (Wu 1997): outfit is the mean of squared standardised residuals, infit
        /// weighs them by their information.
        package let infit: Double
        package let outfit: Double
        /// The chance of a right answer over the abilities of all groups together, and one standard
        /// deviation below, at and above their mean.
        package let chances: [Double]
        package let isAnchor: Bool

        /// Outside 1 ± 2/√n by infit or 1 ± 6/√n by outfit (Smith, Schumacker and Bush 1998, J.
        /// Outcome Meas. 2, 66–78).
        package var isMisfit: Bool {
            let root = Double(max(n, 1)).squareRoot()
            return abs(infit - 1) > 2 / root || abs(outfit - 1) > 6 / root
        }

        /// The facility in percent as the bank writes it, 1 to 99.
        package var facility: Int { min(99, max(1, Int((chances[0] * 100).rounded()))) }
    }

    /// A group of candidates.
    package struct Group: Hashable, Sendable {
        package let name: String
        package let n: Int
        /// Of the abilities, in logits.
        package let mean: Double
        package let deviation: Double
    }

    /// One candidate's ability: mean and standard deviation of its posterior (EAP).
    package struct Ability: Hashable, Sendable {
        package let mean: Double
        package let error: Double
    }

    /// One item in one group, at its common difficulty.
    package struct Part: Hashable, Sendable {
        /// Candidates who had it, and who had it right.
        package internal(set) var n = 0
        package internal(set) var right = 0
        /// Σ(x - P), over the posterior of each ability.
        package internal(set) var score = 0.0
        /// What this tells of its difficulty, less what is lost as abilities are not known.
        package internal(set) var information = 0.0

        static func + (one: Self, other: Self) -> Self {
            Part(
                n: one.n + other.n, right: one.right + other.right,
                score: one.score + other.score,
                information: one.information + other.information)
        }
    }

    /// Those with a finite difficulty, ascending by item.
    package let items: [Item]
    /// For each of `items` how it did in each group.
    let parts: [(item: ItemID, groups: [Part])]
    /// Had right by everybody or by nobody, ascending.
    package let extremes: [ItemID]
    package let groups: [Group]
    /// How many parts are not linked by any item; 1 where there is one scale.
    package let unlinked: Int
    /// In the order of the matrices' rows, group by group.
    package let abilities: [Ability]
    package let logLikelihood: Double
    /// Passes of EM.
    package let passes: Int
    /// Whether no estimate moved by more than 1e-6 logits in the last pass.
    package let hasConverged: Bool
    /// Reliability of the abilities, Var(EAP) / (Var(EAP) + mean error variance).
    package let reliability: Double?

    package subscript(item: ItemID) -> Item? { items.first { $0.item == item } }

    /// - Parameters:
    ///   - anchors: difficulties that are held, in logits.
    ///   - most: passes before it gives up.
    package init(_ data: RaschData, anchors: [ItemID: Double] = [:], most: Int = 600) {
        let model = RaschModel(data, anchors: anchors)
        let (estimate, passes, hasConverged) = model.fitted(most: most)
        let review = RaschReview(model, estimate)
        items = review.items
        parts = review.parts
        extremes = data.items.indices.filter { model.isExtreme[$0] }.map { data.items[$0] }
        groups = data.groups.enumerated().map { index, name in
            Group(
                name: name, n: model.people[index], mean: estimate.means[index],
                deviation: estimate.deviation(index))
        }
        abilities = review.abilities
        unlinked = max(1, model.parts.count)
        logLikelihood = review.logLikelihood
        self.passes = passes
        self.hasConverged = hasConverged
        let means = Moments(abilities.map(\.mean))
        let error =
            abilities.reduce(0) { $0 + $1.error * $1.error }
            / Double(max(abilities.count, 1))
        reliability = means.flatMap { $0.n > 1 ? $0.variance / ($0.variance + error) : nil }
    }
}
