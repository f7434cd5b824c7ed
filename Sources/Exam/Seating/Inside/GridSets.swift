/// Sets of seats in a room with true edges, counted cell by cell over the seats taken among the
/// cells just before (a broken profile): for each number of seats left the fewest pairs that the
/// rest can have, and in how many ways.
struct GridSets: SeatSets {
    private let shape: RoomShape
    private let most: Int
    /// Seats taken among the last `slots + 1` cells that occur before each cell, as bits, the cell
    /// just before it lowest.
    private let profiles: [[Int]]
    /// Where a profile stands among those of its cell.
    private let places: [[Int32]]
    /// For each cell, profile and number of seats left: the fewest pairs; `none` for no way.
    private var pairs: [[UInt16]] = []
    private var ways: [[UInt64]] = []
    private let free: [Bool]
    private let before: [Int]
    private let mates: [Int]

    private static let none = UInt16.max

    /// - Parameters:
    ///   - free: the seats that may be taken.
    ///   - mates: seats of the same unit's people that are given already: neighbours make pairs.
    ///   - most: the largest number of seats that will be asked for.
    ///   - separated: leave out whatever has a pair; the table is far smaller.
    init(_ shape: RoomShape, free: SeatMask, mates: SeatMask, most: Int, separated: Bool) {
        self.shape = shape
        self.most = most
        let cells = shape.cells.indices
        before = cells.map { cell in
            guard let spot = shape.cells[cell] else { return 0 }
            return shape.near[spot].reduce(0) { bits, other in
                let distance = cell - shape.cellOfSpot[other]
                return distance > 0 ? bits | 1 << (distance - 1) : bits
            }
        }
        let weights = cells.map { cell in
            shape.cells[cell].map { spot in
                shape.near[spot].count { mates & (1 << SeatMask($0)) != 0 }
            } ?? 0
        }
        self.mates = weights
        self.free = cells.map { cell in
            guard let spot = shape.cells[cell], free & (1 << SeatMask(spot)) != 0 else {
                return false
            }
            return !separated || weights[cell] == 0
        }
        let reach = GridSets.reach(
            free: self.free, before: before, width: shape.slots + 1, separated: separated)
        profiles = reach.profiles
        places = reach.places
        count(separated: separated)
    }

    func fewestPairs(size: Int) -> Int? {
        guard size <= most, pairs[0][size] != GridSets.none else { return nil }
        return Int(pairs[0][size])
    }

    func count(size: Int) -> UInt64 { size <= most ? ways[0][size] : 0 }

    func set(rank: UInt64, size: Int) -> SeatMask {
        var (rank, left, profile) = (rank, size, 0)
        var set: SeatMask = 0
        for cell in free.indices where left > 0 {
            let here = row(profile, at: cell) + left
            let without = profile << 1 & mask
            let other = row(without, at: cell + 1) + left
            let cost = cost(of: cell, after: profile)
            let skips = pairs[cell + 1][other] == pairs[cell][here] ? ways[cell + 1][other] : 0
            if rank < skips || !free[cell] {
                profile = without
                continue
            }
            rank -= skips
            precondition(
                pairs[cell + 1][row(without | 1, at: cell + 1) + left - 1] + UInt16(cost)
                    == pairs[cell][here], "a rank below the count")
            if let spot = shape.cells[cell] { set |= 1 << SeatMask(spot) }
            profile = without | 1
            left -= 1
        }
        return set
    }

    /// The fewest pairs that `size` more seats from `cell` on bring, when those taken before are
    /// the bits of `profile`, the cell just before lowest; nil when there are not so many.
    func fewestPairs(size: Int, from cell: Int, after profile: Int) -> Int? {
        let pairs = pairs[cell][row(profile, at: cell) + size]
        return pairs == GridSets.none ? nil : Int(pairs)
    }

    private var mask: Int { 1 << (shape.slots + 1) - 1 }

    private func row(_ profile: Int, at cell: Int) -> Int {
        Int(places[cell][profile]) * (most + 1)
    }

    /// Pairs that come with taking the cell.
    private func cost(of cell: Int, after profile: Int) -> Int {
        mates[cell] + (profile & before[cell]).nonzeroBitCount
    }

    private mutating func count(separated: Bool) {
        let cells = free.count
        pairs = profiles.map { [UInt16](repeating: GridSets.none, count: $0.count * (most + 1)) }
        ways = profiles.map { [UInt64](repeating: 0, count: $0.count * (most + 1)) }
        for place in profiles[cells].indices {
            pairs[cells][place * (most + 1)] = 0
            ways[cells][place * (most + 1)] = 1
        }
        for cell in stride(from: cells - 1, through: 0, by: -1) {
            for profile in profiles[cell] { count(profile, at: cell, separated: separated) }
        }
    }

    private mutating func count(_ profile: Int, at cell: Int, separated: Bool) {
        let here = row(profile, at: cell)
        let without = profile << 1 & mask
        let skipped = row(without, at: cell + 1)
        let cost = cost(of: cell, after: profile)
        for left in 0...most {
            pairs[cell][here + left] = pairs[cell + 1][skipped + left]
            ways[cell][here + left] = ways[cell + 1][skipped + left]
        }
        guard free[cell], !separated || cost == 0, most > 0 else { return }
        let taken = row(without | 1, at: cell + 1)
        for left in 1...most where pairs[cell + 1][taken + left - 1] != GridSets.none {
            let sum = pairs[cell + 1][taken + left - 1] + UInt16(cost)
            let add = ways[cell + 1][taken + left - 1]
            if sum < pairs[cell][here + left] {
                pairs[cell][here + left] = sum
                ways[cell][here + left] = add
            } else if sum == pairs[cell][here + left] {
                ways[cell][here + left] = ways[cell][here + left].addingUpToMax(add)
            }
        }
    }

    /// The profiles that occur before each cell and after the last.
    private static func reach(
        free: [Bool], before: [Int], width: Int, separated: Bool
    ) -> (profiles: [[Int]], places: [[Int32]]) {
        var profiles = [[0]]
        var places: [[Int32]] = []
        for cell in 0...free.count {
            var place = [Int32](repeating: -1, count: 1 << width)
            for (index, profile) in profiles[cell].enumerated() { place[profile] = Int32(index) }
            places.append(place)
            guard cell < free.count else { break }
            var seen = [Bool](repeating: false, count: 1 << width)
            for profile in profiles[cell] {
                let without = profile << 1 & (1 << width - 1)
                seen[without] = true
                if free[cell], !separated || profile & before[cell] == 0 {
                    seen[without | 1] = true
                }
            }
            profiles.append(seen.indices.filter { seen[$0] })
        }
        return (profiles, places)
    }
}
