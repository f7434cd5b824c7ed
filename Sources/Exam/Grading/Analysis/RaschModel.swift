import Vocabulary

/// The likelihood of Rasch data and the passes of EM over it.
///
/// In this model a candidate's ability depends on the paper and the number right only, so that
/// candidates who share both are counted together: a common form of k items is k + 1 classes.
struct RaschModel {
    /// Everything that is estimated.
    struct Estimate {
        /// Difficulties in logits; of extreme items meaningless.
        var difficulties: [Double]
        /// Means of the groups.
        var means: [Double]
        /// Logarithms of their standard deviations.
        var logDeviations: [Double]

        func deviation(_ group: Int) -> Double { Elementary.exp(logDeviations[group]) }
    }

    /// People with the same paper in the same group, by number right.
    struct Paper {
        let group: Int
        /// Without extreme items.
        let items: [Int]
        /// Number right, and how many had so many; ascending.
        let classes: [(right: Int, people: Int)]
    }

    /// The grid of abilities, -8 to 8 logits by fifths.
    static let grid = (-40...40).map { Double($0) / 5 }

    let data: RaschData
    let takers: [Int]
    let right: [Int]
    let isExtreme: [Bool]
    let anchors: [Double?]
    let papers: [Paper]
    /// People by group.
    let people: [Int]
    let parts: RaschParts
    /// Groups whose part has an anchor: their scale is given.
    private let isHeld: [Bool]

    init(_ data: RaschData, anchors: [ItemID: Double]) {
        self.data = data
        let counts = data.counts()
        (takers, right) = (counts.takers, counts.right)
        let held = data.items.map { anchors[$0] }
        let isExtreme = data.items.indices.map { item in
            held[item] == nil
                && (counts.right[item] == 0 || counts.right[item] == counts.takers[item])
        }
        self.isExtreme = isExtreme
        self.anchors = held
        let parts = RaschParts(data, isExtreme)
        self.parts = parts
        let anchored = Set(
            held.indices.filter { held[$0] != nil }.map { parts.itemOrigins[$0] })
        isHeld = data.groups.indices.map { anchored.contains(parts.origins[$0]) }
        papers = RaschModel.papers(data, isExtreme)
        var people = [Int](repeating: 0, count: data.groups.count)
        for person in data.persons { people[person.group] += 1 }
        self.people = people
    }

    private struct Sheet: Hashable {
        let group: Int
        let items: [Int]
    }

    private static func papers(_ data: RaschData, _ isExtreme: [Bool]) -> [Paper] {
        var order: [Sheet] = []
        var counts: [Sheet: [Int: Int]] = [:]
        for person in data.persons {
            var (items, right): ([Int], Int) = ([], 0)
            for (item, isRight) in zip(person.items, person.right) where !isExtreme[item] {
                items.append(item)
                right += isRight ? 1 : 0
            }
            let sheet = Sheet(group: person.group, items: items)
            if counts[sheet] == nil { order.append(sheet) }
            counts[sheet, default: [:]][right, default: 0] += 1
        }
        return order.map { sheet in
            let classes = (counts[sheet] ?? [:]).sorted { $0.key < $1.key }
            return Paper(
                group: sheet.group, items: sheet.items,
                classes: classes.map { ($0.key, $0.value) })
        }
    }

    /// Where EM begins: the logits of the shares.
    var start: Estimate {
        let difficulties = data.items.indices.map { item in
            anchors[item]
                ?? Elementary.log(
                    (Double(takers[item] - right[item]) + 0.5) / (Double(right[item]) + 0.5))
        }
        let zeros = [Double](repeating: 0, count: people.count)
        return Estimate(difficulties: difficulties, means: zeros, logDeviations: zeros)
    }

    /// ln(1 + exp(θ - b)) for each item and point of the grid, item by item.
    func table(_ estimate: Estimate) -> [Double] {
        var table: [Double] = []
        table.reserveCapacity(data.items.count * RaschModel.grid.count)
        for difficulty in estimate.difficulties {
            for ability in RaschModel.grid {
                table.append(Elementary.softplus(ability - difficulty))
            }
        }
        return table
    }

    /// The logarithms of a group's share at each point of the grid.
    func logWeights(_ estimate: Estimate, _ group: Int) -> [Double] {
        let (mean, deviation) = (estimate.means[group], estimate.deviation(group))
        let logs = RaschModel.grid.map { ability in
            -(ability - mean) * (ability - mean) / (2 * deviation * deviation)
        }
        let most = logs.max() ?? 0
        let sum = logs.reduce(0) { $0 + Elementary.exp($1 - most) }
        let scale = most + Elementary.log(sum)
        return logs.map { $0 - scale }
    }

    /// One pass of EM.
    ///
    /// - Returns: the next estimate, and the log-likelihood of the one given.
    func pass(_ estimate: Estimate) -> (next: Estimate, logLikelihood: Double) {
        let points = RaschModel.grid.count
        let table = table(estimate)
        let weights = people.indices.map { logWeights(estimate, $0) }
        var expected = [Double](repeating: 0, count: data.items.count * points)
        var groups = people.map { _ in [Double](repeating: 0, count: points) }
        var likelihood = 0.0
        for paper in papers {
            let base = base(paper, table, weights[paper.group])
            var sum = [Double](repeating: 0, count: points)
            for (right, people) in paper.classes {
                let (posterior, log) = posterior(base, right)
                likelihood += Double(people) * log
                for point in 0..<points { sum[point] += Double(people) * posterior[point] }
            }
            for item in paper.items {
                let start = item * points
                for point in 0..<points { expected[start + point] += sum[point] }
            }
            for point in 0..<points { groups[paper.group][point] += sum[point] }
        }
        for item in data.items.indices where !isExtreme[item] {
            likelihood -= Double(right[item]) * estimate.difficulties[item]
        }
        return (maximised(estimate, expected, groups), likelihood)
    }

    /// The log-likelihood of a paper without its number right, with the group's weights.
    func base(_ paper: Paper, _ table: [Double], _ weights: [Double]) -> [Double] {
        var base = weights
        for item in paper.items {
            let start = item * base.count
            for point in base.indices { base[point] -= table[start + point] }
        }
        return base
    }

    /// The posterior over the grid for a number right, and the log of its sum.
    func posterior(_ base: [Double], _ right: Int) -> (shares: [Double], log: Double) {
        var logs = base
        for point in logs.indices { logs[point] += Double(right) * RaschModel.grid[point] }
        let most = logs.max() ?? 0
        var sum = 0.0
        for point in logs.indices {
            let share = Elementary.exp(logs[point] - most)
            logs[point] = share
            sum += share
        }
        for point in logs.indices { logs[point] /= sum }
        return (logs, most + Elementary.log(sum))
    }

    private func maximised(
        _ estimate: Estimate, _ expected: [Double], _ groups: [[Double]]
    ) -> Estimate {
        var next = estimate
        let (grid, points) = (RaschModel.grid, RaschModel.grid.count)
        for (group, shares) in groups.enumerated() where people[group] > 0 {
            let count = Double(people[group])
            var (sum, squares) = (0.0, 0.0)
            for point in 0..<points { sum += shares[point] * grid[point] }
            let mean = sum / count
            for point in 0..<points {
                squares += shares[point] * (grid[point] - mean) * (grid[point] - mean)
            }
            next.means[group] = mean
            next.logDeviations[group] =
                Elementary.log(max((squares / count).squareRoot(), 0.05))
        }
        for item in data.items.indices where !isExtreme[item] && anchors[item] == nil {
            next.difficulties[item] = difficulty(
                expected[(item * points)..<((item + 1) * points)], Double(right[item]),
                from: estimate.difficulties[item])
        }
        return centred(next)
    }

    /// The scale of each part moved so that its first group's mean is 0; where there are anchors
    /// it stays.
    private func centred(_ estimate: Estimate) -> Estimate {
        var moved = estimate
        func shift(_ origin: Int) -> Double {
            guard estimate.means.indices.contains(origin), !isHeld[origin] else { return 0 }
            return estimate.means[origin]
        }
        for group in moved.means.indices { moved.means[group] -= shift(parts.origins[group]) }
        for item in moved.difficulties.indices {
            moved.difficulties[item] -= shift(parts.itemOrigins[item])
        }
        return moved
    }

    /// Newton's steps to where as many are expected right as were.
    private func difficulty(
        _ expected: ArraySlice<Double>, _ right: Double, from start: Double
    ) -> Double {
        var difficulty = start
        for _ in 0..<8 {
            var (slope, sum) = (1e-12, 0.0)
            for (ability, people) in zip(RaschModel.grid, expected) where people > 1e-12 {
                let chance = Elementary.logistic(ability - difficulty)
                sum += people * chance
                slope += people * chance * (1 - chance)
            }
            let step = min(1, max(-1, (sum - right) / slope))
            difficulty += step
            if abs(step) < 1e-10 { break }
        }
        return difficulty
    }
}
