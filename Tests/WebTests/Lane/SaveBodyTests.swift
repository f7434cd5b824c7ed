import Delivery
import HTTPTypes
import Support
import Testing
import Vocabulary

@testable import Web

/// The reader of plain bodies reads as the general one, or not at all.
@Suite struct SaveBodyTests {
    private func plain(_ text: String) -> SaveBody? {
        Array(text.utf8).withUnsafeBytes { SaveBody(plain: $0) }
    }

    private func general(_ text: String) -> SaveBody? {
        guard let json = try? JSON(parsing: Array(text.utf8)) else { return nil }
        return try? SaveBody(json: json)
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `what terminals send is read the same by both`(_ seed: UInt64) throws {
        var seeded = Seeded(seed: seed)
        for _ in 1...200 {
            let events = (1...seeded.number(in: 1...4)).map { event(&seeded, $0) }
            let text = "{\"sheet\":\"s-1\",\"events\":[\(events.joined(separator: ","))]}"
            let (one, two) = (try #require(plain(text)), try #require(general(text)))
            #expect(one.sheet == two.sheet && one.events == two.events, "seed \(seed): \(text)")
        }
    }

    private func event(_ seeded: inout Seeded, _ sequence: Int) -> String {
        let names = ["A", "选项B", "c3"]
        let some = seeded.part(of: names).map { "\"\($0)\"" }.joined(separator: ",")
        let response = [
            "{\"choices\":[\(some)]}", "{\"order\":[\(some)]}", "{\"texts\":[\"三十日\",\"\"]}",
            "{\"pairs\":[\"1 A\",\"2 B\"]}",
        ][seeded.number(in: 0...3)]
        let members = [
            "\"seq\":\(sequence)", "\"item\":\"XZ-\(seeded.number(in: 1...999))\"",
            "\"response\":\(response)", "\"elapsed\":\(seeded.number(in: 0...9_999_999))",
        ]
        return "{\(seeded.permuted(members).joined(separator: ","))}"
    }

    private static func one(_ event: String) -> String {
        "{\"sheet\":\"s\",\"events\":[{\(event)}]}"
    }

    static let strange =
        [
            "",
            "{",
            "{}",
            "[]",
            "null",
            "{\"sheet\":\"s\"}",
            "{\"events\":[]}",
            "{\"sheet\":null,\"events\":[]}",
            "{ \"sheet\":\"s\",\"events\":[]}",
            "{\"sheet\":\"s\",\"events\":[]}x",
            "{\"sheet\":\"s\",\"sheet\":\"t\",\"events\":[]}",
            "{\"sheet\":\"\\u0041\",\"events\":[]}",
        ]
        + [
            "\"seq\":01,\"item\":\"i\",\"response\":{\"choices\":[]},\"elapsed\":1",
            "\"seq\":0,\"item\":\"i\",\"response\":{\"choices\":[]},\"elapsed\":1",
            "\"seq\":1,\"item\":\"\",\"response\":{\"choices\":[]},\"elapsed\":1",
            "\"seq\":1,\"item\":\"i\",\"response\":{\"choices\":[\"\"]},\"elapsed\":1",
            "\"seq\":1,\"item\":\"i\",\"response\":{\"pairs\":[\"A\"]},\"elapsed\":1",
            "\"seq\":1,\"item\":\"i\",\"response\":{},\"elapsed\":1",
            "\"seq\":1,\"item\":\"i\",\"response\":{\"order\":[]},\"elapsed\":9999999999999999",
            "\"seq\":1,\"item\":\"i\",\"response\":{\"choices\":[]}",
        ].map(one)

    @Test(arguments: strange)
    func `what is strange is left to the general reader`(_ text: String) {
        guard let read = plain(text) else { return }
        let other = general(text)
        #expect(read.sheet == other?.sheet && read.events == other?.events, "\(text)")
    }

    @Test func `an answer is spelled as JSON is`() async throws {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        let reply = try await bench.ask(
            .post, "/saves", cookies[0], ["sheet": .null, "events": .array([])])
        let json = try #require(reply.json)
        #expect(json.canonicalText == reply.text)
        #expect(
            Set(json.object?.keys ?? [:].keys) == [
                "ack", "earliestHandIn", "endsAt", "late", "messages", "phase", "receipt",
                "released", "serverTime", "startsAt",
            ])
    }
}
