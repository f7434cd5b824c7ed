import Draws
import Vocabulary

/// Deals the people of one class to its open halls in proportion to what is free there, so that
/// every unit is spread (soft); which seat they get inside is another question.
struct HallDealer {
    let input: SeatInput
    let lots: SeatLots
    let tables: SeatSetTables
    /// The open halls of the class, in lot order.
    let halls: [Int]

    /// How a heavy unit was spread.
    struct Spread: Hashable {
        let unit: Int
        let people: Int
        /// The fewest pairs that these numbers of people can have in their halls.
        let pairs: Int
    }

    /// - Parameters:
    ///   - row: unit by unit; as many people as there is room for.
    ///   - stream: opened when somebody is dealt by turns.
    func deal(
        _ row: [Int], in fill: inout HallFill, stream: () -> DrawStream
    ) -> [Spread] {
        var quotas = quotas(for: row.count, fill)
        let heavy = HeavyUnits(dealer: self, quotas: quotas, row: row, fill: fill)
        let spreads = heavy.deal(quotas: &quotas, in: &fill)
        let rest = heavy.isEmpty ? row : row.filter { !heavy.contains(input.people[$0].unit) }
        guard !rest.isEmpty else { return spreads }
        let turns = turns(quotas)
        let start = stream().below(rest.count)
        for (place, person) in rest.enumerated() {
            fill.deal(person, to: turns[(place + start) % rest.count])
        }
        return spreads
    }

    /// People for each hall in proportion to its free places; what rounding leaves goes to the
    /// halls with the largest remainders (ties: the earlier lot).
    private func quotas(for count: Int, _ fill: HallFill) -> [Int] {
        let free = halls.map(fill.free)
        let total = free.reduce(0, +)
        guard total > 0 else { return free }
        var quotas = free.map { $0 * count / total }
        var left = count - quotas.reduce(0, +)
        guard left > 0 else { return quotas }
        let remainders = free.enumerated().sorted {
            let (one, other) = ($0.element * count % total, $1.element * count % total)
            return one == other ? $0.offset < $1.offset : one > other
        }
        for (index, _) in remainders where left > 0 {
            quotas[index] += 1
            left -= 1
        }
        return quotas
    }

    /// Halls take turns in proportion to their quotas, so that any run of people is spread evenly.
    private func turns(_ quotas: [Int]) -> [Int] {
        var turns: [(numerator: Int, denominator: Int, index: Int)] = []
        turns.reserveCapacity(quotas.reduce(0, +))
        for (index, quota) in quotas.enumerated() {
            for turn in 0..<quota { turns.append((2 * turn + 1, 2 * quota, index)) }
        }
        turns.sort {
            let (one, other) = ($0.numerator * $1.denominator, $1.numerator * $0.denominator)
            return one == other ? $0.index < $1.index : one < other
        }
        return turns.map { halls[$0.index] }
    }
}
