import Draws
import Vocabulary

/// How often each unit is used in a group of papers: the announced uses of its cell, spread as
/// evenly as integers allow; which units get one more is drawn.
struct PaperQuota {
    let pool: PaperPool
    let plan: PaperPlan
    /// For each cell the units of each pool, ascending.
    private let shares: [[[Int]]]
    /// How often each unit was used in the groups before.
    private var before: [Int]

    /// Draws which units belong to which pool, and makes the pools equally difficult.
    init(pool: PaperPool, plan: PaperPlan, tolerance: Int, stream: DrawStream) {
        self.pool = pool
        self.plan = plan
        before = [Int](repeating: 0, count: pool.units.count)
        let dealt = zip(pool.cells, plan.shares).map { cell, sizes in
            guard sizes.count > 1 else { return [cell.units] }
            var rest = stream.shuffled(cell.units)[...]
            return sizes.map { size in
                defer { rest = rest.dropFirst(size) }
                return rest.prefix(size).sorted()
            }
        }
        guard plan.pools > 1 else {
            shares = dealt
            return
        }
        var balance = PoolBalance(pool: pool, plan: plan, shares: dealt, tolerance: tolerance)
        balance.settle()
        shares = balance.shares
    }

    /// The units that papers of `group` may hold.
    func units(of group: PaperPlan.Group) -> Set<Int> {
        Set(
            shares.indices.filter { pool.mayUse($0, field: group.field) }
                .flatMap { shares[$0][group.pool] })
    }

    /// The uses of each unit in `group`, those used least in the groups before first; their
    /// expected scores come as near to the targets as exchanges inside cells bring them.
    mutating func uses(in group: PaperPlan.Group, tolerance: Int, stream: DrawStream) -> [Int] {
        var uses = [Int](repeating: 0, count: pool.units.count)
        var once: [(more: [Int], others: [Int])] = []
        for (cell, total) in group.uses.enumerated() where total > 0 {
            let units = shares[cell][group.pool]
            let (each, more) = total.quotientAndRemainder(dividingBy: units.count)
            for unit in units { uses[unit] = each }
            guard more > 0 else { continue }
            let drawn = leastUsedFirst(stream.shuffled(units))
            for unit in drawn.prefix(more) { uses[unit] += 1 }
            once.append((Array(drawn.prefix(more)), Array(drawn.dropFirst(more))))
        }
        approachTargets(&uses, &once, papers: group.papers, tolerance: tolerance)
        for unit in uses.indices { before[unit] += uses[unit] }
        return uses
    }

    /// Units that were used equally often stay in their order.
    private func leastUsedFirst(_ units: [Int]) -> [Int] {
        units.enumerated().sorted {
            let (one, other) = (before[$0.element], before[$1.element])
            return one == other ? $0.offset < $1.offset : one < other
        }.map(\.element)
    }

    /// Cell by cell moves the one use more to another unit when that brings the sum of the four
    /// expected scores nearer to that of papers on target, until it is within a quarter of the
    /// tolerance a paper or nothing helps.
    private func approachTargets(
        _ uses: inout [Int], _ once: inout [(more: [Int], others: [Int])], papers: Int,
        tolerance: Int
    ) {
        let targets = Scores(plan.targets[0], plan.targets[1], plan.targets[2], plan.targets[3])
        var gap =
            uses.indices.reduce(Scores.zero) { $0 &+ pool.units[$1].scores &* uses[$1] }
            &- targets &* papers
        var isMoving = true
        while isMoving {
            isMoving = false
            for cell in once.indices {
                guard gap.largest * 4 > papers * tolerance else { return }
                guard let move = bestMove(once[cell], gap: gap) else { continue }
                let (out, into) = (once[cell].more[move.0], once[cell].others[move.1])
                gap = gap &+ pool.units[into].scores &- pool.units[out].scores
                uses[out] -= 1
                uses[into] += 1
                once[cell].more[move.0] = into
                once[cell].others[move.1] = out
                isMoving = true
            }
        }
    }

    /// The first pair of a unit with and one without the use more, used equally often before, whose
    /// exchange brings the sum of squares lowest; nil when none lowers it.
    private func bestMove(
        _ cell: (more: [Int], others: [Int]), gap: Scores
    ) -> (Int, Int)? {
        var best: (Int, Int)?
        var lowest = gap.squares
        for (place, out) in cell.more.enumerated() {
            for (other, into) in cell.others.enumerated() where before[into] == before[out] {
                let squares =
                    (gap &+ pool.units[into].scores &- pool.units[out].scores).squares
                if squares < lowest { (lowest, best) = (squares, (place, other)) }
            }
        }
        return best
    }
}

extension Scores {
    /// The sum of the four squares.
    var squares: Int { (self &* self).wrappedSum() }

    /// The largest distance from 0.
    var largest: Int { Swift.max(self.max(), -self.min()) }
}
