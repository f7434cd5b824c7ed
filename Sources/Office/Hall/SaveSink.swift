/// Where the answers to saves go: all of one commit at once, so that a thousand terminals wake
/// their network threads once.
package protocol SaveSink: AnyObject, Sendable {
    /// Called on the hall's queue; hands on and returns.
    func take(_ replies: [SaveReply])
}

/// The answer to one save: what is on disk, or why it was refused.
package struct SaveReply: Sendable {
    package let ticket: Int
    package let outcome: Result<SaveAnswer, any Error>
}

/// Answers on their way to their sinks.
struct SaveReplies {
    private var bySink: [(sink: any SaveSink, replies: [SaveReply])] = []

    mutating func add(_ save: QueuedSave, _ outcome: Result<SaveAnswer, any Error>) {
        let reply = SaveReply(ticket: save.ticket, outcome: outcome)
        if let index = bySink.firstIndex(where: { $0.sink === save.sink }) {
            bySink[index].replies.append(reply)
        } else {
            bySink.append((save.sink, [reply]))
        }
    }

    func send() {
        for (sink, replies) in bySink { sink.take(replies) }
    }
}
