import Seating
import Vocabulary

/// One hall as the results name it.
struct HallName: Hashable {
    let session: SessionID
    let room: RoomID
}

extension SeatPlan {
    var halls: [HallName: [Assignment]] {
        Dictionary(grouping: assignments) { HallName(session: $0.session, room: $0.room) }
    }
}

/// The numbers of pairs of neighbours of one unit, counted again from the assignments.
func recount(_ plan: SeatPlan, _ request: SeatRequest) -> [HallName: Int] {
    let units = Dictionary(
        uniqueKeysWithValues: request.people.map { ($0.registration, $0.unit) })
    let rooms = Dictionary(uniqueKeysWithValues: request.rooms.map { ($0.id, $0) })
    var pairs: [HallName: Int] = [:]
    for (hall, seats) in plan.halls {
        guard let room = rooms[hall.room] else { continue }
        for (index, one) in seats.enumerated() {
            for other in seats[(index + 1)...]
            where units[one.registration] == units[other.registration]
                && areNeighbours(one.seat, other.seat, room, request.rules.separation)
            {
                pairs[hall, default: 0] += 1
            }
        }
    }
    return pairs
}

/// Neighbourhood by its definition, from the positions in the room.
func areNeighbours(
    _ one: Int, _ other: Int, _ room: Room, _ separation: SeatingRules.Separation
) -> Bool {
    let (a, b) = (room.position(ofSeat: one), room.position(ofSeat: other))
    let (rows, columns) = (abs(a.row - b.row), abs(a.column - b.column))
    return switch separation {
    case .none: false
    case .fourNeighbours: rows + columns == 1
    case .eightNeighbours: one != other && rows <= 1 && columns <= 1
    }
}
