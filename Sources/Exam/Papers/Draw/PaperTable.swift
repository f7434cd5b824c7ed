/// The papers of a group while they are drawn: which unit stands where, and what that makes of the
/// counts and expected scores.
///
/// The slots of a paper are ordered by section.
struct PaperTable {
    let pool: PaperPool
    let papers: Int
    let slots: Int
    /// First slot of each section, and the end of the last.
    let starts: [Int]
    private(set) var units: [Int32]
    /// Items of each paper that count for each margin.
    private(set) var counts: [Int32]
    /// How far each paper's expected scores lie from the targets.
    private(set) var gaps: [Scores]
    private let least: [Int]
    private let most: [Int]

    /// - Parameter units: paper by paper, each by section.
    init(pool: PaperPool, papers: Int, units: [Int32], targets: Scores) {
        self.pool = pool
        self.papers = papers
        slots = pool.slots
        starts = pool.sections.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        self.units = units
        least = pool.margins.map(\.quantity.least)
        most = pool.margins.map { $0.quantity.most ?? .max }
        counts = [Int32](repeating: 0, count: papers * pool.margins.count)
        gaps = [Scores](repeating: .zero &- targets, count: papers)
        for paper in 0..<papers {
            for slot in 0..<slots {
                let unit = pool.units[Int(units[paper * slots + slot])]
                gaps[paper] = gaps[paper] &+ unit.scores
                for count in pool.cells[unit.cell].counts {
                    counts[paper * pool.margins.count + count.margin] += Int32(count.items)
                }
            }
        }
    }

    func unit(_ paper: Int, _ slot: Int) -> Int { Int(units[paper * slots + slot]) }

    func section(of slot: Int) -> Range<Int> {
        var section = 0
        while starts[section + 1] <= slot { section += 1 }
        return starts[section]..<starts[section + 1]
    }

    /// How far `count` items lie outside a margin.
    func distance(_ margin: Int, _ count: Int) -> Int {
        max(least[margin] - count, count - most[margin], 0)
    }

    /// How far a paper lies outside its margins.
    func distance(of paper: Int) -> Int {
        pool.margins.indices.reduce(0) {
            $0 + distance($1, Int(counts[paper * pool.margins.count + $1]))
        }
    }

    /// Whether a unit of `cell` counts for a margin of which the paper holds too many.
    func isOver(_ paper: Int, cell: Int) -> Bool {
        pool.cells[cell].counts.contains {
            Int(counts[paper * pool.margins.count + $0.margin]) > most[$0.margin]
        }
    }

    /// What `distance(of: paper)` would change by with a unit of cell `into` for one of cell `out`.
    func change(of paper: Int, out: Int, into: Int) -> Int {
        guard out != into else { return 0 }
        let (old, new) = (pool.cells[out].counts, pool.cells[into].counts)
        let base = paper * pool.margins.count
        var (left, right, sum) = (0, 0, 0)
        while left < old.count || right < new.count {
            let margin = min(
                left < old.count ? old[left].margin : .max,
                right < new.count ? new[right].margin : .max)
            var net = 0
            if left < old.count, old[left].margin == margin {
                net -= old[left].items
                left += 1
            }
            if right < new.count, new[right].margin == margin {
                net += new[right].items
                right += 1
            }
            guard net != 0 else { continue }
            let count = Int(counts[base + margin])
            sum += distance(margin, count + net) - distance(margin, count)
        }
        return sum
    }

    /// How many slots of `paper` other than `slot` hold `unit` or an enemy of it.
    func clashes(_ paper: Int, _ unit: Int, besides slot: Int) -> Int {
        let enemies = pool.units[unit].enemies
        var sum = 0
        for other in 0..<slots where other != slot {
            let held = self.unit(paper, other)
            if held == unit || enemies.contains(held) { sum += 1 }
        }
        return sum
    }

    /// Pairs of slots of a paper that hold the same unit or enemies.
    func clashes(in paper: Int) -> Int {
        (0..<slots).reduce(0) { $0 + clashes(paper, unit(paper, $1), besides: $1) } / 2
    }

    /// The first slot from `start` on, going round, whose unit clashes or is one too many for a
    /// margin; `start` itself when there is none.
    func faultySlot(of paper: Int, from start: Int, hasClashes: Bool) -> Int {
        for step in 0..<slots {
            let slot = (start + step) % slots
            let unit = unit(paper, slot)
            if isOver(paper, cell: pool.cell(unit))
                || hasClashes && clashes(paper, unit, besides: slot) > 0
            {
                return slot
            }
        }
        return start
    }

    /// Exchanges a slot of one paper with a slot of another.
    mutating func exchange(_ one: Int, _ slot: Int, _ other: Int, _ place: Int) {
        let (out, into) = (unit(one, slot), unit(other, place))
        replace(out, with: into, at: slot, of: one)
        replace(into, with: out, at: place, of: other)
    }

    /// Puts another unit of the same section in a slot.
    mutating func replace(_ out: Int, with into: Int, at slot: Int, of paper: Int) {
        units[paper * slots + slot] = Int32(into)
        gaps[paper] = gaps[paper] &+ pool.units[into].scores &- pool.units[out].scores
        let base = paper * pool.margins.count
        for count in pool.cells[pool.units[out].cell].counts {
            counts[base + count.margin] -= Int32(count.items)
        }
        for count in pool.cells[pool.units[into].cell].counts {
            counts[base + count.margin] += Int32(count.items)
        }
    }

    /// Orders the slots of every section by cell.
    mutating func sortByCell() {
        for paper in 0..<papers {
            for section in pool.sections.indices {
                let range = paper * slots + starts[section]..<paper * slots + starts[section + 1]
                units[range].sort {
                    let (left, right) = (pool.units[Int($0)].cell, pool.units[Int($1)].cell)
                    return left == right ? $0 < $1 : left < right
                }
            }
        }
    }
}
