import Draws
import Seating
import Testing
import Vocabulary

/// What the seat draw cannot draw from.
@Suite("Refusals of the seat draw")
struct SeatRefusalTests {
    private func refusal(_ request: SeatRequest) -> Refusal? {
        refusal(request.inputs, request.parameters)
    }

    private func refusal(_ inputs: [String: JSON], _ parameters: JSON) -> Refusal? {
        do {
            _ = try SeatDraw().draw(inputs: inputs, parameters: parameters, in: context(1))
            return nil
        } catch {
            return error
        }
    }

    @Test("too few seats: the refusal says how many are lacking", arguments: [(19, 1), (30, 12)])
    func capacity(people count: Int, lacking: Int) {
        let refusal = refusal(
            request(people(units: [count]), rooms(2, machines: 10, columns: 2)))
        #expect(refusal?.code == "seats.capacity")
        #expect(refusal?.message.chinese.contains("缺\(lacking)个") == true)
        #expect(refusal?.message.english.contains("\(lacking) are lacking") == true)
    }

    @Test("as many people as seats are seated")
    func fullHouse() {
        #expect(
            refusal(request(people(units: [18]), rooms(2, machines: 10, columns: 2))) == nil)
    }

    @Test("too few accessible seats, although there are seats enough")
    func access() {
        let people = people(units: [12], accessEvery: 4)
        let request = request(people, rooms(2, machines: 10, columns: 2, accessible: [1]))
        let refusal = refusal(request)
        #expect(refusal?.code == "seats.access")
        #expect(
            refusal?.message.english
                == "3 people need an accessible seat but there are 2: 1 are lacking; "
                + "mark more seats as accessible")
    }

    private static let goodRoster: JSON = [["R1", "U1", 0], ["R2", "U2", 0]]
    private static let goodRooms: JSON = [["01", "01", 3, [[1, 0], [2, 3]], [1], [], []]]
    private static let goodSessions: JSON = ["1"]
    private static let four: JSON = ["least": 0, "separation": "four-neighbours"]

    struct Malformed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let place: String
        var roster: JSON? = SeatRefusalTests.goodRoster
        var rooms: JSON? = SeatRefusalTests.goodRooms
        var sessions: JSON? = SeatRefusalTests.goodSessions
        var lists: [String: JSON?] = [:]
        var parameters: JSON = SeatRefusalTests.four

        var inputs: [String: JSON] {
            var inputs: [String: JSON] = ["groups": [], "sites": [], "taken": []]
            inputs["roster"] = roster
            inputs["rooms"] = rooms
            inputs["sessions"] = sessions
            for (name, list) in lists { inputs[name] = list }
            return inputs
        }
    }

    private static func badRoster(_ name: String, _ place: String, _ json: JSON?) -> Malformed {
        Malformed(testDescription: name, place: "inputs.roster\(place)", roster: json)
    }

    private static func badRooms(_ name: String, _ place: String, _ json: JSON?) -> Malformed {
        Malformed(testDescription: name, place: "inputs.rooms\(place)", rooms: json)
    }

    private static func badList(
        _ name: String, _ list: String, _ place: String, _ json: JSON?
    ) -> Malformed {
        Malformed(
            testDescription: name, place: json == nil ? "inputs" : "inputs.\(list)\(place)",
            lists: [list: json])
    }

    /// So many seats in rows of a width, after rows of gaps.
    private static func seats(_ count: Int, in width: Int, gaps: Int = 0) -> JSON {
        let empty = [Int](repeating: 0, count: width + gaps)
        let rows = stride(from: 0, to: count, by: width).map { first in
            (0..<(width + gaps)).map { $0 < width && first + $0 < count ? first + $0 + 1 : 0 }
        }
        return .array((rows + Array(repeating: empty, count: gaps)).map { JSON($0) })
    }

    static let malformed: [Malformed] = [
        Malformed(testDescription: "no rule", place: "parameters", parameters: ["least": 0]),
        Malformed(
            testDescription: "unknown rule", place: "parameters",
            parameters: ["least": 0, "separation": "six"]),
        Malformed(testDescription: "no roster", place: "inputs", roster: nil),
        badRoster("a roster of another kind", "", "R1"),
        badRoster("a short row", "[0]", [["R1", "U1"]]),
        badRoster("a long row", "[1]", [["R1", "U1", 0], ["R2", "U2", 0, 0]]),
        badRoster("no registration", "[0]", [["", "U1", 0]]),
        badRoster("a unit of another kind", "[0]", [["R1", 1, 0]]),
        badRoster("access in words", "[0]", [["R1", "U1", "yes"]]),
        badRoster("access of another number", "[0]", [["R1", "U1", 2]]),
        badRoster("somebody twice", "[1]", [["R1", "U1", 0], ["R1", "U2", 0]]),
        badRoster("a roster that descends", "[1]", [["R2", "U1", 0], ["R1", "U2", 0]]),
        Malformed(testDescription: "no rooms", place: "inputs", rooms: nil),
        badRooms("a short row", "[0]", [["01", "01", 3, [[1, 4], [2, 3]], [], []]]),
        badRooms("no site", "[0]", [["", "01", 3, [[1, 4], [2, 3]], [], [], []]]),
        badRooms("no room", "[0]", [["01", "", 3, [[1, 4], [2, 3]], [], [], []]]),
        badRooms("no rows", "[0]", [["01", "01", 1, [], [], [], []]]),
        badRooms("empty rows", "[0]", [["01", "01", 1, [[], []], [], [], []]]),
        badRooms("no seats", "[0]", [["01", "01", 1, [[0, 0]], [], [], []]]),
        badRooms("too many seats", "[0]", [["01", "01", 3, seats(101, in: 10), [], [], []]]),
        badRooms(
            "too wide a room", "[0]", [["01", "01", 3, seats(13, in: 1, gaps: 13), [], [], []]]),
        badRooms(
            "too long a room", "[0]", [["01", "01", 3, seats(100, in: 1, gaps: 1), [], [], []]]),
        badRooms("rows of two lengths", "[0]", [["01", "01", 3, [[1, 4], [2]], [], [], []]]),
        badRooms("no places", "[0]", [["01", "01", 0, [[1, 4], [2, 3]], [], [], []]]),
        badRooms(
            "more places than seats", "[0]", [["01", "01", 5, [[1, 4], [2, 3]], [], [], []]]),
        badRooms("a seat twice", "[0]", [["01", "01", 3, [[1, 4], [2, 2]], [], [], []]]),
        badRooms("a seat below 0", "[0]", [["01", "01", 3, [[1, -4], [2, 3]], [], [], []]]),
        badRooms("a seat in words", "[0]", [["01", "01", 3, [[1, "4"], [2, 3]], [], [], []]]),
        badRooms(
            "an accessible seat twice", "[0]",
            [["01", "01", 3, [[1, 4], [2, 3]], [1, 1], [], []]]),
        badRooms(
            "an accessible seat not there", "[0]",
            [["01", "01", 3, [[1, 4], [2, 3]], [5], [], []]]),
        badRooms(
            "an aisle in words", "[0]", [["01", "01", 3, [[1, 4], [2, 3]], [], ["1"], []]]),
        badRooms(
            "an aisle outside", "[0]", [["01", "01", 3, [[1, 4], [2, 3]], [], [2], []]]),
        badRooms(
            "aisles that descend", "[0]", [["01", "01", 3, [[1, 4], [2, 3]], [], [], [2, 1]]]),
        badRooms(
            "the second room", "[1]",
            [["01", "01", 3, [[1, 4], [2, 3]], [], [], []], ["01", "02", 3, 0, [], [], []]]),
        badRooms(
            "a room twice", "",
            [
                ["01", "01", 3, [[1, 4], [2, 3]], [], [], []], ["01", "01", 1, [[1]], [], [], []],
            ]),
        badList("no groups", "groups", "", nil),
        badList("a group of a third kind", "groups", "[0]", [["g", "site", ["R1"]]]),
        badList("a group of nobody", "groups", "[0]", [["g", "room", []]]),
        badList("a group of strangers", "groups", "[0]", [["g", "room", ["R3"]]]),
        badList("a group that descends", "groups", "[0]", [["g", "room", ["R2", "R1"]]]),
        badList(
            "somebody in two groups", "groups", "[1]",
            [["g", "room", ["R1"]], ["h", "session", ["R1"]]]),
        badList("no sites", "sites", "", nil),
        badList("a unit without sites", "sites", "[0]", [["U1", 1, []]]),
        badList("a site that is not there", "sites", "[0]", [["U1", 1, ["02"]]]),
        badList("neither strict nor not", "sites", "[0]", [["U1", 2, ["01"]]]),
        badList("a unit twice", "sites", "[1]", [["U1", 1, ["01"]], ["U1", 0, ["01"]]]),
        badList("nothing taken", "taken", "", nil),
        badList("a seat in another hall", "taken", "[0]", [["T1", "U1", "1", "01", "02", 1]]),
        badList("a seat that is not there", "taken", "[0]", [["T1", "U1", "1", "01", "01", 4]]),
        badList(
            "a seat taken twice", "taken", "[1]",
            [["T1", "U1", "1", "01", "01", 1], ["T2", "U1", "1", "01", "01", 1]]),
        badList(
            "taken seats that descend", "taken", "[1]",
            [["T2", "U1", "1", "01", "01", 1], ["T1", "U1", "1", "01", "01", 2]]),
        Malformed(testDescription: "no sessions", place: "inputs", sessions: nil),
        Malformed(
            testDescription: "a session without a name", place: "inputs.sessions",
            sessions: ["1", ""]),
        Malformed(
            testDescription: "a session twice", place: "inputs.sessions", sessions: ["1", "1"]),
    ]

    @Test("a malformed input is refused with its place", arguments: malformed)
    func malformedInput(_ input: Malformed) {
        let refusal = refusal(input.inputs, input.parameters)
        #expect(refusal?.code == "seats.malformed-input")
        #expect(
            refusal?.message.english == "the input of the seat draw is malformed: " + input.place)
    }

    @Test("the inputs of the table are taken when nothing is wrong with them")
    func wellFormed() {
        let inputs = Malformed(testDescription: "well", place: "").inputs
        #expect(refusal(inputs, Self.four) == nil)
    }

    @Test(
        "a result of another shape is no plan",
        arguments: [
            [:], ["seats": []], ["halls": []], ["seats": [], "halls": []],
            ["seats": [["R1", "1", "01", "01"]], "halls": [], "spread": []],
            ["seats": [["R1", "1", "01", "01", "3"]], "halls": [], "spread": []],
            ["seats": [["", "1", "01", "01", 3]], "halls": [], "spread": []],
            ["seats": [], "halls": [["1", "01", "01"]], "spread": []],
            ["seats": [], "halls": [["1", "01", "01", "ring", 1, 0, 0, []]], "spread": []],
            [
                "seats": [], "halls": [["1", "01", "01", "grid", 1, 0, 0, [["U", 1]]]],
                "spread": [],
            ],
            ["seats": [], "halls": [], "spread": [["U1", 3]]],
        ] as [JSON])
    func otherResult(json: JSON) {
        #expect(SeatPlan(json: json) == nil)
    }
}
