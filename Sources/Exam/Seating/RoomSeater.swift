import Draws
import Vocabulary

/// Gives the people of one hall their seats, so that no two of one unit are neighbours where that
/// can be avoided.
///
/// First try: the largest unit's seats are drawn uniformly from all separated sets, everybody else
/// is shuffled over the other seats, and the whole is drawn again until it has no conflict: uniform
/// over all seatings without one. If that does not come about in `patience` tries, several units
/// are large: then each unit in turn gets a separated set of what is left. The seating with the
/// fewest pairs is kept.
struct RoomSeater {
    struct Seating {
        var seats: [(sitter: Sitter, seat: Int)]
        /// Pairs of neighbours of one unit.
        var pairs: Int
    }

    private let dealt: SeatDealer.Dealt
    private let grid: SeatGrid
    private let free: [Int]
    private let neighbours: [Int: [Int]]
    /// The units' people, the largest unit first, equal ones by code.
    private let units: [[Sitter]]

    private static let patience = 400
    private static let unitwisePatience = 60

    init(dealt: SeatDealer.Dealt, separation: SeatingRules.Separation) {
        self.dealt = dealt
        let grid = SeatGrid(
            machines: dealt.hall.machines, columns: dealt.hall.columns, separation: separation)
        self.grid = grid
        let taken = Set(dealt.placed.map(\.seat))
        free = dealt.hall.seats.filter { !taken.contains($0) }
        neighbours = Dictionary(
            uniqueKeysWithValues: dealt.hall.seats.map { ($0, grid.neighbours(of: $0)) })
        units = Dictionary(grouping: dealt.sitters, by: \.unit).values.sorted {
            $0.count == $1.count ? $0[0].unit < $1[0].unit : $0.count > $1.count
        }
    }

    func seat(from stream: DrawStream) -> Seating {
        guard let largest = units.first, !grid.separatesNobody else {
            return rated(dealt.placed + Array(zip(dealt.sitters, stream.shuffled(free))))
        }
        let others = units.dropFirst().flatMap { $0 }
        let sets = separatedSets(for: largest, among: Set(free))
        let separated = Array(largest.prefix(sets.largest))
        let rest = Array(largest.dropFirst(sets.largest)) + others
        var best: Seating?
        for _ in 0..<RoomSeater.patience {
            let taken = sets.counter.draw(size: separated.count, from: stream)
            let open = stream.shuffled(free.filter { !taken.contains($0) })
            let seating = rated(
                dealt.placed + Array(zip(stream.shuffled(separated), taken))
                    + Array(zip(rest, open)))
            if seating.pairs == 0 { return seating }
            if seating.pairs < best?.pairs ?? .max { best = seating }
        }
        for _ in 0..<RoomSeater.unitwisePatience {
            let seating = unitwise(from: stream)
            if seating.pairs == 0 { return seating }
            if seating.pairs < best?.pairs ?? .max { best = seating }
        }
        return best ?? rated(dealt.placed)
    }

    /// Unit by unit: each on a separated set of the seats that are left, as far as there is one.
    private func unitwise(from stream: DrawStream) -> Seating {
        var open = Set(free)
        var seats = dealt.placed
        var homeless: [Sitter] = []
        for unit in units {
            let sets = separatedSets(for: unit, among: open)
            let taken = sets.counter.draw(size: sets.largest, from: stream)
            let mixed = stream.shuffled(unit)
            seats += Array(zip(mixed, taken))
            homeless += mixed.dropFirst(sets.largest)
            open.subtract(taken)
        }
        seats += Array(zip(homeless, stream.shuffled(open.sorted())))
        return rated(seats)
    }

    /// The separated sets for a unit, kept away from its people who are already seated, and how
    /// many of its people they can hold.
    private func separatedSets(
        for unit: [Sitter], among open: Set<Int>
    ) -> (counter: SeparatedSets, largest: Int) {
        let own = dealt.placed.filter { $0.sitter.unit == unit[0].unit }.map(\.seat)
        let allowed = open.filter { seat in
            !own.contains { grid.areNeighbours($0, seat) }
        }
        let counter = SeparatedSets(grid: grid, free: allowed, most: unit.count)
        var largest = unit.count
        while counter.count(size: largest) == 0 { largest -= 1 }
        return (counter, largest)
    }

    private func rated(_ seats: [(sitter: Sitter, seat: Int)]) -> Seating {
        let units = Dictionary(uniqueKeysWithValues: seats.map { ($0.seat, $0.sitter.unit) })
        let pairs = seats.reduce(0) { pairs, place in
            pairs
                + (neighbours[place.seat] ?? []).count {
                    $0 > place.seat && units[$0] == place.sitter.unit
                }
        }
        return Seating(seats: seats, pairs: pairs)
    }
}
