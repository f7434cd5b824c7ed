import Seating
import Testing
import Vocabulary

/// Rooms that are no full rectangle, or have aisles.
@Suite("Odd rooms")
struct OddRoomTests {
    private func room(_ layout: RoomLayout, broken: [Int] = []) -> Room {
        Room(site: "01", id: "01", name: "机房", layout: layout, brokenSeats: broken)
    }

    @Test("columns of seven and eight, in a snake")
    func columnsOfTwoLengths() {
        let layout = RoomLayout(snake: [7, 7, 8, 8])
        #expect(layout.rows.count == 8 && layout.columns == 4)
        #expect(layout.seats == Array(1...30))
        #expect(layout.rows[0] == [1, 14, 15, 30])
        #expect(layout.rows[6] == [7, 8, 21, 24])
        #expect(layout.rows[7] == [0, 0, 22, 23])
    }

    @Test(
        "two seats across an aisle are neighbours unless the aisle separates",
        arguments: [(false, [6, 5, 0, 0]), (true, [0, 0, 0, 0])])
    func aisles(separates: Bool, pairs: [Int]) throws {
        let layout = RoomLayout(
            rows: [[1, 2], [3, 4], [5, 6]],
            aisles: .init(columns: [1], rows: [1, 2], separate: separates))
        let rules: [SeatingRules.Separation] = [.eightNeighbours, .fourNeighbours]
        for (rule, expected) in zip(rules, separates ? [0, 0] : [11, 7]) {
            let request = request(
                people(units: [6]), [room(layout)], separation: rule, spare: 0)
            let plan = try plan(request, seed: 1)
            #expect(plan.certificates.map(\.pairs) == [expected])
            #expect(plan.certificates.map(\.bound) == [expected])
        }
    }

    static let layouts: [RoomLayout] = [
        RoomLayout(snake: [7, 7, 8, 8]), RoomLayout(machines: 29, columns: 5),
        RoomLayout(
            rows: [[1, 2, 0, 3, 4], [0, 5, 0, 6, 0], [7, 8, 9, 10, 11], [12, 0, 0, 0, 13]]),
        RoomLayout(machines: 36, columns: 9, aisles: .init(columns: [3, 6], separate: true)),
        RoomLayout(snake: [1, 12, 1]), RoomLayout(rows: [[3, 1, 2]]),
    ]

    @Test(
        "every rule is kept in rooms of any shape, with broken and spare machines",
        arguments: layouts)
    func rules(layout: RoomLayout) throws {
        for (index, separation) in SeatingRules.Separation.allCases.enumerated() {
            for spares in [SeatingRules.Spares.fixed, .drawn] {
                let room = room(layout, broken: [2])
                let rules = SeatingRules(
                    sparePercent: 10, spares: spares, separation: separation,
                    announcement: .onTicket)
                let places = rules.places(of: room)
                let units = [places / 4, places / 5, places / 6, places / 6]
                let request = request(
                    people(units: units.filter { $0 > 0 }), [room], separation: separation,
                    spares: spares)
                let plan = try plan(request, seed: index)
                #expect(breaches(plan, request) == [])
                let pairs = SeatingReview(plan, request).halls.reduce(0) {
                    $0 + SeparationRule().pairs(in: $1, separation)
                }
                #expect(plan.certificates.reduce(0) { $0 + $1.pairs } == pairs)
                guard !layout.aisles.separate else { continue }
                #expect(recount(plan, request).values.reduce(0, +) == pairs)
            }
        }
    }

    @Test(
        "only a full rectangle is a torus",
        arguments: [(30, [], true), (29, [], false), (30, [7], false)])
    func torus(machines: Int, broken: [Int], isTorus: Bool) throws {
        let request = request(
            people(units: [4, 3, 3, 2]),
            [room(RoomLayout(machines: machines, columns: 5), broken: broken)],
            separation: .eightNeighbours, spares: .drawn)
        let mode = try plan(request, seed: 1).certificates.map(\.mode)
        #expect(mode == [isTorus ? .torus : .grid])
    }
}
