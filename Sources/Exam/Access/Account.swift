package import Vocabulary

/// Somebody who may sign in to the service (账号).
package struct Account: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// May sign in.
        case active
        /// May not, until an administrator says otherwise.
        case disabled
    }

    /// The name that is typed at the sign-in page.
    package var id: AccountID
    /// 姓名, as shown on pages and records.
    package var fullName: String
    /// What the account may do; one role each, so that the three administrators stay apart. Nil
    /// until the security administrator has given one: the account can sign in and do nothing.
    package var role: Actor.Role?
    /// The unit of a unit reviewer; nil for all others.
    package var unit: UnitCode?
    /// The exam of an invigilator; nil for any exam.
    package var exam: ExamID?
    /// The rooms of an invigilator; empty for any room.
    package var rooms: [RoomID]
    /// The ID number of an applicant, by which the own registration is known; nil for staff.
    package var idNumber: String?
    /// The scrypt hash in its text form (`PasswordHash`); empty while no password was set.
    package var passwordHash: String
    /// Whether the person must choose a new password before anything else.
    package var mustChangePassword: Bool
    package var state: State
    package var createdAt: Moment

    package init(
        id: AccountID, fullName: String, role: Actor.Role?, unit: UnitCode? = nil,
        exam: ExamID? = nil, rooms: [RoomID] = [], idNumber: String? = nil,
        passwordHash: String = "", mustChangePassword: Bool = false, state: State = .active,
        createdAt: Moment
    ) {
        self.id = id
        self.fullName = fullName
        self.role = role
        self.unit = unit
        self.exam = exam
        self.rooms = rooms
        self.idNumber = idNumber
        self.passwordHash = passwordHash
        self.mustChangePassword = mustChangePassword
        self.state = state
        self.createdAt = createdAt
    }
}
