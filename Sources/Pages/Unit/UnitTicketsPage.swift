/// The tickets of a unit's people: who has one, and until when they can be printed.
package struct UnitTicketsPage: SitePage, Hashable {
    package static let template = TemplateName.unitTickets

    /// A candidate with a seat.
    package struct Row: Hashable, Sendable {
        package let id: String
        package let candidateNumber: String
        package let name: String
        package let department: String

        package init(id: String, candidateNumber: String, name: String, department: String) {
            self.id = id
            self.candidateNumber = candidateNumber
            self.name = name
            self.department = department
        }
    }

    package let exam: String
    package let unit: String
    package let base: String
    /// Such as 2017年5月10日 09:00至2017年5月20日 09:00.
    package let window: String
    /// Why nothing can be printed now; nil when it can.
    package let obstacle: String?
    package let rows: [Row]

    package init(
        exam: String, unit: String, base: String, window: String, obstacle: String?, rows: [Row]
    ) {
        self.exam = exam
        self.unit = unit
        self.base = base
        self.window = window
        self.obstacle = obstacle
        self.rows = rows
    }
}
