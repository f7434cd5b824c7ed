package import Admissions
import Programme
package import Vocabulary

extension ExamOffice {
    /// Decides on registrations, all in one act: the unit's or the office's review, returns,
    /// rejections, withdrawals.
    ///
    /// - Throws: `registration.unknown`, and what `ReviewProcess` says; then no decision of the act
    ///   has been taken.
    package func decide(
        _ decisions: [(registration: RegistrationID, event: ReviewEvent)], _ act: Act
    ) throws {
        let process = ReviewProcess(calendar: programme.calendar.admission)
        let roles: Set<Actor.Role> = [.applicant, .unitReviewer, .officeClerk, .system]
        _ = try perform(act, allowing: roles) { books, trail in
            for (id, event) in decisions {
                let registration = try registration(id, books)
                let (next, decision) = try process.decide(
                    event, on: registration, by: act.actor, at: act.at)
                try books.update(next)
                try books.append(decision, in: exam)
                try trail.note(
                    "review.\(event.kind.rawValue)", next, decision,
                    [
                        "from": .text(decision.from.rawValue), "to": .text(decision.to.rawValue),
                        "reasons": JSON(decision.reasons.map(\.rawValue)),
                    ])
            }
        }
    }

    /// Corrects a form that was returned, and hands it in again.
    ///
    /// What the office has returned and the unit has corrected, the unit vouches for at once: it
    /// goes back to the office, also after the close of the units' review.
    ///
    /// - Throws: as `Registration.corrected` and `ReviewProcess` do.
    package func correct(
        _ id: RegistrationID, to applicant: Applicant, _ act: Act
    ) throws {
        let calendar = programme.calendar.admission
        _ = try perform(act, allowing: [.applicant, .unitReviewer]) { books, trail in
            let registration = try registration(id, books)
            let corrected = try registration.corrected(
                to: applicant, by: act.actor,
                in: try eligibility(of: [applicant], books, at: act.at), at: act.at,
                calendar: calendar)
            let isVouchedFor =
                act.actor.role == .unitReviewer && registration.state == .returnedByOffice
            let (next, decision) = try ReviewProcess(calendar: calendar)
                .decide(
                    isVouchedFor ? .unitPass : .resubmit, on: corrected, by: act.actor, at: act.at)
            try books.update(next)
            try books.append(decision, in: exam)
            try books.removeDraft(of: act.actor.account, in: exam)
            try trail.note("registration.correct", next, decision)
        }
    }

    /// Closes the review: whoever was approved is locked, and the list is frozen.
    ///
    /// - Throws: `review.still-open` before the deadline; `review.undecided` while somebody waits
    ///   for a decision.
    package func lockRegistrations(_ act: Act) throws {
        let process = ReviewProcess(calendar: programme.calendar.admission)
        _ = try perform(act, allowing: [.officeClerk, .system]) { books, trail in
            try checkReviewIsOver(at: act.at)
            let waiting = try books.registrations(
                in: exam, of: nil, states: [.submitted, .unitPassed])
            guard waiting.isEmpty else {
                throw Refusal(
                    "review.undecided", "还有\(waiting.count)人的报名没有审查结论，不能锁定。",
                    "\(waiting.count) registrations wait for a decision")
            }
            try makeTextKey(books)
            let approved = try books.registrations(in: exam, of: nil, states: [.approved])
            for registration in approved {
                let (next, decision) = try process.decide(
                    .lock, on: registration, by: act.actor, at: act.at)
                try books.update(next)
                try books.append(decision, in: exam)
                try trail.note("review.lock", next, decision)
            }
            trail.note("registration.lock", exam, ["people": .int(approved.count)])
        }
    }

    /// Asked also when nobody was approved: then there is no registration to ask it of.
    private func checkReviewIsOver(at moment: Moment) throws(Refusal) {
        let end = programme.calendar.admission.officeReviewCloses
        guard moment >= end else {
            throw Refusal(
                "review.still-open", "审核尚未截止（\(end.date.chinese)\(end.clock)），不能锁定。",
                "the review is open until \(end)")
        }
    }

    func registration(_ id: RegistrationID, _ books: any Books) throws -> Registration {
        guard let registration = try books.registration(id, in: exam) else {
            throw Refusal(
                "registration.unknown", "没有序号为\(id)的报名。", "there is no registration \(id)")
        }
        return registration
    }
}
