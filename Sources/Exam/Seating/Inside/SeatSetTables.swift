/// The tables of seat sets that a draw has made so far: rooms of one shape share them.
final class SeatSetTables {
    /// The sets of one unit's seats in one hall.
    struct Sets {
        let table: any SeatSets
        let pairs: Int
        let count: UInt64
    }

    private struct Key: Hashable {
        let shape: ObjectIdentifier
        let free: SeatMask
        let mates: SeatMask
        let kind: Kind
    }

    private enum Kind { case torus, separated, any }

    private var tables: [Key: (most: Int, sets: any SeatSets)] = [:]
    /// The fewest pairs of a whole room by size, as far as they were asked for.
    private var fewest: [ObjectIdentifier: [Int?]] = [:]
    private let separation: SeatingRules.Separation

    init(_ separation: SeatingRules.Separation) {
        self.separation = separation
    }

    var separatesNobody: Bool { separation == .none }

    /// Sets of `size` free seats with the fewest pairs, in the room with its true edges.
    func grid(_ shape: RoomShape, free: SeatMask, mates: SeatMask, size: Int) -> Sets? {
        for kind in [Kind.separated, .any] {
            let table = table(shape, free: free, mates: mates, size: size, kind)
            guard let pairs = table.fewestPairs(size: size) else { continue }
            return Sets(table: table, pairs: pairs, count: table.count(size: size))
        }
        return nil
    }

    /// Separated sets of `size` free seats on the torus; nil when there are none.
    func torus(_ shape: RoomShape, free: SeatMask, mates: SeatMask, size: Int) -> Sets? {
        guard let wrapped = shape.wrapped else { return nil }
        var allowed = free
        for spot in 0..<shape.seats where mates & 1 << SeatMask(spot) != 0 {
            for other in wrapped[spot] { allowed &= ~(1 << SeatMask(other)) }
        }
        let table = table(shape, free: allowed, mates: 0, size: size, .torus)
        guard table.fewestPairs(size: size) != nil else { return nil }
        return Sets(table: table, pairs: 0, count: table.count(size: size))
    }

    /// The fewest pairs among `size` seats of the room, all taken as free.
    func fewestPairs(_ shape: RoomShape, size: Int) -> Int {
        guard separation != .none, size > shape.evidentlySeparated else { return 0 }
        let id = ObjectIdentifier(shape)
        if let known = fewest[id]?[size] { return known }
        let pairs = grid(shape, free: shape.all, mates: 0, size: size)?.pairs ?? 0
        fewest[id, default: Array(repeating: nil, count: shape.seats + 1)][size] = pairs
        return pairs
    }

    /// The largest number of free seats of which a set has no pair.
    func mostSeparated(_ shape: RoomShape, free: SeatMask, mates: SeatMask) -> Int {
        let table = table(
            shape, free: free, mates: mates, size: free.nonzeroBitCount, .separated)
        return (0...free.nonzeroBitCount).last { table.fewestPairs(size: $0) != nil } ?? 0
    }

    private func table(
        _ shape: RoomShape, free: SeatMask, mates: SeatMask, size: Int, _ kind: Kind
    ) -> any SeatSets {
        let key = Key(
            shape: ObjectIdentifier(shape), free: free, mates: mates, kind: kind)
        if let made = tables[key], made.most >= size { return made.sets }
        let most = max(size, min(free.nonzeroBitCount, (size / 8 + 1) * 8))
        let sets: any SeatSets =
            switch kind {
            case .torus: TorusSets(shape, free: free, most: most, separation)
            case .separated, .any:
                GridSets(
                    shape, free: free, mates: mates, most: most, separated: kind == .separated)
            }
        tables[key] = (most, sets)
        return sets
    }
}
