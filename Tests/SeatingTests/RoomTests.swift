import Seating
import Testing

/// Where the seats of a room stand and which of them are given.
@Suite("A room")
struct RoomTests {
    @Test(
        "seats run in a snake from the front right",
        arguments: [
            (1, 0, 0), (2, 1, 0), (6, 5, 0), (7, 5, 1), (8, 4, 1), (12, 0, 1), (13, 0, 2),
            (18, 5, 2), (19, 5, 3), (24, 0, 3),
        ])
    func snake(seat: Int, row: Int, column: Int) {
        let position = room(1, machines: 24, columns: 4).position(ofSeat: seat)
        #expect(position.row == row && position.column == column)
    }

    @Test("every room, its last column full or not, has its seats apart and the next one near")
    func allRooms() {
        for machines in [1, 2, 3, 7, 12, 29, 30, 47, 64, Room.largest] {
            for columns in 1...machines {
                let room = room(1, machines: machines, columns: columns)
                var taken: Set<[Int]> = []
                for seat in 1...machines {
                    let (row, column) = room.position(ofSeat: seat)
                    #expect((0..<room.rows).contains(row) && (0..<columns).contains(column))
                    let isNew = taken.insert([row, column]).inserted
                    #expect(isNew, "\(machines)/\(columns): \(seat)")
                    guard seat > 1 else { continue }
                    #expect(areNeighbours(seat - 1, seat, room, .fourNeighbours))
                }
            }
        }
    }

    @Test(
        "columns need not be of one length",
        arguments: [(30, 4, 8), (29, 4, 8), (7, 5, 2), (10, 10, 1), (10, 1, 10)])
    func rows(machines: Int, columns: Int, rows: Int) {
        let room = room(1, machines: machines, columns: columns)
        #expect(room.rows == rows)
        #expect(room.layout.seats == Array(1...machines))
    }

    @Test(
        "a tenth, rounded up, is spare: working seats from the end that are not set apart",
        arguments: [
            (45, [], [], [41, 42, 43, 44, 45]), (30, [], [], [28, 29, 30]),
            (31, [], [], [28, 29, 30, 31]), (30, [1, 2], [30], [27, 28, 29]),
            (30, [29, 30], [28], [25, 26, 27]), (1, [], [], [1]), (3, [2, 3], [1], []),
        ] as [(Int, [Int], [Int], [Int])])
    func spare(machines: Int, accessible: [Int], broken: [Int], spare: [Int]) {
        let room = room(
            1, machines: machines, columns: 1, accessible: accessible, broken: broken)
        let rules = rules(.fixed)
        #expect(rules.spareSeats(of: room) == spare)
        let working = (1...machines).filter { !broken.contains($0) }
        #expect(rules.candidateSeats(of: room) == working.filter { !spare.contains($0) })
        #expect(rules.places(of: room) == working.count - spare.count)
        #expect(rules.candidateSeats(of: room, withSpares: true) == working)
        let drawn = self.rules(.drawn)
        #expect(drawn.spareSeats(of: room) == [] && drawn.candidateSeats(of: room) == working)
        #expect(drawn.places(of: room) == working.count - spare.count)
    }

    private func rules(_ spares: SeatingRules.Spares, percent: Int = 10) -> SeatingRules {
        SeatingRules(
            sparePercent: percent, spares: spares, separation: .none, announcement: .onTicket)
    }

    @Test("no percent, no spare seat")
    func noSpare() {
        #expect(rules(.fixed, percent: 0).spareSeats(of: room(1, machines: 45, columns: 5)) == [])
    }
}
