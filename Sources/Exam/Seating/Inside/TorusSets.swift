/// Separated sets of seats in a rectangular room of which the edges are joined: counted line by
/// line (a transfer matrix), once for each pattern of the first line, which the last line meets
/// again.
struct TorusSets: SeatSets {
    /// A line's occupied slots as bits, the first slot highest, so that numbers ascend as the sets
    /// do; on each line only those of free seats.
    private let patterns: [[Int]]
    /// `ways[first][line]`: for each pattern of that line and each number of seats, the ways to
    /// put that many on this line, with this pattern, and on those after it.
    private var ways: [[[UInt64]]] = []
    /// For each pattern of the first line and each number of seats, the sets in all.
    private var totals: [[UInt64]] = []
    private let lines: Int
    private let slots: Int
    private let most: Int
    private let eight: Bool

    /// - Parameter free: the seats that may be taken; none is a neighbour of a mate.
    init(_ shape: RoomShape, free: SeatMask, most: Int, _ separation: SeatingRules.Separation) {
        slots = shape.slots
        lines = shape.seats / max(1, shape.slots)
        self.most = most
        eight = separation == .eightNeighbours
        let slots = slots
        patterns = (0..<lines).map { line in
            (0..<1 << slots).filter { pattern in
                TorusSets.isSeparated(pattern, slots)
                    && TorusSets.mask(pattern, line: line, slots: slots) & ~free == 0
            }
        }
        for first in patterns[0].indices { ways.append(completions(of: first)) }
        totals = patterns[0].indices.map { first in (0...most).map { all(first, size: $0) } }
    }

    func fewestPairs(size: Int) -> Int? { count(size: size) > 0 ? 0 : nil }

    func count(size: Int) -> UInt64 {
        guard size <= most else { return 0 }
        return patterns[0].indices.reduce(0) { sum, first in
            sum.addingUpToMax(totals[first][size])
        }
    }

    func set(rank: UInt64, size: Int) -> SeatMask {
        var (rank, left) = (rank, size)
        var first = 0
        while rank >= totals[first][size] {
            rank -= totals[first][size]
            first += 1
        }
        var before = patterns[0][first]
        var set = TorusSets.mask(before, line: 0, slots: slots)
        left -= before.nonzeroBitCount
        for line in 1..<lines {
            for (index, pattern) in patterns[line].enumerated()
            where areSeparated(before, pattern) {
                let here = ways[first][line][index * (most + 1) + left]
                guard rank >= here else {
                    before = pattern
                    break
                }
                rank -= here
            }
            set |= TorusSets.mask(before, line: line, slots: slots)
            left -= before.nonzeroBitCount
        }
        return set
    }

    /// Sets of `size` seats that begin with this pattern.
    private func all(_ first: Int, size: Int) -> UInt64 {
        let pattern = patterns[0][first]
        let left = size - pattern.nonzeroBitCount
        guard left >= 0 else { return 0 }
        return patterns[1].indices.reduce(0) { sum, index in
            areSeparated(pattern, patterns[1][index])
                ? sum.addingUpToMax(ways[first][1][index * (most + 1) + left]) : sum
        }
    }

    private func completions(of first: Int) -> [[UInt64]] {
        var ways = patterns.map { [UInt64](repeating: 0, count: $0.count * (most + 1)) }
        for line in stride(from: lines - 1, through: 1, by: -1) {
            for (index, pattern) in patterns[line].enumerated() {
                let own = pattern.nonzeroBitCount
                guard own <= most else { continue }
                let here = index * (most + 1)
                if line == lines - 1 {
                    if areSeparated(pattern, patterns[0][first]) { ways[line][here + own] = 1 }
                    continue
                }
                for (next, follower) in patterns[line + 1].enumerated()
                where areSeparated(pattern, follower) {
                    let there = next * (most + 1)
                    for rest in 0...(most - own) {
                        ways[line][here + own + rest] = ways[line][here + own + rest]
                            .addingUpToMax(ways[line + 1][there + rest])
                    }
                }
            }
        }
        return ways
    }

    private func areSeparated(_ one: Int, _ next: Int) -> Bool {
        one & next == 0
            && (!eight
                || TorusSets.turned(one, slots) & next == 0
                    && TorusSets.turned(next, slots) & one == 0)
    }

    private static func isSeparated(_ pattern: Int, _ slots: Int) -> Bool {
        turned(pattern, slots) & pattern == 0
    }

    /// Each slot moved to the next, the last to the first.
    private static func turned(_ pattern: Int, _ slots: Int) -> Int {
        (pattern >> 1 | pattern << (slots - 1)) & (1 << slots - 1)
    }

    /// The seats of a pattern; a full rectangle has a seat in each cell.
    private static func mask(_ pattern: Int, line: Int, slots: Int) -> SeatMask {
        (0..<slots).reduce(0) { mask, slot in
            pattern & 1 << (slots - 1 - slot) != 0
                ? mask | 1 << SeatMask(line * slots + slot) : mask
        }
    }
}
