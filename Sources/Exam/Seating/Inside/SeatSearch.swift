import Draws

/// Finds a seating with the fewest pairs where drawing found none with the sum of what the units
/// need each: a search in depth over the seats, in an order that the lot decides, with a bound on
/// its length. It raises the allowed pairs until it finds one; where it came to its end without,
/// that is proof that more are needed.
struct SeatSearch {
    struct Found {
        let seats: [HallFill.Place]
        /// No seating has fewer pairs.
        let bound: Int
    }

    /// States searched for one number of pairs.
    static let most = 20_000

    private let people: HallPeople
    private let least: Int
    /// The free spots in cell order.
    private let spots: [Int]
    /// For each free spot the cells, as distances back, of neighbours; and mates of each label.
    private let mates: [[Int]]
    private let counts: [Int]
    /// For each unit, what the rest of its people need at least.
    private let sets: [GridSets]

    /// - Parameter pairs: what the units need each, together.
    init(_ people: HallPeople, pairs: Int) {
        self.people = people
        least = pairs
        let free = people.free
        spots = (0..<people.shape.seats).filter { free & 1 << SeatMask($0) != 0 }
        let near = people.shape.near
        mates = spots.map { spot in
            people.counting.map { unit in
                near[spot].count { unit.mates & 1 << SeatMask($0) != 0 }
            }
        }
        sets = people.counting.map {
            GridSets(
                people.shape, free: free, mates: $0.mates, most: $0.people.count,
                separated: false)
        }
        counts =
            people.counting.map(\.people.count) + [people.single.count + people.empty]
    }

    func run(from stream: DrawStream) -> Found {
        var (allowed, bound, broken) = (least, least, 0)
        while true {
            var level = Level(search: self, stream: stream)
            switch level.search(from: 0, counts, allowed) {
            case true?: return Found(seats: seats(level.labels, stream), bound: bound)
            case false?:
                bound = allowed + 1
                allowed += 1
            case nil:
                broken += 1
                allowed += broken
            }
        }
    }

    /// People of each label, shuffled, on its spots, ascending by number.
    private func seats(_ labels: [Int8], _ stream: DrawStream) -> [HallFill.Place] {
        let byNumber = people.freeSpots
        let rest = people.single + Array(repeating: -1, count: people.empty)
        let groups = people.counting.map(\.people) + [rest]
        return groups.enumerated().flatMap { label, group in
            zip(stream.shuffled(group), byNumber.filter { labels[$0] == label })
                .compactMap { $0 < 0 ? nil : HallFill.Place(person: $0, spot: $1) }
        }
    }

    /// One search with a number of allowed pairs.
    private struct Level {
        private struct State: Hashable {
            let place: Int
            let frontier: ArraySlice<Int8>
            let counts: [Int]
            let pairs: Int
        }

        let search: SeatSearch
        let stream: DrawStream
        /// The label of each spot, -1 for none.
        var labels: [Int8]
        /// The label of each cell, -1 for none.
        private var cells: [Int8]
        private var searched = 0
        private var failed: Set<State> = []

        init(search: SeatSearch, stream: DrawStream) {
            self.search = search
            self.stream = stream
            labels = Array(repeating: -1, count: search.people.shape.seats)
            cells = Array(repeating: -1, count: search.people.shape.cells.count)
        }

        /// Whether the seats from `place` on can be filled; nil when the search became too long.
        mutating func search(from place: Int, _ counts: [Int], _ pairs: Int) -> Bool? {
            guard place < search.spots.count else { return true }
            let spot = search.spots[place]
            let cell = search.people.shape.cellOfSpot[spot]
            let width = search.people.shape.slots + 1
            let state = State(
                place: place, frontier: cells[max(0, cell - width)..<cell], counts: counts,
                pairs: pairs)
            if failed.contains(state) || least(counts, from: cell) > pairs { return false }
            guard searched < SeatSearch.most else { return nil }
            searched += 1
            var weights = counts
            let costs = counts.indices.map { cost(of: $0, at: spot, place) }
            for label in counts.indices where costs[label] > pairs { weights[label] = 0 }
            var total = weights.reduce(0, +)
            while total > 0 {
                let label = pick(weights, stream.below(total))
                var left = counts
                left[label] -= 1
                set(Int8(label), spot, cell)
                let found = search(from: place + 1, left, pairs - costs[label])
                if found != false { return found }
                set(-1, spot, cell)
                total -= weights[label]
                weights[label] = 0
            }
            failed.insert(state)
            return false
        }

        /// The pairs that the people left bring at least, each unit taken alone.
        private func least(_ counts: [Int], from cell: Int) -> Int {
            let width = search.people.shape.slots + 1
            var sum = 0
            for (label, sets) in search.sets.enumerated() {
                var profile = 0
                for before in max(0, cell - width)..<cell {
                    profile = profile << 1 | (cells[before] == Int8(label) ? 1 : 0)
                }
                guard
                    let pairs = sets.fewestPairs(
                        size: counts[label], from: cell, after: profile)
                else { return .max }
                sum += pairs
            }
            return sum
        }

        private mutating func set(_ label: Int8, _ spot: Int, _ cell: Int) {
            labels[spot] = label
            cells[cell] = label
        }

        private func pick(_ weights: [Int], _ number: Int) -> Int {
            var number = number
            for (label, weight) in weights.enumerated() {
                if number < weight { return label }
                number -= weight
            }
            return weights.count - 1
        }

        /// Pairs that come with a label; none with the rest.
        private func cost(of label: Int, at spot: Int, _ place: Int) -> Int {
            guard label < search.people.counting.count else { return 0 }
            return search.mates[place][label]
                + search.people.shape.near[spot].count { labels[$0] == Int8(label) }
        }
    }
}
