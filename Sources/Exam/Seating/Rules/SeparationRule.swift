/// No neighbours of one unit (soft: as few pairs as can be).
package struct SeparationRule: SeatingRule {
    package init() {}

    package var name: String { "separation" }
    package var strength: RuleStrength { .soft }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        review.halls.compactMap { hall in
            let pairs = pairs(in: hall, review.request.rules.separation)
            guard pairs > 0 else { return nil }
            return RuleBreach(
                hall.name, "同单位相邻\(pairs)对", "\(pairs) pairs of neighbours of one unit")
        }
    }

    /// Pairs of neighbours of one unit in a hall, counted from the positions of the seats.
    package func pairs(
        in hall: SeatingReview.Hall, _ separation: SeatingRules.Separation
    ) -> Int {
        let layout = hall.room.layout
        let aisles = layout.aisles.separate ? layout.aisles : RoomLayout.Aisles()
        let near = SeatNeighbours(
            separation,
            SeatCells(rows: layout.rows, columnAisles: aisles.columns, rowAisles: aisles.rows))
        return Dictionary(grouping: hall.sitters, by: \.unit).values.reduce(0) { pairs, mates in
            let places = mates.map { hall.room.position(ofSeat: $0.seat) }
            return pairs
                + places.indices.reduce(0) { count, index in
                    count
                        + places[(index + 1)...].count { near.areNear(places[index], $0) }
                }
        }
    }
}
