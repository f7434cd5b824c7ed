import NIOCore
import NIOHTTP1
import Office
import Vocabulary

/// The lane of the saves on one connection; see `SaveLaneDesk`. What it does not take goes on to
/// Hummingbird as if there were no lane; answers never overtake one another.
final class SaveLane: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = ByteBuffer

    private enum State {
        case free
        /// A request that the lane may take is coming in.
        case collecting(HTTPRequestHead, TerminalDirectory.Place, isDry: Bool, ByteBuffer?)
        /// A request is Hummingbird's, until both it and its answer have ended.
        case passing(isRead: Bool, isAnswered: Bool)
        /// A save waits for its commit.
        case waiting(ticket: Int, keepsAlive: Bool)
    }

    private let desk: SaveLaneDesk
    private let loop: SaveLaneLoop
    private var state = State.free
    /// What came while an earlier request had no answer.
    private var held = CircularBuffer<HTTPServerRequestPart>()
    private var context: ChannelHandlerContext?
    private var moment = Moment(millisecondsSince1970: 0)
    /// The service ends; told on when the answer that is under way is out.
    private var quiesce: Any?

    /// The longest body that the lane takes.
    private static let limit = 1 << 18

    init(_ desk: SaveLaneDesk, _ loop: SaveLaneLoop) {
        self.desk = desk
        self.loop = loop
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        if case .waiting(let ticket, _) = state { loop.forget(ticket) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .waiting(let ticket, _) = state { loop.forget(ticket) }
        state = .free
        held.removeAll()
        context.fireChannelInactive()
    }

    // MARK: In

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        held.append(unwrapInboundIn(data))
        takeHeld(context)
    }

    /// Takes what came, as far as the request before it allows.
    private func takeHeld(_ context: ChannelHandlerContext) {
        while let part = held.first {
            switch state {
            case .waiting, .passing(isRead: true, _): return
            case .free, .collecting, .passing: break
            }
            held.removeFirst()
            take(part, context)
        }
    }

    /// An answer is out: what was held back goes on. Whoever is behind us looks at what came only
    /// when a reading is complete.
    private func goOn(_ context: ChannelHandlerContext) {
        guard !held.isEmpty else { return }
        takeHeld(context)
        context.fireChannelReadComplete()
    }

    private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch (state, part) {
        case (.free, .head(let head)):
            if let isDry = desk.isDry(head), let place = desk.place(of: head) {
                state = .collecting(head, place, isDry: isDry, nil)
            } else {
                pass(part, context)
            }
        case (.collecting(let head, let place, let isDry, let body), .body(let bytes)):
            collect(bytes, head, place, isDry, body, context)
        case (.collecting(let head, let place, let isDry, let body), .end):
            send(head, place, isDry, body, context)
        default: pass(part, context)
        }
    }

    private func collect(
        _ bytes: ByteBuffer, _ head: HTTPRequestHead, _ place: TerminalDirectory.Place,
        _ isDry: Bool, _ body: ByteBuffer?, _ context: ChannelHandlerContext
    ) {
        var all = body ?? bytes
        if body != nil {
            var more = bytes
            all.writeBuffer(&more)
        }
        guard all.readableBytes <= SaveLane.limit else {
            giveUp(head, all, context)
            return
        }
        state = .collecting(head, place, isDry: isDry, all)
    }

    /// Hands on what was collected.
    private func giveUp(
        _ head: HTTPRequestHead, _ body: ByteBuffer?, _ context: ChannelHandlerContext
    ) {
        pass(.head(head), context)
        if let body { pass(.body(body), context) }
    }

    private func pass(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        var isAnswered = false
        if case .passing(_, let known) = state { isAnswered = known }
        var isRead = false
        if case .end = part { isRead = true }
        state = isRead && isAnswered ? .free : .passing(isRead: isRead, isAnswered: isAnswered)
        context.fireChannelRead(wrapInboundOut(part))
    }

    private func send(
        _ head: HTTPRequestHead, _ place: TerminalDirectory.Place, _ isDry: Bool,
        _ body: ByteBuffer?, _ context: ChannelHandlerContext
    ) {
        guard let body, let read = body.withUnsafeReadableBytes({ SaveBody(plain: $0) }) else {
            giveUp(head, body, context)
            pass(.end(nil), context)
            return
        }
        moment = desk.site.clock.now
        let ticket = loop.ticket(for: self)
        state = .waiting(ticket: ticket, keepsAlive: head.isKeepAlive)
        do throws(Refusal) {
            try place.hall.enqueue(
                QueuedSave(
                    person: place.person, sheet: read.sheet, events: read.events,
                    terminal: place.terminal, moment: moment, isDry: isDry, sink: loop,
                    ticket: ticket))
        } catch {
            loop.forget(ticket)
            answer(.failure(error))
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .waiting = state, event is ChannelShouldQuiesceEvent {
            quiesce = event
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    // MARK: Out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        context.write(data, promise: promise)
        guard case .end = part, case .passing(let isRead, _) = state else { return }
        state = isRead ? .free : .passing(isRead: false, isAnswered: true)
        goOn(context)
    }

    /// The save is on disk, or was refused.
    func answer(_ outcome: Result<SaveAnswer, any Error>) {
        guard let context, case .waiting(_, let keepsAlive) = state else { return }
        let bytes = LaneReply(desk).bytes(outcome, at: moment, keepsAlive: keepsAlive)
        // The answer is spelled whole: it goes out below the encoder of parts.
        let encoder = try? context.pipeline.syncOperations.context(
            handlerType: HTTPResponseEncoder.self)
        (encoder ?? context).writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        guard keepsAlive else {
            context.close(promise: nil)
            return
        }
        state = .free
        goOn(context)
        if let event = quiesce {
            quiesce = nil
            context.fireUserInboundEventTriggered(event)
        }
    }
}
