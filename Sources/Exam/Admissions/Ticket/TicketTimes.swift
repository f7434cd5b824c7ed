package import Vocabulary

/// The times on a ticket.
package struct TicketTimes: Hashable, Sendable {
    /// 开考时间.
    package let start: Moment
    /// 结束时间, extra time included.
    package let end: Moment
    /// 最迟入场时间.
    package let latestEntry: Moment
    /// 可交卷时间.
    package let earliestHandIn: Moment

    /// From the start of the session and the exam's rules.
    ///
    /// - Parameter extraMinutes: what this candidate was granted.
    package init(start: Moment, rules: DeliveryRules, extraMinutes: Int = 0) {
        self.start = start
        end = start.adding(minutes: rules.minutes + extraMinutes)
        latestEntry = start.adding(minutes: rules.lateLimitMinutes)
        earliestHandIn = start.adding(minutes: rules.earliestHandInMinutes)
    }

    /// The day of the exam.
    package var date: CalendarDate { start.date }

    /// `2017年11月10日 09:00–10:30`.
    package var chinese: String { "\(date.chinese) \(start.clock)–\(end.clock)" }
}
