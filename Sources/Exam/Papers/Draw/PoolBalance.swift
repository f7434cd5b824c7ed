/// Makes the pools of sessions equally difficult after units were dealt to them by lot: units of
/// one cell change places between two pools until the mean expected scores that the plan gives the
/// papers of each pool and field are near the targets. Every item may still come to every pool.
struct PoolBalance {
    private let pool: PaperPool
    private let tolerance: Int
    /// For each cell the units of each pool, ascending.
    private(set) var shares: [[[Int]]]
    /// For each pool, cell and field how much of a unit the average paper holds.
    private let weights: [[[Int]]]
    /// For each pool and field how far the mean expected scores are from the targets.
    private var gaps: [[Scores]]

    /// One, for weights and gaps.
    private static let one = 1 << 20
    private static let rounds = 50

    init(pool: PaperPool, plan: PaperPlan, shares: [[[Int]]], tolerance: Int) {
        (self.pool, self.shares, self.tolerance) = (pool, shares, tolerance)
        let fields = Set(plan.groups.map(\.field)).sorted(by: precedes)
        let targets = Scores(plan.targets[0], plan.targets[1], plan.targets[2], plan.targets[3])
        var weights: [[[Int]]] = []
        var gaps: [[Scores]] = []
        for place in 0..<plan.pools {
            let groups = fields.map { field in
                plan.groups.filter { $0.pool == place && $0.field == field }
            }
            let papers = groups.map { $0.reduce(0) { $0 + $1.papers } }
            let own = shares.indices.map { cell in
                let units = shares[cell][place].count
                return fields.indices.map { field in
                    guard units > 0, papers[field] > 0 else { return 0 }
                    let uses = groups[field].reduce(0) { $0 + $1.uses[cell] }
                    return uses * PoolBalance.one / (units * papers[field])
                }
            }
            weights.append(own)
            gaps.append(
                fields.indices.map { field in
                    guard papers[field] > 0 else { return .zero }
                    return shares.indices.reduce(.zero &- targets &* PoolBalance.one) { gap, cell in
                        shares[cell][place].reduce(gap) {
                            $0 &+ pool.units[$1].scores &* own[cell][field]
                        }
                    }
                })
        }
        (self.weights, self.gaps) = (weights, gaps)
    }

    /// Goes through all cells and all pairs of pools until nothing moves.
    mutating func settle() {
        for _ in 0..<PoolBalance.rounds {
            var isMoving = false
            for cell in shares.indices {
                for other in shares[cell].indices {
                    for one in 0..<other where exchange(cell, one, other) { isMoving = true }
                }
            }
            guard isMoving else { return }
        }
    }

    /// How far all pools are from the targets together.
    var distance: Int {
        gaps.joined().reduce(0) { sum, gap in (0..<4).reduce(sum) { $0 + abs(gap[$1]) } }
    }

    /// Within an eighth of the tolerance in all fields.
    private func isNear(_ place: Int) -> Bool {
        gaps[place].allSatisfy { $0.largest * 8 <= tolerance * PoolBalance.one }
    }

    /// Makes the exchange of two units of a cell that brings two pools nearest to the targets, the
    /// first of several; nothing when none does or both are near.
    private mutating func exchange(_ cell: Int, _ one: Int, _ other: Int) -> Bool {
        guard !isNear(one) || !isNear(other) else { return false }
        let (mine, its) = (weights[one][cell], weights[other][cell])
        var lowest = size(one, mine, .zero) + size(other, its, .zero)
        var best: (Int, Int)?
        for (place, out) in shares[cell][one].enumerated() {
            for (slot, into) in shares[cell][other].enumerated() {
                let step = pool.units[into].scores &- pool.units[out].scores
                let size = size(one, mine, step) + size(other, its, .zero &- step)
                if size < lowest { (lowest, best) = (size, (place, slot)) }
            }
        }
        guard let best else { return false }
        let (out, into) = (shares[cell][one][best.0], shares[cell][other][best.1])
        move(cell, one, out: out, into: into)
        move(cell, other, out: into, into: out)
        return true
    }

    private mutating func move(_ cell: Int, _ place: Int, out: Int, into: Int) {
        let step = pool.units[into].scores &- pool.units[out].scores
        for field in gaps[place].indices {
            gaps[place][field] &+= step &* weights[place][cell][field]
        }
        shares[cell][place] = (shares[cell][place].filter { $0 != out } + [into]).sorted()
    }

    /// The sum of the distances of a pool from the targets after a change of one unit.
    private func size(_ place: Int, _ weights: [Int], _ step: Scores) -> Int {
        zip(gaps[place], weights).reduce(0) { sum, part in
            let gap = part.0 &+ step &* part.1
            return sum + (0..<4).reduce(0) { $0 + abs(gap[$1]) }
        }
    }
}
