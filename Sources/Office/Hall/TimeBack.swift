import Vocabulary

/// Time that is given back (补时): how much, why, and by whose word.
package struct TimeBack: Hashable, Sendable {
    package let seconds: Int
    package let reason: String
    /// As it stands in the room's record.
    package let authorisedBy: String

    /// The most that one act gives back; more is a new session, decided by the office.
    package static let most = 3 * 3600

    package init(seconds: Int, reason: String, authorisedBy: String) {
        self.seconds = seconds
        self.reason = reason
        self.authorisedBy = authorisedBy
    }

    /// What the service gives back by itself after it was away for so many milliseconds, where the
    /// config wants it.
    init(away milliseconds: Int) {
        // Rounded up: nobody is given back less than was lost.
        self.init(
            seconds: min(TimeBack.most, (milliseconds + 999) / 1000), reason: "考试服务中断",
            authorisedBy: "考试配置（自动补时）")
    }

    /// - Throws: `room.time-back` outside 1 second to three hours; `delivery.reason-required`.
    func check() throws(Refusal) {
        guard (1...TimeBack.most).contains(seconds) else {
            throw Refusal(
                "room.time-back", "补时应为1秒至180分钟。", "between a second and three hours")
        }
        guard !reason.isEmpty, !authorisedBy.isEmpty else {
            throw Refusal(
                "delivery.reason-required", "补时必须写明理由和批准人。", "a reason is required")
        }
    }
}
