import Draws
import Support
import Testing

@testable import Seating

/// The exact counts, against sets that are simply tried out.
@Suite("Separated sets")
struct SeparatedSetsTests {
    /// All rooms of at most four rows and four columns.
    static let shapes: [(machines: Int, columns: Int)] = (1...4).flatMap { columns in
        (columns...(4 * columns)).map { (machines: $0, columns: columns) }
    }

    /// All sets without neighbours, seat n being bit n - 1.
    private func separated(_ room: Room, _ separation: SeatingRules.Separation) -> [Int] {
        let adjacent = (1...room.machines).map { seat in
            (1...room.machines).reduce(0) { bits, other in
                areNeighbours(seat, other, room, separation) ? bits | 1 << (other - 1) : bits
            }
        }
        var sets = [0]
        for seat in 0..<room.machines {
            sets += sets.filter { $0 & adjacent[seat] == 0 }.map { $0 | 1 << seat }
        }
        return sets
    }

    private func compare(
        _ room: Room, _ separation: SeatingRules.Separation, free: Int, sets: [Int]
    ) {
        var counts = [UInt64](repeating: 0, count: room.machines + 1)
        for set in sets where set & ~free == 0 { counts[set.nonzeroBitCount] += 1 }
        let seats = (1...room.machines).filter { free & 1 << ($0 - 1) != 0 }
        let counter = SeparatedSets(
            grid: SeatGrid(
                machines: room.machines, columns: room.columns, separation: separation),
            free: Set(seats), most: room.machines)
        let found = (0...room.machines).map { counter.count(size: $0) }
        #expect(found == counts, "\(room.machines)/\(room.columns) \(separation) free \(free)")
    }

    @Test(
        "counts of every small room with holes", arguments: shapes,
        [SeatingRules.Separation.fourNeighbours, .eightNeighbours])
    func counts(shape: (machines: Int, columns: Int), separation: SeatingRules.Separation) {
        let room = room(1, machines: shape.machines, columns: shape.columns)
        let sets = separated(room, separation)
        let all = 1 << room.machines - 1
        compare(room, separation, free: all, sets: sets)
        if room.machines <= 6 {
            for free in 0...all { compare(room, separation, free: free, sets: sets) }
        } else {
            var seeded = Seeded(seed: UInt64(shape.machines * 10 + shape.columns))
            for _ in 0..<20 {
                compare(room, separation, free: seeded.number(in: 0...all), sets: sets)
            }
        }
    }

    @Test(
        "in a room of three by three each set is equally likely",
        arguments: [
            (SeatingRules.Separation.fourNeighbours, 1, 9), (.fourNeighbours, 2, 24),
            (.fourNeighbours, 3, 22), (.fourNeighbours, 4, 6), (.eightNeighbours, 2, 16),
            (.eightNeighbours, 3, 8),
        ])
    func uniform(separation: SeatingRules.Separation, size: Int, ways: Int) {
        let sets = SeparatedSets(
            grid: SeatGrid(machines: 9, columns: 3, separation: separation), free: Set(1...9),
            most: size)
        #expect(sets.count(size: size) == UInt64(ways))
        for seed in 1...3 {
            let stream = context(seed).stream("test")
            var counts: [[Int]: Int] = [:]
            for _ in 0..<(ways * 150) {
                counts[sets.draw(size: size, from: stream), default: 0] += 1
            }
            #expect(counts.count == ways, "seed \(seed)")
            let test = ChiSquare(Array(counts.values))
            #expect(test.passes, "seed \(seed): \(test.value) of \(test.limit)")
        }
    }

    @Test("what is drawn is free, separated and of the size", arguments: 1...40)
    func drawn(seed: Int) {
        var seeded = Seeded(seed: UInt64(seed))
        let machines = seeded.number(in: 20...100)
        let room = room(1, machines: machines, columns: seeded.number(in: 3...10))
        let separation: SeatingRules.Separation =
            seed.isMultiple(of: 2) ? .fourNeighbours : .eightNeighbours
        let free = Set((1...machines).filter { _ in seeded.number(in: 0...4) > 0 })
        let sets = SeparatedSets(
            grid: SeatGrid(machines: machines, columns: room.columns, separation: separation),
            free: free, most: 12)
        let size = (0...12).last { sets.count(size: $0) > 0 } ?? 0
        let seats = sets.draw(size: size, from: context(seed).stream("test"))
        #expect(Set(seats).count == size && free.isSuperset(of: seats), "seed \(seed)")
        for (index, seat) in seats.enumerated() {
            for other in seats[(index + 1)...] {
                #expect(!areNeighbours(seat, other, room, separation), "seed \(seed)")
            }
        }
    }
}
