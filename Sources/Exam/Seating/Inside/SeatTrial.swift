import Draws

/// Drawing a room's seating until it has no pair that could be avoided.
///
/// Large units draw their seats from a table of all sets with the fewest pairs; everybody else and
/// the empty seats are shuffled over what remains; the whole is thrown away when two sets meet or
/// a pair comes about. What is kept is uniform over all seatings with the fewest pairs.
struct SeatTrial {
    /// The sets of each unit that counts, in their order.
    let sets: [SeatSetTables.Sets]

    private let people: HallPeople
    private let near: [[Int]]
    /// Units, by their place among those that count, whose seats are drawn from a table.
    private let tabled: [Int]
    /// Everybody else, then empty seats: the person and the unit's place, -1 for none.
    private let others: [(person: Int, unit: Int8)]
    /// The unit, by its place, of the people seated before, by spot.
    private let seated: [Int8]

    /// Nil when a unit finds no set of seats without pairs on the torus.
    init?(_ people: HallPeople, _ tables: SeatSetTables, torus: Bool) {
        let shape = people.shape
        if torus {
            guard let wrapped = shape.wrapped else { return nil }
            near = wrapped
        } else {
            near = shape.near
        }
        var sets: [SeatSetTables.Sets] = []
        for unit in people.counting {
            let size = unit.people.count
            let found =
                tables.separatesNobody
                ? SeatSetTables.Sets(table: AnySets(), pairs: 0, count: .max)
                : torus
                    ? tables.torus(shape, free: people.free, mates: unit.mates, size: size)
                    : tables.grid(shape, free: people.free, mates: unit.mates, size: size)
            guard let found else { return nil }
            sets.append(found)
        }
        self.people = people
        self.sets = sets
        tabled = SeatTrial.tabled(people, sets)
        let isTabled = Set(tabled)
        others =
            people.counting.enumerated().filter { !isTabled.contains($0.offset) }
            .flatMap { place, unit in unit.people.map { ($0, Int8(place)) } }
            + people.single.map { ($0, -1) } + Array(repeating: (-1, -1), count: people.empty)
        var seated = [Int8](repeating: -1, count: shape.seats)
        for (place, unit) in people.counting.enumerated() where unit.mates != 0 {
            for spot in 0..<shape.seats where unit.mates & 1 << SeatMask(spot) != 0 {
                seated[spot] = Int8(place)
            }
        }
        self.seated = seated
    }

    /// Nil when no try comes to its end.
    func run(_ tries: Int, _ stream: DrawStream) -> [HallFill.Place]? {
        for _ in 0..<tries {
            guard let drawn = drawSets(stream), let seats = shuffleOthers(drawn, stream) else {
                continue
            }
            return seats + seatTabled(drawn, stream)
        }
        return nil
    }

    /// A unit is worth a table if its sets meet those drawn before less often than shuffled people
    /// meet their mates.
    private static func tabled(_ people: HallPeople, _ sets: [SeatSetTables.Sets]) -> [Int] {
        var tabled: [Int] = []
        var open = people.free.nonzeroBitCount
        for (place, unit) in people.counting.enumerated() {
            let size = unit.people.count
            guard sets[place].count < .max,
                sets[place].pairs > 0
                    || UInt128(sets[place].count) < ways(toChoose: size, of: open)
            else { continue }
            tabled.append(place)
            open -= size
        }
        return tabled
    }

    private func drawSets(_ stream: DrawStream) -> [SeatMask]? {
        var all: SeatMask = 0
        var drawn: [SeatMask] = []
        for place in tabled {
            let set = sets[place].table.draw(
                size: people.counting[place].people.count, from: stream)
            guard set & all == 0 else { return nil }
            all |= set
            drawn.append(set)
        }
        return drawn
    }

    private func shuffleOthers(
        _ drawn: [SeatMask], _ stream: DrawStream
    ) -> [HallFill.Place]? {
        let closed = drawn.reduce(~people.free, |)
        let open = people.shape.spotsByNumber.filter { closed & 1 << SeatMask($0) == 0 }
        var list = others
        var units = seated
        for index in stride(from: list.count - 1, through: 0, by: -1) {
            if index > 0 { list.swapAt(index, stream.below(index + 1)) }
            let unit = list[index].unit
            guard unit >= 0 else { continue }
            let spot = open[index]
            for other in near[spot] where units[other] == unit { return nil }
            units[spot] = unit
        }
        return zip(list, open).compactMap { other, spot in
            other.person < 0 ? nil : HallFill.Place(person: other.person, spot: spot)
        }
    }

    private func seatTabled(_ drawn: [SeatMask], _ stream: DrawStream) -> [HallFill.Place] {
        zip(tabled, drawn).flatMap { place, set in
            let spots = people.shape.spotsByNumber.filter { set & 1 << SeatMask($0) != 0 }
            return zip(stream.shuffled(people.counting[place].people), spots).map {
                HallFill.Place(person: $0, spot: $1)
            }
        }
    }
}

/// Ways to choose `size` of `all`; 0 when there are none.
///
/// - Precondition: `all` is at most 100, so that the number fits.
func ways(toChoose size: Int, of all: Int) -> UInt128 {
    guard size >= 0, size <= all else { return 0 }
    return (0..<min(size, all - size)).reduce(1) { $0 * UInt128(all - $1) / UInt128($1 + 1) }
}
