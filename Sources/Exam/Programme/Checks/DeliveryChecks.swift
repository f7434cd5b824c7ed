import Vocabulary

extension ExamProgramme {
    /// The minutes of a session fit into it.
    func deliveryChecks() -> [ProgrammeFinding] {
        let limits = [
            ("lateLimitMinutes", "迟到时限", delivery.lateLimitMinutes),
            ("earliestHandInMinutes", "最早交卷", delivery.earliestHandInMinutes),
        ]
        let tooLong = limits.filter { $0.2 > delivery.minutes }.map { key, chinese, minutes in
            ProgrammeFinding(
                "delivery.limit", about: ["delivery.\(key)", "delivery.minutes"],
                "\(chinese)为开考后\(minutes)分钟，长于考试时间\(delivery.minutes)分钟。",
                "`\(key)` (\(minutes)) is longer than the session (\(delivery.minutes) minutes)")
        }
        return tooLong + leavingBeforeTheDoorCloses()
    }

    /// Who leaves while others may still enter can tell them what was asked.
    private func leavingBeforeTheDoorCloses() -> [ProgrammeFinding] {
        guard delivery.earliestHandInMinutes < delivery.lateLimitMinutes else { return [] }
        return [
            ProgrammeFinding(
                "delivery.leave-while-entering", severity: .warning,
                about: ["delivery.earliestHandInMinutes", "delivery.lateLimitMinutes"],
                "最早交卷时间早于迟到时限：离场者可能遇到尚未入场者。",
                "candidates may leave before the last ones may have entered")
        ]
    }
}
