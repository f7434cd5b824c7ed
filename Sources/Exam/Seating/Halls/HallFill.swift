/// Who has been given a hall so far, and who of them a seat.
struct HallFill {
    struct Place {
        let person: Int
        let spot: Int
    }

    /// Seats given one by one, by hall: to people who need access, or before this draw.
    private(set) var placed: [[Place]]
    private(set) var taken: [SeatMask]
    /// People who have a hall but no seat yet, by hall.
    var dealt: [[Int]]
    private(set) var people: [Int]
    /// Seats that somebody left: not given again.
    private var left: [Int]

    private let input: SeatInput

    init(_ input: SeatInput) {
        self.input = input
        placed = Array(repeating: [], count: input.halls.count)
        taken = Array(repeating: 0, count: input.halls.count)
        dealt = Array(repeating: [], count: input.halls.count)
        people = Array(repeating: 0, count: input.halls.count)
        left = Array(repeating: 0, count: input.halls.count)
    }

    /// Places of a hall that nobody has.
    func free(_ hall: Int) -> Int { input.halls[hall].places - people[hall] - left[hall] }

    func isFree(_ spot: Int, in hall: Int) -> Bool { taken[hall] & 1 << SeatMask(spot) == 0 }

    mutating func seat(_ person: Int, in hall: Int, at spot: Int) {
        placed[hall].append(Place(person: person, spot: spot))
        taken[hall] |= 1 << SeatMask(spot)
        people[hall] += 1
    }

    mutating func leave(_ spot: Int, in hall: Int) {
        taken[hall] |= 1 << SeatMask(spot)
        left[hall] += 1
    }

    mutating func deal(_ person: Int, to hall: Int) {
        dealt[hall].append(person)
        people[hall] += 1
    }

    /// The seats that people of a unit were given in a hall.
    func mates(of unit: Int, in hall: Int) -> SeatMask {
        placed[hall].reduce(0) { mask, place in
            input.people[place.person].unit == unit ? mask | 1 << SeatMask(place.spot) : mask
        }
    }

    /// How many people of a unit are in a hall.
    func count(of unit: Int, in hall: Int) -> Int {
        placed[hall].count { input.people[$0.person].unit == unit }
            + dealt[hall].count { input.people[$0].unit == unit }
    }

    /// Of these seats of a hall the ones with the fewest neighbours of the unit, and how many.
    func leastPairs(
        of unit: Int, in hall: Int, at spots: [Int]
    ) -> (pairs: Int, spots: [Int]) {
        let mates = mates(of: unit, in: hall)
        guard mates != 0 else { return (0, spots) }
        let near = input.halls[hall].shape.near
        let pairs = spots.map { spot in
            near[spot].count { mates & 1 << SeatMask($0) != 0 }
        }
        let least = pairs.min() ?? 0
        return (least, zip(spots, pairs).filter { $1 == least }.map(\.0))
    }
}
