import Draws

/// Chooses a seat for one person: among those with the fewest neighbours of the unit, of these at
/// wished sites if there are any, each equally likely.
struct SeatChoice {
    let input: SeatInput

    /// - Parameters:
    ///   - wishes: whether wished sites of the unit count.
    ///   - halls: in lot order.
    ///   - spots: the free seats that the person may have in a hall, ascending by number.
    /// - Returns: nil when there is no seat.
    func choose(
        for person: Int, wishes: Bool, from halls: [Int], in fill: HallFill,
        _ stream: DrawStream, spots: (Int) -> [Int]
    ) -> (hall: Int, spot: Int)? {
        let unit = input.people[person].unit
        var least = Int.max
        var seats: [(hall: Int, spot: Int)] = []
        for hall in halls {
            let open = spots(hall)
            guard !open.isEmpty else { continue }
            let best = fill.leastPairs(of: unit, in: hall, at: open)
            if best.pairs < least {
                least = best.pairs
                seats = []
            }
            if best.pairs == least { seats += best.spots.map { (hall, $0) } }
        }
        if wishes, let rule = input.sites[unit], !rule.isStrict {
            let wished = seats.filter { rule.sites.contains(input.halls[$0.hall].site) }
            if !wished.isEmpty { seats = wished }
        }
        guard !seats.isEmpty else { return nil }
        return seats[stream.below(seats.count)]
    }
}
