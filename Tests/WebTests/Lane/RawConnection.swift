import NIOCore
import NIOPosix
import Synchronization

/// A connection on which a test sends bytes as they are.
final class RawConnection: Sendable {
    private let channel: any Channel
    private let collector: Collector

    init(port: Int) async throws {
        let collector = Collector()
        self.collector = collector
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { $0.pipeline.addHandler(collector) }
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// What has come by the time that `count` status lines are there, or the other side closes.
    func answers(_ count: Int) async -> String {
        for await text in collector.texts
        where text.components(of: "HTTP/1.1 ") > count || text.isWhole(count) {
            return text
        }
        return collector.all
    }

    /// Waits until the other side has closed.
    func closed() async throws { try await channel.closeFuture.get() }

    func close() async throws { try await channel.close() }
}

/// Collects what comes in.
private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    let texts: AsyncStream<String>
    private let told: AsyncStream<String>.Continuation
    private let text = Mutex("")

    init() { (texts, told) = AsyncStream<String>.makeStream() }

    var all: String { text.withLock { $0 } }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = String(buffer: unwrapInboundIn(data))
        let all = text.withLock { text in
            text += bytes
            return text
        }
        told.yield(all)
    }

    func channelInactive(context: ChannelHandlerContext) { told.finish() }
}

extension String {
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }

    /// Whether there are so many answers, the last with its whole body.
    fileprivate func isWhole(_ count: Int) -> Bool {
        let starts = ranges(of: "HTTP/1.1 ")
        guard starts.count == count, let last = starts.last else { return false }
        let answer = self[last.lowerBound...]
        guard let blank = answer.range(of: "\r\n\r\n"),
            let line = answer.split(separator: "\r\n")
                .first(where: { $0.lowercased().hasPrefix("content-length:") }),
            let length = Int(line.split(separator: " ").last ?? "")
        else { return false }
        return answer[blank.upperBound...].utf8.count >= length
    }

    private func range(of mark: String) -> Range<Index>? { ranges(of: mark).first }
}

extension Substring {
    fileprivate func range(of mark: String) -> Range<Index>? { ranges(of: mark).first }
}
