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

    package init(
        minutes: Int, lateLimitMinutes: Int, earliestHandInMinutes: Int, graceSeconds: Int
    ) {
        self.minutes = minutes
        self.lateLimitMinutes = lateLimitMinutes
        self.earliestHandInMinutes = earliestHandInMinutes
        self.graceSeconds = graceSeconds
    }
}
