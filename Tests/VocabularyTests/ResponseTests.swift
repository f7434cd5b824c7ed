import Testing
import Vocabulary

@Suite("Responses")
struct ResponseTests {
    @Test(
        "what is no response is refused",
        arguments: [
            .null, [:], [], "A", 1, ["choices": "A"], ["choices": [1]], ["choices": ["A", ""]],
            ["choices": ["A", .null]], ["texts": "七日"], ["texts": [1]], ["texts": ["七日", .null]],
            ["choice": ["A"]], ["order": ["A", ""]], ["pairs": ["1"]], ["pairs": ["1 A B"]],
            ["pairs": [" A"]],
        ] as [JSON])
    func refusals(json: JSON) {
        #expect(Response(json: json) == nil)
    }

    @Test(
        "a response is read back as it was stored",
        arguments: [
            (Response(choices: ["A"]), #"{"choices":["A"]}"#),
            (Response(choices: ["C", "A"]), #"{"choices":["A","C"]}"#),
            (Response(choices: []), #"{"choices":[]}"#),
            (.texts(["七日"]), #"{"texts":["七日"]}"#),
            (.texts(["", "b", "b"]), #"{"texts":["","b","b"]}"#),
            (.texts([]), #"{"texts":[]}"#),
            (.order(["B", "A"]), #"{"order":["B","A"]}"#),
            (.order([]), #"{"order":[]}"#),
            (
                Response(pairs: [
                    ChoicePair(slot: "2", choice: "A"), ChoicePair(slot: "1", choice: "B"),
                ]), #"{"pairs":["1 B","2 A"]}"#
            ),
        ])
    func roundTrip(response: Response, stored: String) throws {
        #expect(response.json.canonicalText == stored)
        #expect(Response(json: try JSON(parsing: Array(stored.utf8))) == response)
    }

    @Test("choices stand ascending and each once, however they were chosen")
    func choices() {
        let response = Response(choices: ["D", "A", "D", "B", "A"])
        #expect(response == .choices(["A", "B", "D"]))
        #expect(Response(json: ["choices": ["D", "B", "A", "B"]]) == response)
    }

    @Test(
        "a response with nothing in it is no answer",
        arguments: [
            (Response(choices: []), false), (Response(choices: ["A"]), true), (.texts([]), false),
            (.texts(["", ""]), false), (.texts(["", "七日"]), true),
        ])
    func answered(response: Response, isAnswered: Bool) {
        #expect(response.isAnswered == isAnswered)
    }
}
