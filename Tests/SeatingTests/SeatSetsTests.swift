import Draws
import Support
import Testing

@testable import Seating

/// The exact counts and bounds, against sets that are simply tried out.
@Suite("Sets of seats with the fewest pairs")
struct SeatSetsTests {
    /// A room of which the cells with a bit of `mask` are seats, numbered in cell order.
    private func shape(
        rows: Int, columns: Int, mask: Int, _ separation: SeatingRules.Separation
    ) -> RoomShape {
        var number = 0
        let cells = (0..<rows).map { row in
            (0..<columns).map { column -> Int in
                guard mask & 1 << (row * columns + column) != 0 else { return 0 }
                number += 1
                return number
            }
        }
        return RoomShape(
            SeatCells(rows: cells, columnAisles: [], rowAisles: []), separation)
    }

    /// The fewest pairs and the number of sets that have them, by size, of all sets of spots.
    private func triedOut(_ near: [[Int]]) -> [(pairs: Int, count: Int)] {
        let count = near.count
        let later = near.indices.map { spot in
            near[spot].filter { $0 < spot }.reduce(0) { $0 | 1 << $1 }
        }
        var pairs = [Int](repeating: 0, count: 1 << count)
        var best = [(pairs: Int, count: Int)](repeating: (.max, 0), count: count + 1)
        best[0] = (0, 1)
        guard count > 0 else { return best }
        for set in 1..<(1 << count) {
            let highest = Int.bitWidth - 1 - set.leadingZeroBitCount
            let rest = set & ~(1 << highest)
            pairs[set] = pairs[rest] + (rest & later[highest]).nonzeroBitCount
            let size = set.nonzeroBitCount
            if pairs[set] < best[size].pairs {
                best[size] = (pairs[set], 1)
            } else if pairs[set] == best[size].pairs {
                best[size].count += 1
            }
        }
        return best
    }

    @Test("fewest pairs and counts of all 4,096 rooms of three by four, whatever is missing")
    func allSmallRooms() {
        for mask in 0..<4096 {
            let separation: SeatingRules.Separation =
                mask.nonzeroBitCount.isMultiple(of: 2) ? .fourNeighbours : .eightNeighbours
            let shape = shape(rows: 4, columns: 3, mask: mask, separation)
            let sets = GridSets(
                shape, free: shape.all, mates: 0, most: shape.seats, separated: false)
            let tried = triedOut(shape.near)
            let found = (0...shape.seats).map { sets.fewestPairs(size: $0) }
            guard found == tried.map(\.pairs) else {
                Issue.record("pairs of room \(mask): \(found)")
                continue
            }
            let counts = (0...shape.seats).map { Int(sets.count(size: $0)) }
            #expect(counts == tried.map(\.count), "room \(mask)")
        }
    }

    @Test(
        "separated sets alone are counted the same, and on the torus",
        arguments: [SeatingRules.Separation.fourNeighbours, .eightNeighbours],
        [(3, 3), (4, 3), (3, 4), (3, 5), (4, 4), (5, 3)])
    func separated(separation: SeatingRules.Separation, sides: (Int, Int)) {
        let (rows, columns) = sides
        let shape = shape(
            rows: rows, columns: columns, mask: 1 << (rows * columns) - 1, separation)
        let grid = GridSets(
            shape, free: shape.all, mates: 0, most: shape.seats, separated: true)
        for (size, best) in triedOut(shape.near).enumerated() {
            #expect(grid.fewestPairs(size: size) == (best.pairs == 0 ? 0 : nil))
            #expect(grid.count(size: size) == (best.pairs == 0 ? UInt64(best.count) : 0))
        }
        let torus = TorusSets(shape, free: shape.all, most: shape.seats, separation)
        for (size, best) in triedOut(shape.wrapped ?? []).enumerated() {
            #expect(
                torus.count(size: size) == (best.pairs == 0 ? UInt64(best.count) : 0),
                "\(rows) by \(columns), \(size)")
        }
    }

    @Test("the ranks go through the sets in order", arguments: 1...30)
    func ranks(seed: Int) {
        var seeded = Seeded(seed: UInt64(seed))
        let separation: SeatingRules.Separation =
            seed.isMultiple(of: 2) ? .fourNeighbours : .eightNeighbours
        let shape = shape(
            rows: seeded.number(in: 3...5), columns: seeded.number(in: 3...4), mask: -1, separation)
        let free = SeatMask(seeded.next()) & shape.all
        let mates = SeatMask(seeded.next()) & SeatMask(seeded.next()) & shape.all & ~free
        let tables: [any SeatSets] = [
            GridSets(shape, free: free, mates: mates, most: 7, separated: false),
            GridSets(shape, free: free, mates: mates, most: 7, separated: true),
            TorusSets(shape, free: free, most: 7, separation),
        ]
        for sets in tables {
            for size in 0...7 {
                let count = sets.count(size: size)
                let drawn = (0..<min(count, 300)).map { sets.set(rank: $0, size: size) }
                #expect(drawn.allSatisfy { $0.nonzeroBitCount == size && $0 & ~free == 0 })
                #expect(zip(drawn, drawn.dropFirst()).allSatisfy(comesBefore), "seed \(seed)")
            }
        }
    }

    /// At the first spot that is in one of two sets only, the set without it comes first.
    private func comesBefore(_ one: SeatMask, _ other: SeatMask) -> Bool {
        let difference = one ^ other
        return difference != 0 && one & (1 << SeatMask(difference.trailingZeroBitCount)) == 0
    }

    @Test(
        "in a room of three by three each set is equally likely",
        arguments: [
            (SeatingRules.Separation.fourNeighbours, 2, 24), (.fourNeighbours, 3, 22),
            (.eightNeighbours, 2, 16), (.eightNeighbours, 3, 8),
        ])
    func uniform(separation: SeatingRules.Separation, size: Int, ways: Int) {
        let shape = shape(rows: 3, columns: 3, mask: -1, separation)
        let sets = GridSets(shape, free: shape.all, mates: 0, most: size, separated: true)
        #expect(sets.count(size: size) == UInt64(ways))
        let stream = context(1).stream("test")
        var counts: [SeatMask: Int] = [:]
        for _ in 0..<(ways * 150) { counts[sets.draw(size: size, from: stream), default: 0] += 1 }
        #expect(counts.count == ways && ChiSquare(Array(counts.values)).passes)
    }

    /// From the prototype, where CP-SAT and a broken profile agree.
    @Test("a room of six by five: fewest pairs of one unit")
    func sixByFive() {
        let table: [(SeatingRules.Separation, Int, [Int])] = [
            (.fourNeighbours, 15, [0, 2, 4, 7, 10, 13, 16, 19, 22, 25]),
            (.eightNeighbours, 9, [0, 1, 2, 3, 5, 7, 9, 11, 13, 15]),
        ]
        for (separation, first, pairs) in table {
            let shape = shape(rows: 6, columns: 5, mask: -1, separation)
            let tables = SeatSetTables(separation)
            let found = pairs.indices.map { tables.fewestPairs(shape, size: first + $0) }
            #expect(found == pairs)
            let most = tables.mostSeparated(shape, free: shape.all, mates: 0)
            #expect(most == first)
        }
    }

    @Test("too many sets for 64 bits are told as such, not counted wrong")
    func overflow() {
        let shape = RoomShape(
            SeatCells(rows: (1...100).map { [$0] }, columnAisles: [], rowAisles: []),
            .fourNeighbours)
        let sets = GridSets(shape, free: shape.all, mates: 0, most: 50, separated: true)
        // C(100 - k + 1, k) separated sets of k in a row of 100.
        #expect(sets.count(size: 2) == 4851 && sets.count(size: 50) == 51)
        #expect(sets.count(size: 15) == 21_784_036_380_896_880)
        #expect(sets.count(size: 28) == .max)
    }
}
