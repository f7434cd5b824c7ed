/// Who acts, in which role, for which unit: what a permission is decided on.
package struct Actor: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case applicant, unitReviewer, officeClerk, questionEditor, chiefInvigilator, invigilator
        /// 评卷员: marks short answers, of which only a code is known.
        case marker
        /// The three separated administrators (三员): the system administrator makes accounts, the
        /// security administrator gives and takes roles, the auditor reads the audit chains. None
        /// of them sees an exam's content.
        case systemAdministrator, securityAdministrator, auditor
        /// Somebody at a terminal, signed in by candidate number and ID number: no account.
        case candidate
        /// The system itself, when time runs out or the exam ends.
        case system
    }

    package let account: AccountID
    package let role: Role
    /// The unit whose people a unit reviewer may see; nil for the office.
    package let unit: UnitCode?
    /// The person's own registration, if there is one: nobody decides on himself.
    package let ownRegistration: RegistrationID?

    package init(
        _ account: AccountID, as role: Role, of unit: UnitCode? = nil,
        ownRegistration: RegistrationID? = nil
    ) {
        self.account = account
        self.role = role
        self.unit = unit
        self.ownRegistration = ownRegistration
    }
}
