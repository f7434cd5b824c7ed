package import Admissions
import Programme
package import Vocabulary

extension ExamOffice {
    /// Registers the people of a list and hands their forms in: all of them or none.
    ///
    /// A unit reviewer may register the people of the own unit only.
    ///
    /// - Returns: the registrations, in the order of the list; empty when the act was done before.
    /// - Throws: `registration.not-open`, `registration.closed`; `roster.findings` with everything
    ///   that is wrong, by row; `review.other-unit`.
    @discardableResult
    package func registerRoster(
        _ roster: [RosterEntry], bans: [ResidentIDNumber: CalendarDate] = [:], _ act: Act
    ) throws -> [Registration] {
        try perform(act, allowing: [.unitReviewer, .officeClerk]) { books, trail in
            let context = try eligibility(
                of: roster.map(\.applicant), books, bans: bans, at: act.at, isNew: true)
            try EligibilityRules.accept(EligibilityRules.findings(for: roster, in: context))
            var number = try books.registrationCount(in: exam)
            return try roster.map { entry in
                number += 1
                return try register(
                    entry.applicant, number: number, context: context, act, books, &trail)
            }
        } ?? []
    }

    /// Registers one person as an applicant does: the form is handed in at once.
    ///
    /// - Throws: as `Registration.register` and `ReviewProcess` do.
    @discardableResult
    package func register(
        _ applicant: Applicant, bans: [ResidentIDNumber: CalendarDate] = [:], _ act: Act
    ) throws -> Registration? {
        try perform(act, allowing: [.applicant, .unitReviewer, .officeClerk]) { books, trail in
            let context = try eligibility(
                of: [applicant], books, bans: bans, at: act.at, isNew: true)
            let number = try books.registrationCount(in: exam) + 1
            try books.removeDraft(of: act.actor.account, in: exam)
            return try register(
                applicant, number: number, context: context, act, books, &trail)
        }
    }

    private func register(
        _ applicant: Applicant, number: Int, context: EligibilityContext, _ act: Act,
        _ books: any Books, _ trail: inout AuditTrail
    ) throws -> Registration {
        let calendar = programme.calendar.admission
        let draft = try Registration.register(
            applicant, as: registrationID(number), in: context, at: act.at, calendar: calendar)
        let (registration, decision) = try ReviewProcess(calendar: calendar)
            .decide(.submit, on: draft, by: submitter(of: draft, act.actor), at: act.at)
        try books.insert(registration)
        try books.append(decision, in: exam)
        try trail.note(
            "registration.submit", registration, decision,
            ["unit": JSON(registration.applicant.unit)])
        return registration
    }

    /// The id of the n-th registration (报名序号).
    func registrationID(_ number: Int) -> RegistrationID {
        RegistrationID("R\(String(1_000_000 + number).dropFirst())")
    }

    /// Whoever registers hands in: an applicant for himself, a unit for its people, and the office
    /// in the name of the person whose form it typed.
    private func submitter(of draft: Registration, _ actor: Actor) -> Actor {
        guard actor.role != .unitReviewer else { return actor }
        return Actor(actor.account, as: actor.role, of: actor.unit, ownRegistration: draft.id)
    }

    /// What the rules must know about these people; registrations of others do not matter.
    ///
    /// - Parameter isNew: whether they register now: only then has a right to a re-sit an end.
    package func eligibility(
        of people: [Applicant], _ books: any Books,
        bans: [ResidentIDNumber: CalendarDate] = [:], at moment: Moment, isNew: Bool = false
    ) throws -> EligibilityContext {
        let registered = try people.map(\.idNumber).filter {
            try books.hasLiveRegistration(of: $0, in: exam)
        }
        return EligibilityContext(
            exam: exam, rules: programme.admission, bans: bans, registeredIDs: Set(registered),
            today: moment.date,
            reSit: try reSitContext(
                of: Set(people.map(\.idNumber)), books, registeringAt: isNew ? moment : nil))
    }
}
