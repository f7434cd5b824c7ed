import NIOCore
import Office
import Vocabulary

/// The saves of one event loop that wait for the hall. All answers of a commit come over in one
/// step, so that a thousand terminals wake their network thread once.
final class SaveLaneLoop: SaveSink {
    private struct Waiting {
        var lanes: [Int: SaveLane] = [:]
        var last = 0
    }

    private let eventLoop: any EventLoop
    private let waiting: NIOLoopBoundBox<Waiting>

    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        waiting = .makeBoxSendingValue(Waiting(), eventLoop: eventLoop)
    }

    /// A ticket for a lane that waits. On the event loop only.
    func ticket(for lane: SaveLane) -> Int {
        waiting.value.last += 1
        waiting.value.lanes[waiting.value.last] = lane
        return waiting.value.last
    }

    /// Nobody waits any more. On the event loop only.
    func forget(_ ticket: Int) { waiting.value.lanes[ticket] = nil }

    func take(_ replies: [SaveReply]) {
        let waiting = waiting
        eventLoop.execute {
            for reply in replies {
                waiting.value.lanes.removeValue(forKey: reply.ticket)?.answer(reply.outcome)
            }
        }
    }
}
