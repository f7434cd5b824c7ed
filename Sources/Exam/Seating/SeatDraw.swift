package import Draws
package import Vocabulary

/// The seat draw, procedure `seats/1`.
///
/// Rooms are opened by lot, only as many as are needed; people who need access are seated first,
/// by lot among the seats that can be reached; all others are dealt unit by unit (units by lot,
/// people within a unit by lot) over the open rooms in proportion to their seats, so that every
/// unit is spread; inside a room see `RoomSeater`.
///
/// Streams: `seat/access`, `seat/room/<session>/<site>/<room>`. Tickets: `seat/rooms`,
/// `seat/units`, `seat/members`.
package struct SeatDraw: DrawProcedure {
    package init() {}

    package var name: String { "seats/1" }

    package func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON {
        let input = try SeatInput(inputs: inputs, parameters: parameters)
        var hall = try SeatDealer(input: input, context: context).deal()
        hall.sort { $0.hall.name < $1.hall.name }
        var assignments: [SeatPlan.Assignment] = []
        var unmet: [SeatPlan.Unmet] = []
        for dealt in hall {
            let seating = RoomSeater(dealt: dealt, separation: input.separation)
                .seat(from: context.stream("seat/room/\(dealt.hall.name)"))
            for (sitter, seat) in seating.seats {
                assignments.append(
                    SeatPlan.Assignment(
                        registration: RegistrationID(sitter.registration),
                        session: dealt.hall.session, site: dealt.hall.site,
                        room: dealt.hall.room, seat: seat))
            }
            if seating.pairs > 0 {
                unmet.append(
                    SeatPlan.Unmet(
                        session: dealt.hall.session, site: dealt.hall.site,
                        room: dealt.hall.room, pairs: seating.pairs))
            }
        }
        assignments.sort { $0.registration < $1.registration }
        return SeatPlan(assignments: assignments, unmet: unmet).json
    }
}
