package import Draws
package import Vocabulary

/// The seat draw, procedure `seats/2` (docs/draw-specification.md, section 7).
///
/// Fixed groups are bound to a session or a hall; halls are opened by lot, only as many as are
/// needed; people who need access are seated first; the others are dealt so that units are spread;
/// inside a room see `RoomSeater`. When somebody has a seat already, only the others are drawn,
/// into what is free.
///
/// Streams: `seat/access`, `seat/deal/<class>`, `seat/room/<session>/<site>/<room>`, `seat/late`.
/// Tickets: `seat/sessions`, `seat/rooms`, `seat/units`, `seat/members`, `seat/groups`.
package struct SeatDraw: DrawProcedure {
    package init() {}

    package var name: String { "seats/2" }

    package func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON {
        let input = try SeatInput(inputs: inputs, parameters: parameters)
        let lots = SeatLots(input, context)
        var fill = HallFill(input)
        guard input.taken.isEmpty && input.left.isEmpty else {
            try LateSeats(input: input, lots: lots).seat(in: &fill, context)
            return SeatPlan(late: input, fill).json
        }
        let tables = SeatSetTables(input.separation)
        let bounds = try GroupBinding(input: input, context: context).bind()
        let classes = try SeatClasses(input: input, lots: lots).classes(bound: bounds)
        let isOpen = HallOpening(input: input, classes: classes).open()
        try SeatCapacity(input: input, classes: classes).check()
        try AccessSeats(input: input, lots: lots, classes: classes, isOpen: isOpen)
            .seat(in: &fill, context)
        let spreads = try ClassDealer(
            input: input, lots: lots, tables: tables, classes: classes, isOpen: isOpen
        ).deal(in: &fill, context)
        let seatings = seatings(input, lots, tables, fill, context)
        return SeatPlan(input, fill, seatings, spreads).json
    }

    /// The halls to which somebody was dealt, ascending by name.
    private func seatings(
        _ input: SeatInput, _ lots: SeatLots, _ tables: SeatSetTables, _ fill: HallFill,
        _ context: DrawContext
    ) -> [Int: RoomSeating] {
        var rowRank = [Int](repeating: 0, count: input.drawn)
        for (place, person) in lots.row.enumerated() { rowRank[person] = place }
        var seatings: [Int: RoomSeating] = [:]
        let halls = input.halls.indices.filter { !fill.dealt[$0].isEmpty }
            .sorted { precedes(input.halls[$0].name, input.halls[$1].name) }
        for hall in halls {
            let people = HallPeople(hall, input, fill, rowRank: rowRank)
            let seater = RoomSeater(
                people: people, tables: tables, separation: input.separation)
            seatings[hall] = seater.seat(
                from: context.stream("seat/room/\(input.halls[hall].name)"))
        }
        return seatings
    }
}

/// Names by their bytes in UTF-8.
func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
}
