package import Vocabulary

extension ReviewProcess {
    func check(
        _ actor: Actor, is party: ReviewStep.Party, of registration: Registration
    ) throws(Refusal) {
        switch party {
        case .applicant:
            guard actor.ownRegistration == registration.id else { throw ReviewProcess.notOwn }
        case .applicantOrUnit:
            if actor.ownRegistration == registration.id { return }
            guard actor.role == .unitReviewer else { throw ReviewProcess.notOwn }
            try ReviewProcess.checkUnit(of: actor, for: registration)
        case .unitReviewer:
            guard actor.role == .unitReviewer else { throw ReviewProcess.wrongRole }
            try ReviewProcess.checkUnit(of: actor, for: registration)
            try ReviewProcess.checkOwnCase(of: actor, for: registration)
        case .office:
            guard actor.role == .officeClerk else { throw ReviewProcess.wrongRole }
            try ReviewProcess.checkOwnCase(of: actor, for: registration)
        case .officeOrSystem:
            guard actor.role == .officeClerk || actor.role == .system else {
                throw ReviewProcess.wrongRole
            }
        }
    }

    static func checkUnit(of actor: Actor, for registration: Registration) throws(Refusal) {
        guard actor.unit == registration.applicant.unit else {
            throw Refusal(
                "review.other-unit", "只能查看和办理本单位人员的报名",
                "a unit reviewer sees the own unit only")
        }
    }

    static var notOwn: Refusal {
        Refusal("registration.not-own", "只能办理本人的报名", "this is somebody else's registration")
    }

    private static func checkOwnCase(
        of actor: Actor, for registration: Registration
    ) throws(Refusal) {
        guard actor.ownRegistration != registration.id else {
            throw Refusal(
                "review.own-case", "不得审查本人的报名，请由他人办理", "nobody decides on himself")
        }
    }

    private static var wrongRole: Refusal {
        Refusal("review.wrong-role", "当前身份无权进行此操作", "this role may not do that")
    }
}

extension Actor {
    /// Whether this person may read the registration: the own one, those of the unit one reviews,
    /// all for the office and the system. Auditors read traces, never contents (practice 4.3).
    package func maySee(_ registration: Registration) -> Bool {
        if ownRegistration == registration.id { return true }
        switch role {
        case .officeClerk, .system: return true
        case .unitReviewer: return unit == registration.applicant.unit
        default: return false
        }
    }
}
