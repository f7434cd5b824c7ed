/// Who acts, in which role, for which unit: what a permission is decided on.
package struct Actor: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case applicant, unitReviewer, officeClerk, chiefInvigilator, invigilator, auditor
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
