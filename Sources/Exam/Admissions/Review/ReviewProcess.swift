package import Vocabulary

/// The review of registrations: a state machine as a value, with the table of `ReviewStep`.
///
/// It reads no clock and keeps nothing; the same question gets the same answer.
package struct ReviewProcess: Hashable, Sendable {
    /// The deadlines.
    package let calendar: AdmissionCalendar

    /// The review of one exam.
    package init(calendar: AdmissionCalendar) {
        self.calendar = calendar
    }

    /// The state in which `event` leaves `registration`.
    ///
    /// Who may act is asked first, so that a stranger learns nothing of the state.
    ///
    /// - Throws: `registration.not-own`, `review.wrong-role`, `review.other-unit`,
    ///   `review.own-case`; then `review.wrong-state`; then `registration.not-open`,
    ///   `registration.closed`, `review.deadline-passed`, `review.still-open`; then
    ///   `review.reason-required`, `review.reason-kind`, `review.note-required`.
    package func state(
        after event: ReviewEvent, of registration: Registration, by actor: Actor, at moment: Moment
    ) throws(Refusal) -> RegistrationState {
        let steps = ReviewStep.table.filter { $0.event == event.kind }
        for party in steps.prefix(1).map(\.party) {
            try check(actor, is: party, of: registration)
        }
        guard let step = steps.first(where: { $0.from.contains(registration.state) }) else {
            throw ReviewProcess.wrongState(registration.state)
        }
        try check(moment, isIn: step.period)
        try checkReasons(of: event)
        return step.to
    }

    /// The registration after `event`, and the decision to be recorded with it.
    ///
    /// - Throws: what `state(after:of:by:at:)` throws; then nothing has changed.
    package func decide(
        _ event: ReviewEvent, on registration: Registration, by actor: Actor, at moment: Moment
    ) throws(Refusal) -> (registration: Registration, decision: ReviewDecision) {
        let next = try state(after: event, of: registration, by: actor, at: moment)
        let decision = ReviewDecision(
            event, on: registration, leadingTo: next, by: actor, at: moment)
        return (registration.after(decision), decision)
    }

    private static func wrongState(_ state: RegistrationState) -> Refusal {
        Refusal(
            "review.wrong-state", "报名当前状态为“\(state.chinese)”，不能进行此操作",
            "not possible while the registration is \(state.rawValue)")
    }
}
