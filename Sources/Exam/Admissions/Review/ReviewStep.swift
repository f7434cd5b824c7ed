/// One line of the review's table: who may do what, from which state, until when.
struct ReviewStep: Hashable, Sendable {
    /// Who acts.
    enum Party: Hashable, Sendable {
        /// The person whose registration it is.
        case applicant
        /// That person, or the reviewer of the unit for its people.
        case applicantOrUnit
        /// A reviewer of the unit, not on himself.
        case unitReviewer
        /// A clerk of the office, not on himself.
        case office
        /// A clerk or the system: what is mechanical and decides on nobody.
        case officeOrSystem
    }

    /// When the step is open.
    enum Period: Hashable, Sendable {
        case whileRegistrationIsOpen
        case untilUnitReviewCloses
        case untilOfficeReviewCloses
        case afterOfficeReview
        case always
    }

    let event: ReviewEvent.Kind
    let from: [RegistrationState]
    let to: RegistrationState
    let party: Party
    let period: Period

    init(
        _ event: ReviewEvent.Kind, from: [RegistrationState], to: RegistrationState,
        by party: Party, _ period: Period
    ) {
        self.event = event
        self.from = from
        self.to = to
        self.party = party
        self.period = period
    }

    /// The whole review (practice 2.4). All lines of one event have the same party.
    ///
    /// What the office returns, the applicant can correct while units still review; after that the
    /// unit can, which then vouches anew: otherwise a late return would be a rejection in disguise.
    static let table: [ReviewStep] = [
        ReviewStep(
            .submit, from: [.draft], to: .submitted, by: .applicantOrUnit,
            .whileRegistrationIsOpen),
        ReviewStep(
            .resubmit, from: [.returnedByUnit, .returnedByOffice], to: .submitted,
            by: .applicantOrUnit, .untilUnitReviewCloses),
        ReviewStep(
            .withdraw,
            from: [
                .draft, .submitted, .returnedByUnit, .unitPassed, .returnedByOffice, .approved,
            ],
            to: .withdrawn, by: .applicant, .untilOfficeReviewCloses),
        ReviewStep(
            .unitPass, from: [.submitted], to: .unitPassed, by: .unitReviewer,
            .untilUnitReviewCloses),
        ReviewStep(
            .unitPass, from: [.returnedByOffice], to: .unitPassed, by: .unitReviewer,
            .untilOfficeReviewCloses),
        ReviewStep(
            .unitReturn, from: [.submitted], to: .returnedByUnit, by: .unitReviewer,
            .untilUnitReviewCloses),
        ReviewStep(
            .unitReject, from: [.submitted], to: .rejectedByUnit, by: .unitReviewer,
            .untilUnitReviewCloses),
        ReviewStep(
            .officePass, from: [.unitPassed], to: .approved, by: .office,
            .untilOfficeReviewCloses),
        ReviewStep(
            .officeReturn, from: [.unitPassed], to: .returnedByOffice, by: .office,
            .untilOfficeReviewCloses),
        ReviewStep(
            .officeReject, from: [.unitPassed], to: .rejectedByOffice, by: .office,
            .untilOfficeReviewCloses),
        ReviewStep(.lock, from: [.approved], to: .locked, by: .officeOrSystem, .afterOfficeReview),
        ReviewStep(
            .admitLate,
            from: [
                .draft, .submitted, .returnedByUnit, .rejectedByUnit, .unitPassed,
                .returnedByOffice, .rejectedByOffice, .approved,
            ], to: .locked, by: .office, .afterOfficeReview),
        ReviewStep(
            .annul, from: RegistrationState.allCases.filter { !$0.isFinal }, to: .annulled,
            by: .office, .always),
    ]
}
