package import Vocabulary

/// What the rules must know besides the applicant.
package struct EligibilityContext: Hashable, Sendable {
    /// The round that is registered for.
    package let exam: ExamID
    /// Who may sit it.
    package let rules: AdmissionRules
    /// Bans from exams (禁考), each with its last day.
    package let bans: [ResidentIDNumber: CalendarDate]
    /// Who has a registration in this exam that has not been withdrawn, rejected or annulled.
    package let registeredIDs: Set<ResidentIDNumber>
    /// The day on which the question is asked.
    package let today: CalendarDate
    /// For a re-sit; nil for any other exam.
    package let reSit: ReSitContext?

    /// Bans with their last day; `registeredIDs` without registrations that ended.
    package init(
        exam: ExamID, rules: AdmissionRules, bans: [ResidentIDNumber: CalendarDate] = [:],
        registeredIDs: Set<ResidentIDNumber> = [], today: CalendarDate,
        reSit: ReSitContext? = nil
    ) {
        self.exam = exam
        self.rules = rules
        self.bans = bans
        self.registeredIDs = registeredIDs
        self.today = today
        self.reSit = reSit
    }

    /// The same without one person's registration: for a form that is checked again at a
    /// correction or a review, where the person's own registration is no double.
    package func withoutRegistration(of person: ResidentIDNumber) -> EligibilityContext {
        EligibilityContext(
            exam: exam, rules: rules, bans: bans,
            registeredIDs: registeredIDs.subtracting([person]), today: today, reSit: reSit)
    }
}
