import Draws
import Testing

@testable import Seating

/// Inside a room every valid seating is equally likely: all are enumerated.
@Suite("Seatings of a small room")
struct RoomUniformTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let columns: Int
        let units: [Int]
        let separation: SeatingRules.Separation
        let wraps: Bool
        let draws: Int
    }

    static let cases = [
        Case(
            testDescription: "torus of three by three", columns: 3, units: [2, 2, 1],
            separation: .fourNeighbours, wraps: true, draws: 15_000),
        Case(
            testDescription: "two columns of three, true edges", columns: 2, units: [2, 2, 1],
            separation: .fourNeighbours, wraps: false, draws: 4_000),
        Case(
            testDescription: "two columns of three, one unit too large", columns: 2, units: [4, 2],
            separation: .fourNeighbours, wraps: false, draws: 2_000),
    ]

    /// Unit of each seat of all seatings of the people's units with the fewest pairs.
    private func all(_ test: Case) -> Set<[Int]> {
        let seats = 3 * test.columns
        let people = test.units.enumerated().flatMap { Array(repeating: $0, count: $1) }
        var all: [[Int]] = [[]]
        for _ in 0..<seats {
            all = all.flatMap { begun in (-1..<test.units.count).map { begun + [$0] } }.filter {
                begun in
                (0..<test.units.count).allSatisfy { unit in
                    begun.count { $0 == unit } <= test.units[unit]
                }
            }
        }
        let full = all.filter { seating in seating.count { $0 >= 0 } == people.count }
        let room = room(1, machines: seats, columns: test.columns)
        let pairs = full.map { self.pairs($0, room, test) }
        let least = pairs.min() ?? 0
        return Set(zip(full, pairs).filter { $1 == least }.map(\.0))
    }

    private func pairs(_ seating: [Int], _ room: Room, _ test: Case) -> Int {
        var pairs = 0
        for one in seating.indices where seating[one] >= 0 {
            for other in seating.indices where other > one && seating[other] == seating[one] {
                let (a, b) = (room.position(ofSeat: one + 1), room.position(ofSeat: other + 1))
                var (rows, columns) = (abs(a.row - b.row), abs(a.column - b.column))
                if test.wraps {
                    rows = min(rows, room.rows - rows)
                    columns = min(columns, room.columns - columns)
                }
                if rows + columns == 1 { pairs += 1 }
            }
        }
        return pairs
    }

    /// How often each seating came, of all that there are, in the order of the seatings: the
    /// order of a dictionary changes from run to run, and with it which of them are favoured.
    private func counts(_ test: Case) throws -> [Int] {
        var counts = Dictionary(uniqueKeysWithValues: all(test).map { ($0, 0) })
        let seats = 3 * test.columns
        let request = request(
            people(units: test.units), [room(1, machines: seats, columns: test.columns)],
            separation: test.separation, spare: 0, spares: .drawn)
        let input = try SeatInput(inputs: request.inputs, parameters: request.parameters)
        var fill = HallFill(input)
        for person in input.people.indices { fill.deal(person, to: 0) }
        let seater = RoomSeater(
            people: HallPeople(0, input, fill, rowRank: Array(input.people.indices)),
            tables: SeatSetTables(test.separation), separation: test.separation)
        let stream = context(1).stream("test")
        let numbers = input.halls[0].shape.numbers
        for _ in 1...test.draws {
            let drawn = seater.seat(from: stream)
            #expect(drawn.mode == (test.wraps ? .torus : .grid))
            var seating = [Int](repeating: -1, count: seats)
            for place in drawn.seats {
                seating[numbers[place.spot] - 1] = input.people[place.person].unit
            }
            let before = try #require(counts[seating], "a seating that is none of them")
            counts[seating] = before + 1
        }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    @Test("each is equally likely (p > .001)", arguments: cases)
    func uniform(test: Case) throws {
        let counts = try counts(test)
        let test = ChiSquare(counts)
        #expect(test.passes, "\(test.value) of \(test.limit), \(counts.count) seatings")
    }

    @Test("a draw that favours one seating in twelve is found out")
    func biased() throws {
        var counts = try counts(Self.cases[1])
        for index in counts.indices where index.isMultiple(of: 12) {
            counts[index] *= 2
        }
        #expect(!ChiSquare(counts).passes)
    }
}
