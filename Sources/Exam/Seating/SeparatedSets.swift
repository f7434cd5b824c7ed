import Draws

/// All sets of a given number of free seats of which no two are neighbours: counted exactly, and
/// drawn so that each is equally likely.
///
/// The count runs line by line over the patterns of occupied slots (a transfer matrix); a set is
/// drawn from the first line on, each pattern with the weight of its completions.
struct SeparatedSets {
    private let grid: SeatGrid
    private let free: Set<Int>
    private let patterns: [[Int]]
    /// `completions[line][pattern][count]`: ways to put `count` seats on this line, with this
    /// pattern, and on all lines after it.
    private let completions: [[[UInt64]]]

    /// - Parameter most: the largest number of seats that will be asked for.
    init(grid: SeatGrid, free: Set<Int>, most: Int) {
        self.grid = grid
        self.free = free
        let patterns = (0..<grid.lines).map { SeparatedSets.patterns(line: $0, grid, free) }
        var completions: [[[UInt64]]] = []
        for line in stride(from: grid.lines - 1, through: 0, by: -1) {
            let after = completions.first
            let followers = line + 1 < grid.lines ? patterns[line + 1] : []
            let counts = patterns[line].map { pattern in
                SeparatedSets.count(
                    pattern, grid: grid, followers: followers, after: after, most: most)
            }
            completions.insert(counts, at: 0)
        }
        self.patterns = patterns
        self.completions = completions
    }

    /// How many such sets of `size` seats there are.
    func count(size: Int) -> UInt64 {
        completions.first?.reduce(0) { $0 + $1[size] } ?? (size == 0 ? 1 : 0)
    }

    /// One of them, each equally likely; the seats ascending.
    ///
    /// - Precondition: there is one.
    func draw(size: Int, from stream: DrawStream) -> [Int] {
        var rank = stream.belowWide(count(size: size))
        var left = size
        var before = 0
        var seats: [Int] = []
        for line in 0..<grid.lines {
            for (index, pattern) in patterns[line].enumerated() {
                guard line == 0 || grid.areSeparated(before, pattern) else { continue }
                let ways = completions[line][index][left]
                guard rank >= ways else {
                    before = pattern
                    break
                }
                rank -= ways
            }
            for slot in 0..<grid.slots where before & 1 << slot != 0 {
                if let seat = grid.seat(line: line, slot: slot) { seats.append(seat) }
            }
            left -= before.nonzeroBitCount
        }
        return seats.sorted()
    }

    private static func patterns(line: Int, _ grid: SeatGrid, _ free: Set<Int>) -> [Int] {
        let open = (0..<grid.slots).reduce(0) { bits, slot in
            guard let seat = grid.seat(line: line, slot: slot), free.contains(seat) else {
                return bits
            }
            return bits | 1 << slot
        }
        return (0..<1 << grid.slots).filter { $0 & ~open == 0 && grid.isSeparated(line: $0) }
    }

    private static func count(
        _ pattern: Int, grid: SeatGrid, followers: [Int], after: [[UInt64]]?, most: Int
    ) -> [UInt64] {
        var counts = [UInt64](repeating: 0, count: most + 1)
        let own = pattern.nonzeroBitCount
        guard own <= most else { return counts }
        guard let after else {
            counts[own] = 1
            return counts
        }
        for (index, follower) in followers.enumerated()
        where grid.areSeparated(pattern, follower) {
            for rest in 0...(most - own) { counts[own + rest] += after[index][rest] }
        }
        return counts
    }
}
