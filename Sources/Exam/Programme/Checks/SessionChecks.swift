import Seating
import Vocabulary

extension ExamProgramme {
    /// Every session runs in all rooms, so that one must be over when the next begins.
    func sessionChecks() -> [ProgrammeFinding] {
        guard !sessions.isEmpty else {
            return [
                ProgrammeFinding(
                    "session.none", about: ["sessions"], "至少要有一个场次。",
                    "there must be at least one session")
            ]
        }
        let pairs = zip(sessions, sessions.dropFirst()).enumerated()
        return pairs.compactMap { index, pair in
            pair.0.start < pair.1.start
                ? overlap(of: pair.0, and: pair.1, at: index + 1)
                : outOfOrder(pair.0, pair.1, at: index + 1)
        }
    }

    private func overlap(
        of earlier: ExamSession, and later: ExamSession, at index: Int
    ) -> ProgrammeFinding? {
        let end = earlier.start.adding(minutes: delivery.minutes)
            .adding(seconds: delivery.graceSeconds)
        guard later.start < end else { return nil }
        return ProgrammeFinding(
            "session.overlap",
            about: ["sessions[\(index)].start", "sessions[\(index - 1)].start", "delivery"],
            "第\(later.id)场(\(printed(later.start)))开考时，第\(earlier.id)场尚未结束(\(printed(end)))。",
            "session \(later.id) starts (\(later.start)) before session \(earlier.id) is over "
                + "(\(end))")
    }

    private func outOfOrder(
        _ earlier: ExamSession, _ later: ExamSession, at index: Int
    ) -> ProgrammeFinding {
        ProgrammeFinding(
            "session.order",
            about: ["sessions[\(index)].start", "sessions[\(index - 1)].start"],
            "第\(later.id)场(\(printed(later.start)))应排在"
                + "第\(earlier.id)场(\(printed(earlier.start)))之后。",
            "sessions are listed by time: \(later.id) (\(later.start)) does not come after "
                + "\(earlier.id) (\(earlier.start))")
    }
}
