import NIOCore
import NIOHTTP1
import Office
import Vocabulary

/// Spells the answers of the lane, headers included: the same as `ResponseWriter` writes.
struct LaneReply {
    private let desk: SaveLaneDesk

    init(_ desk: SaveLaneDesk) { self.desk = desk }

    func bytes(
        _ outcome: Result<SaveAnswer, any Error>, at moment: Moment, keepsAlive: Bool
    ) -> ByteBuffer {
        switch outcome {
        case .success(let saved):
            return spelled(
                status: "200 OK", contentType: "application/json; charset=utf-8",
                SavedAnswer.bytes(saved, moment), more: [], keepsAlive)
        case .failure(let error):
            let answer = desk.dispatcher.problem(error, desk.site.logger)
            var body: [UInt8] = []
            if case .bytes(let bytes) = answer.body { body = bytes }
            let phrase = HTTPResponseStatus(statusCode: answer.status).reasonPhrase
            let more = answer.headers.filter { $0.name != "content-type" }
            return spelled(
                status: "\(answer.status) \(phrase)",
                contentType: "application/problem+json; charset=utf-8", body, more: more,
                keepsAlive)
        }
    }

    private func spelled(
        status: String, contentType: String, _ body: [UInt8],
        more: [(name: String, value: String)], _ keepsAlive: Bool
    ) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: body.count + 900)
        buffer.writeString("HTTP/1.1 ")
        buffer.writeString(status)
        buffer.writeString("\r\ncontent-type: ")
        buffer.writeString(contentType)
        buffer.writeString(desk.site.isSecure ? LaneReply.safeTLS : LaneReply.safe)
        for (name, value) in more { buffer.writeString("\(name): \(value)\r\n") }
        if !keepsAlive { buffer.writeString("connection: close\r\n") }
        buffer.writeString("content-length: ")
        buffer.writeString(String(body.count))
        buffer.writeString("\r\n\r\n")
        buffer.writeBytes(body)
        return buffer
    }

    private static let safe = lines(isSecure: false)
    private static let safeTLS = lines(isSecure: true)

    /// The headers that every answer has, from the line end before them.
    private static func lines(isSecure: Bool) -> String {
        let headers =
            SafetyHeaders.all(hasOwnStyle: false, isSecure: isSecure) + [
                ("cache-control", "no-store")
            ]
        return "\r\n" + headers.map { "\($0.name): \($0.value)\r\n" }.joined()
    }
}
