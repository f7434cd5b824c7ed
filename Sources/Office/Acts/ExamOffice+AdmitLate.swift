package import Admissions
import Programme
package import Vocabulary

extension ExamOffice {
    /// Puts people on the locked list who should have been on it: rejections that were wrong, forms
    /// that nobody decided on. They have no seat until a late draw gives them one.
    ///
    /// - Throws: `draw.review-open` before the list is locked, `registration.unknown`,
    ///   `registration.double` when the person has registered anew since, and what
    ///   `ReviewProcess` says (`review.reason-required`, `review.wrong-state` …).
    package func admitLate(
        _ ids: [RegistrationID], because reason: String, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            _ = try lockedRegistrations(books)
            for id in ids {
                let registration = try registration(id, books)
                let person = registration.applicant.idNumber
                if registration.state.isFinal,
                    try books.hasLiveRegistration(of: person, in: exam)
                {
                    throw Refusal(
                        "registration.double", "序号\(id)的报名人已另有有效报名。",
                        "the person of \(id) has another registration")
                }
                let (next, decision) = try lateDecision(
                    on: registration, because: reason, act)
                try books.update(next)
                try books.append(decision, in: exam)
                try trail.note("review.admitLate", next, decision, lateDetail(decision))
            }
        }
    }

    /// Registers people after the list was locked, and puts them on it: all of them or none.
    ///
    /// - Returns: their registrations, in the order of the list; empty when it was done before.
    /// - Throws: as `admitLate`; `roster.findings` with everything that is wrong, by row.
    @discardableResult
    package func admitLate(
        _ roster: [RosterEntry], because reason: String, _ act: Act
    ) throws -> [Registration] {
        try perform(act, allowing: [.officeClerk]) { books, trail in
            _ = try lockedRegistrations(books)
            let context = try eligibility(of: roster.map(\.applicant), books, at: act.at)
            try EligibilityRules.accept(EligibilityRules.findings(for: roster, in: context))
            var number = try books.registrationCount(in: exam)
            return try roster.map { entry in
                number += 1
                let draft = try Registration.registerLate(
                    entry.applicant, as: registrationID(number), in: context)
                let (registration, decision) = try lateDecision(
                    on: draft, because: reason, act)
                try books.insert(registration)
                try books.append(decision, in: exam)
                try trail.note(
                    "registration.admitLate", registration, decision, lateDetail(decision))
                return registration
            }
        } ?? []
    }

    private func lateDecision(
        on registration: Registration, because reason: String, _ act: Act
    ) throws(Refusal) -> (registration: Registration, decision: ReviewDecision) {
        try ReviewProcess(calendar: programme.calendar.admission)
            .decide(.admitLate(reason: reason), on: registration, by: act.actor, at: act.at)
    }

    private func lateDetail(_ decision: ReviewDecision) -> [String: JSON] {
        ["from": .text(decision.from.rawValue), "to": .text(decision.to.rawValue)]
    }
}
