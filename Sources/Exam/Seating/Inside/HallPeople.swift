import Draws
import Vocabulary

/// The people who were dealt to a hall, as the room is seated: units that count, and everybody
/// else.
struct HallPeople {
    /// A unit with two or more people to be seated here, or one who has a mate here already.
    struct Counting {
        let unit: Int
        /// In row order.
        let people: [Int]
        /// The seats of the unit's people who were seated before.
        let mates: SeatMask
    }

    let shape: RoomShape
    /// The seats that nobody was given.
    let free: SeatMask
    /// The unit with most people first, equal ones by code.
    let counting: [Counting]
    /// People of other units, by code.
    let single: [Int]

    /// - Parameter dealt: in any order.
    init(_ hall: Int, _ input: SeatInput, _ fill: HallFill, rowRank: [Int]) {
        shape = input.halls[hall].shape
        free = shape.all & ~fill.taken[hall]
        let dealt = fill.dealt[hall].sorted { rowRank[$0] < rowRank[$1] }
        var units: [(unit: Int, people: [Int])] = []
        for person in dealt {
            let unit = input.people[person].unit
            // People of a unit follow each other in row order.
            if units.last?.unit == unit {
                units[units.count - 1].people.append(person)
            } else {
                units.append((unit, [person]))
            }
        }
        units.sort { $0.unit < $1.unit }
        var counting: [Counting] = []
        var single: [Int] = []
        let isFresh = fill.placed[hall].isEmpty
        for (unit, people) in units {
            let mates = isFresh ? 0 : fill.mates(of: unit, in: hall)
            if people.count > 1 || mates != 0 {
                counting.append(Counting(unit: unit, people: people, mates: mates))
            } else {
                single += people
            }
        }
        self.counting = counting.sorted {
            $0.people.count == $1.people.count
                ? $0.unit < $1.unit : $0.people.count > $1.people.count
        }
        self.single = single
    }

    /// All seats that nobody will have.
    var empty: Int {
        free.nonzeroBitCount - single.count - counting.reduce(0) { $0 + $1.people.count }
    }

    /// The free spots, ascending by number.
    var freeSpots: [Int] {
        shape.spotsByNumber.filter { free & 1 << SeatMask($0) != 0 }
    }
}
