import Exchange
import Programme
import Seating
import Testing
import Vocabulary

/// Rooms and seating rules as configs say them.
@Suite("Seating in a config")
struct SeatingConfigTests {
    private func programme(room: String, seating: String = "") throws -> ExamProgramme {
        let text = ConfigFixture.text.replacing(
            "- {id: \"01\", name: 第1机房, machines: 45, columns: 5}", with: room
        ).replacing("delivery:\n", with: "\(seating)delivery:\n")
        let (programme, findings) = ExamConfigReader.read(text, file: "exam.yaml")
        #expect(findings == [])
        return try #require(programme)
    }

    @Test(
        "a room's machines stand in a grid, in columns of their own lengths, or by a plan",
        arguments: [
            ("machines: 45, columns: 5", 9, 5, [1, 18, 19, 36, 37]),
            ("columnLengths: [11, 11, 12, 12]", 12, 4, [1, 22, 23, 46]),
            (
                "plan: [\"1 2 3 . 4 5\", \"6 7 8 . . 9\"], brokenSeats: [2]", 2, 6,
                [1, 2, 3, 0, 4, 5]
            ),
        ])
    func layouts(words: String, rows: Int, columns: Int, front: [Int]) throws {
        let text =
            "- {id: \"01\", name: 机房, \(words)}\n"
            + "      - {id: \"02\", name: 机房, machines: 45, columns: 5}"
        let room = try #require(try programme(room: text).rooms.first)
        #expect(room.rows == rows && room.columns == columns)
        #expect(room.layout.rows[0] == front)
        #expect(room.machines == room.layout.seats.count)
    }

    @Test("aisles are drawn, and separate when they should")
    func aisles() throws {
        let words = "machines: 45, columns: 5, aisles: [2], crossAisles: [3], aislesSeparate: true"
        let room = try #require(
            try programme(room: "- {id: \"01\", name: 机房, \(words)}").rooms.first)
        #expect(room.layout.aisles == .init(columns: [2], rows: [3], separate: true))
        #expect(room.layout.plan.count == 10 && room.layout.plan[0] == [1, 18, 0, 19, 36, 37])
        #expect(room.layout.plan[3] == [0, 0, 0, 0, 0, 0])
    }

    @Test("all rules of the seating are read")
    func rules() throws {
        let seating = try programme(
            room: "{count: 2, firstID: \"01\", columnLengths: [10, 10, 10]}",
            seating: """
                seating:
                  spares: drawn
                  separation: eight-neighbours
                  leastFilling: 30
                  lateUsesSpares: true
                  unitSites:
                    - {units: [某局], sites: ["01"], strict: true}
                  together:
                    - {name: 夜班, in: room, units: [U1, U2]}

                """
        ).seating
        #expect(seating.spares == .drawn && seating.separation == .eightNeighbours)
        #expect(seating.leastFilling == 30 && seating.lateUsesSpares)
        #expect(seating.sites == [.init(units: ["某局"], sites: ["01"], isStrict: true)])
        #expect(seating.groups == [.init(name: "夜班", together: .room, units: ["U1", "U2"])])
        let names: [UnitCode: Set<String>] = ["U1": ["甲局"], "U3": ["某局"], "U4": ["乙局"]]
        #expect(seating.sites(of: names) == [.init(unit: "U3", isStrict: true, sites: ["01"])])
        #expect(
            seating.groups(of: ["R1": "U1", "R2": "U3", "R3": "U1"], names) == [
                .init(name: "夜班", together: .room, people: ["R1", "R3"])
            ])
    }

    @Test(
        "what is no plan is refused",
        arguments: [
            "plan: [\"1 2 x\"]", "plan: [\"1 2 101\"]", "plan: \"1 2\"", "columnLengths: [0]",
        ])
    func refused(words: String) {
        let text = ConfigFixture.text(
            replacing: "machines: 45, columns: 5", by: words)
        let (programme, findings) = ExamConfigReader.read(text, file: "exam.yaml")
        #expect(programme == nil && findings.count == 1, "\(findings)")
    }
}
