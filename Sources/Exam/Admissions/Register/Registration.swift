package import Vocabulary

/// A person's request to sit one exam (报名), with where it stands.
///
/// It changes by `register`, `corrected` and `ReviewProcess.decide` only; the initialiser is for
/// stores that bring one back.
package struct Registration: Hashable, Sendable, Codable {
    /// 报名序号, unique within the exam.
    package let id: RegistrationID
    /// The round.
    package let exam: ExamID
    /// The form as it stands.
    package let applicant: Applicant
    /// Where it stands.
    package let state: RegistrationState
    /// Why it was returned or rejected, if it was; cleared by the next step.
    package let reasons: [ReasonCode]
    /// What was written with the reasons.
    package let note: String
    /// 单位审查意见: the unit's last decision.
    package let unitReview: ReviewDecision?
    /// 审核意见: the office's last decision.
    package let officeReview: ReviewDecision?

    /// As a store had it.
    package init(
        id: RegistrationID, exam: ExamID, applicant: Applicant, state: RegistrationState,
        reasons: [ReasonCode] = [], note: String = "", unitReview: ReviewDecision? = nil,
        officeReview: ReviewDecision? = nil
    ) {
        self.id = id
        self.exam = exam
        self.applicant = applicant
        self.state = state
        self.reasons = reasons
        self.note = note
        self.unitReview = unitReview
        self.officeReview = officeReview
    }

    /// The registration after a decision on it.
    func after(_ decision: ReviewDecision) -> Registration {
        Registration(
            id: id, exam: exam, applicant: applicant, state: decision.to,
            reasons: decision.reasons, note: decision.note,
            unitReview: decision.event.isUnitReview ? decision : unitReview,
            officeReview: decision.event.isOfficeReview ? decision : officeReview)
    }

    /// The registration with another form, and nothing else changed.
    func with(_ applicant: Applicant) -> Registration {
        Registration(
            id: id, exam: exam, applicant: applicant, state: state, reasons: reasons, note: note,
            unitReview: unitReview, officeReview: officeReview)
    }
}

extension ReviewEvent.Kind {
    fileprivate var isUnitReview: Bool { [.unitPass, .unitReturn, .unitReject].contains(self) }

    fileprivate var isOfficeReview: Bool {
        [.officePass, .officeReturn, .officeReject].contains(self)
    }
}
