package import Vocabulary

extension Registration {
    /// A new registration, as a draft; `ReviewProcess` takes it from there.
    ///
    /// - Throws: `registration.not-open` and `registration.closed` by the calendar,
    ///   `registration.double` when the person already has one, `registration.not-eligible` with
    ///   all findings when a rule keeps the person out. Warnings alone refuse nobody.
    package static func register(
        _ applicant: Applicant, as id: RegistrationID, in context: EligibilityContext,
        at moment: Moment, calendar: AdmissionCalendar
    ) throws(Refusal) -> Registration {
        try calendar.checkRegistration(at: moment)
        try check(applicant, in: context)
        return Registration(id: id, exam: context.exam, applicant: applicant, state: .draft)
    }

    /// A registration of somebody who is let in after the list was locked: the calendar is not
    /// asked, the rules are.
    ///
    /// - Throws: as `register`, but for the calendar.
    package static func registerLate(
        _ applicant: Applicant, as id: RegistrationID, in context: EligibilityContext
    ) throws(Refusal) -> Registration {
        try check(applicant, in: context)
        return Registration(id: id, exam: context.exam, applicant: applicant, state: .draft)
    }

    /// Asks the rules about the form again, as is done at submission and at each review: a ban may
    /// have begun, a certificate may have come. The person's own registration is no double.
    ///
    /// - Throws: `registration.not-eligible` with all findings.
    package func checkEligibility(in context: EligibilityContext) throws(Refusal) {
        try Registration.check(
            applicant, in: context.withoutRegistration(of: applicant.idNumber))
    }

    private static func check(
        _ applicant: Applicant, in context: EligibilityContext
    ) throws(Refusal) {
        let findings = EligibilityRules.findings(for: applicant, in: context)
        if context.registeredIDs.contains(applicant.idNumber) {
            throw Refusal(
                "registration.double", "此人已在本单位或他单位报名本期考试",
                "this person has already registered for this exam", findings: findings)
        }
        if findings.contains(where: { $0.severity == .error }) {
            throw Refusal(
                "registration.not-eligible", "报名信息不符合报考条件",
                "the form does not meet the conditions", findings: findings)
        }
    }

    /// The same registration with a corrected form; its state stays, and it must be handed in
    /// (again) to be reviewed.
    ///
    /// A draft can be changed while registration is open; what was returned, until the units'
    /// review closes, by the applicant or the unit for its people. What the office returned, the
    /// unit can correct until the office's review closes. Everything else is frozen.
    ///
    /// - Throws: `registration.not-own`, `review.other-unit`, `registration.frozen`,
    ///   `registration.not-open`, `registration.closed`, `review.deadline-passed`, and, for the new
    ///   form, `registration.double` and `registration.not-eligible`.
    package func corrected(
        to applicant: Applicant, by actor: Actor, in context: EligibilityContext,
        at moment: Moment, calendar: AdmissionCalendar
    ) throws(Refusal) -> Registration {
        let process = ReviewProcess(calendar: calendar)
        let result = with(applicant)
        try process.check(actor, is: .applicantOrUnit, of: self)
        try process.check(actor, is: .applicantOrUnit, of: result)
        try process.check(moment, isIn: try correctionPeriod(for: actor))
        let others = context.withoutRegistration(of: self.applicant.idNumber)
        try Registration.check(applicant, in: others)
        return result
    }

    private func correctionPeriod(for actor: Actor) throws(Refusal) -> ReviewStep.Period {
        switch state {
        case .draft: return .whileRegistrationIsOpen
        case .returnedByUnit: return .untilUnitReviewCloses
        case .returnedByOffice:
            return actor.ownRegistration == id ? .untilUnitReviewCloses : .untilOfficeReviewCloses
        default:
            throw Refusal(
                "registration.frozen", "报名当前状态为“\(state.chinese)”，不能修改",
                "a registration that is \(state.rawValue) cannot be changed")
        }
    }
}
