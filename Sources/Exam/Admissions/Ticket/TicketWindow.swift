package import Vocabulary

/// Who may print a ticket, and when.
package struct TicketWindow: Hashable, Sendable {
    /// Open to candidates and units.
    package let window: TimeWindow

    /// The window of one exam's calendar.
    package init(_ calendar: AdmissionCalendar) {
        window = calendar.tickets
    }

    /// Passes when `actor` may print the ticket of `registration` now: candidates their own, unit
    /// reviewers those of their unit, the office any. The office may do so outside the window, for
    /// the person who stands at its desk.
    ///
    /// - Throws: `ticket.not-yours`, `ticket.not-locked` while no number was given,
    ///   `ticket.window-not-open`, `ticket.window-closed`.
    package func check(
        _ registration: Registration, for actor: Actor, at moment: Moment
    ) throws(Refusal) {
        guard actor.maySee(registration) else {
            throw Refusal(
                "ticket.not-yours", "只能打印本人（本单位）的准考证",
                "only the own ticket, or those of the own unit")
        }
        guard registration.state == .locked else {
            throw Refusal(
                "ticket.not-locked", "尚未编排考场，不能打印准考证",
                "there is no ticket before the list is locked and numbered")
        }
        if actor.role == .officeClerk || actor.role == .system { return }
        guard moment >= window.opens else {
            throw Refusal(
                "ticket.window-not-open", "准考证打印尚未开始(\(window.opens.spoken)开始)",
                "tickets can be printed from \(window.opens)")
        }
        guard moment < window.closes else {
            throw Refusal(
                "ticket.window-closed", "准考证打印已截止(\(window.closes.spoken))",
                "tickets could be printed until \(window.closes)")
        }
    }
}
