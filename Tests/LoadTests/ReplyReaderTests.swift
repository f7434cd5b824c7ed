import NIOCore
import Support
import Testing

@testable import Load

@Suite struct ReplyReaderTests {
    private static let answers =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n"
        + "{\"ack\":12,\"a\":[]}"
        + "HTTP/1.1 503 Service Unavailable\r\nretry-after: 4\r\ncontent-length: 0\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nset-cookie: zhikao_terminal=abc~1; Path=/\r\n"
        + "content-length: 2\r\n\r\n{}"

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func `answers are the same however they are cut`(_ seed: UInt64) throws {
        var seeded = Seeded(seed: seed)
        var reader = ReplyReader()
        var replies: [LoadReply] = []
        var rest = Array(Self.answers.utf8)[...]
        while !rest.isEmpty {
            let length = min(seeded.number(in: 1...40), rest.count)
            var bytes = ByteBuffer(bytes: rest.prefix(length))
            rest = rest.dropFirst(length)
            reader.take(&bytes)
            while let reply = try reader.next() { replies.append(reply) }
        }
        #expect(replies.map(\.status) == [200, 503, 200], "seed \(seed)")
        #expect(replies[0].acknowledged == 12)
        #expect(replies[1].retryAfter == 4 && replies[1].acknowledged == nil)
        #expect(replies[2].cookie == "zhikao_terminal=abc~1")
        #expect(replies.map(\.body.readableBytes) == [17, 0, 2])
    }

    @Test func `chunks are none of our answers`() {
        var reader = ReplyReader()
        var bytes = ByteBuffer(string: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        reader.take(&bytes)
        #expect(throws: LoadReply.Malformed.self) { try reader.next() }
    }
}
