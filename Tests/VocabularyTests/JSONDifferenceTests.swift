import Testing
import Vocabulary

@Suite("The place of the first difference")
struct JSONDifferenceTests {
    @Test(
        "the place is named down to the value",
        arguments: [
            (1, 2, "result"), (1, "1", "result"), (.null, false, "result"), ([], [:], "result"),
            ([1, 2, 3], [1, 5, 6], "result[1]"), ([1, 2], [1], "result[1]"), ([], [1], "result[0]"),
            (["a": 1], ["a": 2], "result.a"), (["a": 1], [:], "result.a"),
            ([:], ["b": 1], "result.b"), (["b": 1, "a": 1], ["b": 2, "a": 2], "result.a"),
            (["a": 1, "b": 1], ["a": 1, "c": 1], "result.b"),
            (
                ["seats": [["room": 1], ["room": 2]]], ["seats": [["room": 1], ["room": 3]]],
                "result.seats[1].room"
            ),
            ([[1], [2, [3]]], [[1], [2, [4]]], "result[1][1][0]"),
        ] as [(JSON, JSON, String)])
    func places(one: JSON, other: JSON, place: String) {
        #expect(one.firstDifference(from: other, at: "result") == place)
        #expect(other.firstDifference(from: one, at: "result") == place)
    }

    @Test("texts that only look alike differ")
    func lookAlikes() {
        let composed: JSON = ["name": "caf\u{E9}"]
        let decomposed: JSON = ["name": "cafe\u{301}"]
        #expect(composed.firstDifference(from: decomposed, at: "r") == "r.name")
        let one: JSON = ["\u{E9}": 1]
        let other: JSON = ["e\u{301}": 1]
        #expect(one.firstDifference(from: other, at: "r") == "r.\u{E9}")
    }

    @Test("a value does not differ from itself", arguments: 1...60)
    func same(seed: UInt64) {
        var random = RandomJSON(seed: seed)
        let json = random.value()
        #expect(json.firstDifference(from: json, at: "r") == nil, "seed \(seed)")
    }

    @Test("two values differ exactly when their canonical texts do", arguments: 1...200)
    func exactly(seed: UInt64) {
        var random = RandomJSON(seed: seed)
        let (one, other) = (random.value(), random.value())
        let place = one.firstDifference(from: other, at: "r")
        #expect((place == nil) == (one.canonical == other.canonical), "seed \(seed)")
        #expect(place?.hasPrefix("r") ?? true, "seed \(seed)")
    }
}
