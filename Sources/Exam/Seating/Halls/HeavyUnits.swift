/// Units so large that an even spread could make neighbours of them: each person in turn goes to
/// the hall where one more costs the fewest pairs, so that the unit reaches the least number that
/// any spread over these quotas has (as long as the steps of that number do not become smaller).
struct HeavyUnits {
    private let dealer: HallDealer
    private let quotas: [Int]
    private let heavy: [(unit: Int, people: [Int])]
    private let units: Set<Int>

    init(dealer: HallDealer, quotas: [Int], row: [Int], fill: HallFill) {
        self.dealer = dealer
        self.quotas = quotas
        guard dealer.input.separation != .none else {
            heavy = []
            units = []
            return
        }
        let screen = HeavyScreen(dealer: dealer, quotas: quotas, row: row.count, fill: fill)
        heavy = Dictionary(grouping: row) { dealer.input.people[$0].unit }
            .filter { screen.isHeavy($0.key, $0.value.count) }
            .map { (unit: $0.key, people: $0.value) }
            .sorted {
                $0.people.count == $1.people.count
                    ? $0.unit < $1.unit : $0.people.count > $1.people.count
            }
        units = Set(heavy.map(\.unit))
    }

    var isEmpty: Bool { heavy.isEmpty }

    func contains(_ unit: Int) -> Bool { units.contains(unit) }

    /// Deals them and takes what they use from the quotas.
    func deal(quotas left: inout [Int], in fill: inout HallFill) -> [HallDealer.Spread] {
        var spreads: [HallDealer.Spread] = []
        for (unit, people) in heavy { spreads.append(deal(unit, people, &left, &fill)) }
        return spreads
    }

    private func deal(
        _ unit: Int, _ people: [Int], _ left: inout [Int], _ fill: inout HallFill
    ) -> HallDealer.Spread {
        let halls = dealer.halls
        var queue = Heap<Turn>()
        for index in halls.indices where left[index] > 0 {
            queue.insert(turn(index, fill.count(of: unit, in: halls[index])))
        }
        for person in people {
            guard let turn = queue.first else { break }
            fill.deal(person, to: halls[turn.index])
            left[turn.index] -= 1
            if left[turn.index] > 0 {
                queue.replaceFirst(self.turn(turn.index, turn.count + 1))
            } else {
                queue.removeFirst()
            }
        }
        let pairs = halls.reduce(0) {
            $0 + dealer.tables.fewestPairs(shape($1), size: fill.count(of: unit, in: $1))
        }
        return HallDealer.Spread(unit: unit, people: people.count, pairs: pairs)
    }

    private func shape(_ hall: Int) -> RoomShape { dealer.input.halls[hall].shape }

    private func turn(_ index: Int, _ count: Int) -> Turn {
        let shape = shape(dealer.halls[index])
        let step =
            count < shape.seats
            ? dealer.tables.fewestPairs(shape, size: count + 1)
                - dealer.tables.fewestPairs(shape, size: count) : Int.max
        return Turn(index: index, count: count, step: step, quota: quotas[index])
    }

    /// What one more person of the unit means in a hall.
    private struct Turn: Comparable {
        let index: Int
        /// The unit's people there.
        let count: Int
        /// The pairs that come with one more.
        let step: Int
        let quota: Int

        static func < (one: Turn, other: Turn) -> Bool {
            if one.step != other.step { return one.step < other.step }
            let (left, right) = (
                (2 * one.count + 1) * other.quota, (2 * other.count + 1) * one.quota
            )
            return left == right ? one.index < other.index : left < right
        }
    }
}

/// Whether an even spread of a unit, give or take two people, could have a pair somewhere.
private struct HeavyScreen {
    let dealer: HallDealer
    let quotas: [Int]
    let row: Int
    let fill: HallFill
    /// Up to so many people of a unit in a row no hall has a pair.
    private let harmless: Int

    init(dealer: HallDealer, quotas: [Int], row: Int, fill: HallFill) {
        self.dealer = dealer
        self.quotas = quotas
        self.row = row
        self.fill = fill
        let there = dealer.halls.map { fill.people[$0] }.max() ?? 0
        let separated =
            dealer.halls.map { dealer.input.halls[$0].shape.evidentlySeparated }.min() ?? 0
        harmless = (separated - there - 2) * row / max(1, quotas.max() ?? 0)
    }

    func isHeavy(_ unit: Int, _ people: Int) -> Bool {
        people > harmless
            && zip(dealer.halls, quotas).contains { hall, quota in
                guard quota > 0 else { return false }
                let shape = dealer.input.halls[hall].shape
                let share = (people * quota + row - 1) / row + 2
                let size = min(shape.seats, fill.count(of: unit, in: hall) + share)
                return dealer.tables.fewestPairs(shape, size: size) > 0
            }
    }
}
