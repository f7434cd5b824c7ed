import Synchronization
import Vocabulary

/// Saves that the network has brought and the hall has not yet looked at.
///
/// Bounded: a disk that cannot keep up shows as latency first, then as a refusal that says when to
/// come again; the terminal keeps what was refused.
final class SaveQueue: Sendable {
    /// More than a second of what this machine's disk can take.
    static let limit = 32_768

    private let saves = Mutex<[QueuedSave]>([])

    /// - Returns: whether the queue was empty: somebody has to be woken.
    /// - Throws: `service.busy` when it is full.
    func append(_ save: QueuedSave) throws(Refusal) -> Bool {
        let count = saves.withLock { saves in
            guard saves.count < SaveQueue.limit else { return -1 }
            saves.append(save)
            return saves.count
        }
        guard count > 0 else {
            throw Refusal(
                "service.busy", "保存请求过多，本机稍后自动重新发送；答案不会丢失。",
                "more saves wait than the disk can take; send it again later")
        }
        return count == 1
    }

    func takeAll() -> [QueuedSave] {
        saves.withLock { saves in
            let all = saves
            saves = []
            return all
        }
    }
}
