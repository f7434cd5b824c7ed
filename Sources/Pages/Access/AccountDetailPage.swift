/// One account, with what this administrator may do to it and nothing else.
package struct AccountDetailPage: SitePage, Hashable {
    package static let template = TemplateName.accessAccountDetail

    /// What the system administrator may do.
    package struct Keeping: Hashable, Sendable {
        package let isActive: Bool
        /// Why nothing can be done here; nil when everything can.
        package let obstacle: String?

        package init(isActive: Bool, obstacle: String?) {
            self.isActive = isActive
            self.obstacle = obstacle
        }
    }

    /// What the security administrator may do.
    package struct Granting: Hashable, Sendable {
        package let roles: [AccessOption]
        package let unit: String
        package let exams: [AccessOption]
        /// Every room of every exam, to be ticked.
        package let rooms: [ExamRooms]
        /// Why nothing can be done here; nil when everything can.
        package let obstacle: String?

        package init(
            roles: [AccessOption], unit: String, exams: [AccessOption], rooms: [ExamRooms],
            obstacle: String?
        ) {
            self.roles = roles
            self.unit = unit
            self.exams = exams
            self.rooms = rooms
            self.obstacle = obstacle
        }
    }

    /// The rooms of an exam.
    package struct ExamRooms: Hashable, Sendable {
        package let exam: String
        package let title: String
        package let rooms: [AccessOption]

        package init(exam: String, title: String, rooms: [AccessOption]) {
            self.exam = exam
            self.title = title
            self.rooms = rooms
        }
    }

    package let account: String
    package let fullName: String
    package let facts: [AccountPage.Fact]
    /// Nil for whom it is not.
    package let keeping: Keeping?
    /// Nil for whom it is not.
    package let granting: Granting?

    package init(
        account: String, fullName: String, facts: [AccountPage.Fact], keeping: Keeping?,
        granting: Granting?
    ) {
        self.account = account
        self.fullName = fullName
        self.facts = facts
        self.keeping = keeping
        self.granting = granting
    }
}
