import Vocabulary

/// A room with who sits where, as text: the front on top, the invigilator's right on the left, as
/// whoever stands at the front sees it.
struct RoomPicture {
    private let cells: [[Int]]
    private let aisles: Set<Int>
    private let rowAisles: Set<Int>
    /// Registration and unit by seat.
    private let people: [Int: (registration: String, unit: String)]

    /// - Parameter room: a row of the input `rooms`.
    init?(room: JSON, seats: [SeatReport.Seat]) {
        guard let row = room.array, row.count == 7, let lines = row[3].array else { return nil }
        cells = lines.map { ($0.array ?? []).compactMap(\.int) }
        aisles = Set((row[5].array ?? []).compactMap(\.int))
        rowAisles = Set((row[6].array ?? []).compactMap(\.int))
        people = Dictionary(
            seats.map { ($0.seat, ($0.registration, $0.unit)) }, uniquingKeysWith: { $1 })
    }

    /// Three lines for each row of the room: seat, registration, unit.
    var lines: [String] {
        let texts = people.values.flatMap { [$0.registration, $0.unit] }
        let width = max(4, texts.map(\.count).max() ?? 0)
        var lines = ["讲台 front"]
        for (row, seats) in cells.enumerated() {
            lines += [
                line(seats, width) { $0 == 0 ? "" : "\($0)" },
                line(seats, width) { people[$0]?.registration ?? ($0 == 0 ? "" : "—") },
                line(seats, width) { people[$0]?.unit ?? "" },
                rowAisles.contains(row + 1) ? "~" : "",
            ]
        }
        return lines
    }

    private func line(_ seats: [Int], _ width: Int, _ text: (Int) -> String) -> String {
        var line = ""
        for (column, seat) in seats.enumerated() {
            let cell = text(seat)
            line += cell + String(repeating: " ", count: max(0, width - cell.count))
            line += aisles.contains(column + 1) ? "  |  " : "  "
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
