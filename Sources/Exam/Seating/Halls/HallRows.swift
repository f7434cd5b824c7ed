import Vocabulary

/// Reads the rooms of the input; rooms that stand alike share one shape.
struct HallRows {
    private let separation: SeatingRules.Separation

    init(_ separation: SeatingRules.Separation) {
        self.separation = separation
    }

    /// All rooms in all sessions.
    func halls(_ json: JSON?, sessions: [SessionID]) throws(Refusal) -> [Hall] {
        guard let rows = json?.array else { throw SeatInput.malformed("inputs.rooms") }
        var shapes: [SeatCells: RoomShape] = [:]
        var rooms: [(site: SiteID, room: RoomID, places: Int, shape: RoomShape, access: [Int])] =
            []
        for (index, row) in rows.enumerated() {
            guard let row = row.array, row.count == 7, let site = row[0].name,
                let room = row[1].name, let places = row[2].int, let cells = cells(row),
                case let shape = shapes[cells] ?? RoomShape(cells, separation),
                (1...max(1, shape.seats)).contains(places), shape.seats > 0,
                let access = ascending(row[4]),
                case let spots = access.compactMap({ shape.spot(ofSeat: $0) }),
                spots.count == access.count
            else { throw SeatInput.malformed("inputs.rooms[\(index)]") }
            shapes[cells] = shape
            rooms.append((SiteID(site), RoomID(room), places, shape, spots))
        }
        let halls = sessions.flatMap { session in
            rooms.map {
                Hall(
                    session: session, site: $0.site, room: $0.room, places: $0.places,
                    shape: $0.shape, accessible: $0.access,
                    name: "\(session)/\($0.site)/\($0.room)")
            }
        }
        guard Set(halls.map(\.name)).count == halls.count else {
            throw SeatInput.malformed("inputs.rooms")
        }
        return halls
    }

    private func cells(_ row: [JSON]) -> SeatCells? {
        guard let lists = row[3].array, let columnAisles = ascending(row[5]),
            let rowAisles = ascending(row[6])
        else { return nil }
        let rows = lists.compactMap { list in list.array?.compactMap(\.int) }
        let numbers = rows.joined().filter { $0 != 0 }
        let width = rows.first?.count ?? 0
        guard rows.count == lists.count, width > 0, rows.allSatisfy({ $0.count == width }),
            zip(rows, lists).allSatisfy({ $0.count == $1.array?.count }),
            numbers.allSatisfy({ $0 > 0 }), Set(numbers).count == numbers.count,
            numbers.count <= Room.largest, min(rows.count, width) <= Room.widest,
            max(rows.count, width) <= Room.largest,
            columnAisles.allSatisfy((1..<max(1, width)).contains),
            rowAisles.allSatisfy((1..<max(1, rows.count)).contains)
        else { return nil }
        return SeatCells(rows: rows, columnAisles: columnAisles, rowAisles: rowAisles)
    }

    /// A list of numbers, each larger than the one before; nil for anything else.
    private func ascending(_ json: JSON) -> [Int]? {
        guard let list = json.array, case let numbers = list.compactMap(\.int),
            numbers.count == list.count, zip(numbers, numbers.dropFirst()).allSatisfy(<)
        else { return nil }
        return numbers
    }
}
