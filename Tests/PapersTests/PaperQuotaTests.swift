import Draws
import Testing
import Vocabulary

@testable import Papers

/// How often each unit is used, over all groups, and which units belong to which pool.
@Suite("The quota of units")
struct PaperQuotaTests {
    private struct Quota {
        let input: PaperInput
        let pool: PaperPool
        var quota: PaperQuota

        init(seed: Int, _ shape: RandomExam.Shape) throws {
            input = try PaperInput(inputs: RandomExam(seed: seed, shape).inputs)
            pool = PaperPool(input)
            quota = PaperQuota(
                pool: pool, plan: input.plan, tolerance: input.tolerance,
                stream: context(seed).stream("paper/quota"))
        }
    }

    @Test("units of a cell are used equally often over all groups of a pool", arguments: 1...6)
    func even(seed: Int) throws {
        var made = try Quota(
            seed: seed, .init(items: 400, people: 70, sessions: 5, pools: 2, tolerance: 10))
        let stream = context(seed).stream("paper/quota")
        let plan = made.input.plan
        var total = [Int](repeating: 0, count: made.pool.units.count)
        for group in plan.groups {
            let uses = made.quota.uses(
                in: group, tolerance: made.input.tolerance, stream: stream)
            for (cell, wanted) in group.uses.enumerated() {
                #expect(made.pool.cells[cell].units.reduce(0) { $0 + uses[$1] } == wanted)
            }
            for unit in uses.indices { total[unit] += uses[unit] }
        }
        for pool in 0..<plan.pools {
            guard let group = plan.groups.first(where: { $0.pool == pool }) else { continue }
            let units = made.quota.units(of: group)
            for cell in made.pool.cells {
                let uses = cell.units.filter(units.contains).map { total[$0] }
                #expect((uses.max() ?? 0) - (uses.min() ?? 0) <= 1, "seed \(seed): \(uses)")
            }
        }
    }

    @Test("pools come nearer to the targets and keep their sizes", arguments: 1...6)
    func balance(seed: Int) throws {
        let made = try Quota(
            seed: seed, .init(items: 600, people: 60, sessions: 3, pools: 3, tolerance: 10))
        let plan = made.input.plan
        let stream = context(seed).stream("deal")
        let dealt = zip(made.pool.cells, plan.shares).map { cell, sizes in
            var rest = stream.shuffled(cell.units)[...]
            return sizes.map { size in
                defer { rest = rest.dropFirst(size) }
                return rest.prefix(size).sorted()
            }
        }
        var balance = PoolBalance(
            pool: made.pool, plan: plan, shares: dealt, tolerance: made.input.tolerance)
        let before = balance.distance
        balance.settle()
        #expect(balance.distance < before, "seed \(seed)")
        #expect(balance.shares.map { $0.map(\.count) } == plan.shares)
        for (cell, pools) in balance.shares.enumerated() {
            #expect(pools.flatMap { $0 }.sorted() == made.pool.cells[cell].units)
            #expect(pools.allSatisfy { $0 == $0.sorted() })
        }
        // What was kept up to date is what a new count gives.
        let again = PoolBalance(
            pool: made.pool, plan: plan, shares: balance.shares,
            tolerance: made.input.tolerance)
        #expect(again.distance == balance.distance)
    }
}
