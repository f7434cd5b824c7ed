import Draws
import Vocabulary

/// Gives the people of one hall their seats, so that each unit has the fewest pairs of neighbours
/// that it can have there: every such seating is equally likely.
///
/// First on the torus, where everybody has the same chance of every seat; then, for units too
/// large for that, with the room's true edges; at last by search.
struct RoomSeater {
    let people: HallPeople
    let tables: SeatSetTables
    let separation: SeatingRules.Separation

    /// Tries in each mode; a lone unit needs one, the usual room some ten.
    static let torusTries = 1000
    static let gridTries = 3000

    func seat(from stream: DrawStream) -> RoomSeating {
        if let plan = SeatTrial(people, tables, torus: true),
            let seats = plan.run(RoomSeater.torusTries, stream)
        {
            return RoomSeating(mode: separation == .none ? .free : .torus, seats: seats)
        }
        let plan = SeatTrial(people, tables, torus: false)
        let reasons = reasons(plan)
        let bound = reasons.reduce(0) { $0 + $1.pairs }
        if let plan, let seats = plan.run(RoomSeater.gridTries, stream) {
            return RoomSeating(
                mode: separation == .none ? .free : .grid, seats: seats, bound: bound,
                reasons: reasons)
        }
        let found = SeatSearch(people, pairs: bound).run(from: stream)
        return RoomSeating(
            mode: .search, seats: found.seats, bound: found.bound, reasons: reasons)
    }

    private func reasons(_ plan: SeatTrial?) -> [RoomSeating.Reason] {
        guard let plan else { return [] }
        return zip(people.counting, plan.sets).compactMap { counting, sets in
            guard sets.pairs > 0 else { return nil }
            return RoomSeating.Reason(
                unit: counting.unit, people: counting.people.count,
                most: tables.mostSeparated(
                    people.shape, free: people.free, mates: counting.mates),
                pairs: sets.pairs)
        }
    }
}
