/// The times of a session, counted from its start (practice 2.12).
package struct DeliveryRules: Hashable, Sendable {
    /// Minutes to answer.
    package let minutes: Int
    /// Nobody enters later than this many minutes after the start.
    package let lateLimitMinutes: Int
    /// Nobody hands in and leaves earlier than this many minutes after the start.
    package let earliestHandInMinutes: Int
    /// Seconds after the end during which saves that were on their way are still taken.
    package let graceSeconds: Int
    /// Minutes within which a failure is mended or the session is given up: so long does the time
    /// that will be given back keep an attempt open (practice 2.15).
    package let mendingMinutes: Int
    /// Who gives back the time for which the service was away.
    package let timeBack: TimeBackRule

    /// Who gives back the time for which the service was away while people answered.
    package enum TimeBackRule: String, Hashable, Sendable, CaseIterable {
        /// The length is proposed to the invigilators of each room, and they decide.
        case invigilators
        /// The service itself, to everybody of the rooms at work, as soon as it is back, where its
        /// own counter has measured the length. A length that only the wall clock knows, or that is
        /// longer than `mendingMinutes`, is proposed.
        case automatic
    }

    package init(
        minutes: Int, lateLimitMinutes: Int, earliestHandInMinutes: Int, graceSeconds: Int,
        mendingMinutes: Int = 50, timeBack: TimeBackRule = .invigilators
    ) {
        self.minutes = minutes
        self.lateLimitMinutes = lateLimitMinutes
        self.earliestHandInMinutes = earliestHandInMinutes
        self.graceSeconds = graceSeconds
        self.mendingMinutes = mendingMinutes
        self.timeBack = timeBack
    }
}
