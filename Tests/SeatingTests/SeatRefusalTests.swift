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
        #expect(refusal?.message.english == "3 people need an accessible seat but there are 2")
    }

    private static let goodRoster: JSON = [["R1", "U1", 0], ["R2", "U2", 0]]
    private static let goodRooms: JSON = [["01", "01", 4, 2, [1, 2, 3], [1]]]
    private static let goodSessions: JSON = ["1"]
    private static let four: JSON = ["separation": "four-neighbours"]

    struct Malformed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let place: String
        var roster: JSON? = SeatRefusalTests.goodRoster
        var rooms: JSON? = SeatRefusalTests.goodRooms
        var sessions: JSON? = SeatRefusalTests.goodSessions
        var parameters: JSON = SeatRefusalTests.four

        var inputs: [String: JSON] {
            var inputs: [String: JSON] = [:]
            inputs["roster"] = roster
            inputs["rooms"] = rooms
            inputs["sessions"] = sessions
            return inputs
        }
    }

    private static func badRoster(_ name: String, _ place: String, _ json: JSON?) -> Malformed {
        Malformed(testDescription: name, place: "inputs.roster\(place)", roster: json)
    }

    private static func badRooms(_ name: String, _ place: String, _ json: JSON?) -> Malformed {
        Malformed(testDescription: name, place: "inputs.rooms\(place)", rooms: json)
    }

    static let malformed: [Malformed] = [
        Malformed(testDescription: "no rule", place: "parameters.separation", parameters: [:]),
        Malformed(
            testDescription: "unknown rule", place: "parameters.separation",
            parameters: ["separation": "six"]),
        badRoster("no roster", "", nil), badRoster("a roster of another kind", "", "R1"),
        badRoster("a short row", "[0]", [["R1", "U1"]]),
        badRoster("a long row", "[1]", [["R1", "U1", 0], ["R2", "U2", 0, 0]]),
        badRoster("no registration", "[0]", [["", "U1", 0]]),
        badRoster("a unit of another kind", "[0]", [["R1", 1, 0]]),
        badRoster("access in words", "[0]", [["R1", "U1", "yes"]]),
        badRoster("access of another number", "[0]", [["R1", "U1", 2]]),
        badRoster("somebody twice", "", [["R1", "U1", 0], ["R1", "U2", 0]]),
        badRooms("no rooms", "", nil),
        badRooms("a short row", "[0]", [["01", "01", 4, 2, [1, 2]]]),
        badRooms("no site", "[0]", [["", "01", 4, 2, [1, 2], []]]),
        badRooms("no room", "[0]", [["01", "", 4, 2, [1, 2], []]]),
        badRooms("no machines", "[0]", [["01", "01", 0, 1, [], []]]),
        badRooms("too many machines", "[0]", [["01", "01", 101, 5, [1, 2], []]]),
        badRooms("too long a row", "[0]", [["01", "01", 97, 97, JSON(Array(1...97)), []]]),
        badRooms("too long a column", "[0]", [["01", "01", 97, 1, JSON(Array(1...97)), []]]),
        badRooms("no columns", "[0]", [["01", "01", 4, 0, [1, 2], []]]),
        badRooms("more columns than machines", "[0]", [["01", "01", 4, 5, [1, 2], []]]),
        badRooms("a seat twice", "[0]", [["01", "01", 4, 2, [1, 2, 2], []]]),
        badRooms("a seat outside", "[0]", [["01", "01", 4, 2, [1, 5], []]]),
        badRooms("a seat in words", "[0]", [["01", "01", 4, 2, [1, "2"], []]]),
        badRooms("an accessible seat twice", "[0]", [["01", "01", 4, 2, [1, 2], [1, 1]]]),
        badRooms("an accessible seat not given", "[0]", [["01", "01", 4, 2, [1, 2], [3]]]),
        badRooms(
            "the second room", "[1]",
            [["01", "01", 4, 2, [1, 2], []], ["01", "02", 4, 2, [1, 2], 0]]),
        badRooms(
            "a room twice", "",
            [["01", "01", 4, 2, [1, 2], []], ["01", "01", 4, 2, [1, 2], []]]),
        Malformed(testDescription: "no sessions", place: "inputs.sessions", sessions: nil),
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
            [:], ["seats": []], ["unmet": []], ["seats": [["R1", "1", "01", "01"]], "unmet": []],
            ["seats": [["R1", "1", "01", "01", "3"]], "unmet": []],
            ["seats": [["", "1", "01", "01", 3]], "unmet": []],
            ["seats": [], "unmet": [["1", "01", "01"]]],
            ["seats": [], "unmet": [["1", "", "01", 2]]],
        ] as [JSON])
    func otherResult(json: JSON) {
        #expect(SeatPlan(json: json) == nil)
    }
}
