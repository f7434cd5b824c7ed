import NIOCore

/// One connection to the service, with one request at a time on it.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let engine: LoadEngine
    private var reader = ReplyReader()
    private var context: ChannelHandlerContext?
    /// What was asked and not yet answered.
    var job: LoadJob?

    init(_ engine: LoadEngine) { self.engine = engine }

    var loop: any EventLoop { engine.loop }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        reader.take(&bytes)
        do {
            while let reply = try reader.next() { engine.answered(self, reply) }
        } catch {
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { engine.lost(self) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// Sends a request as it is.
    func send(_ request: ByteBuffer) {
        context?.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    func close() { context?.close(promise: nil) }
}
