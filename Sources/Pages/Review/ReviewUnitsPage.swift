/// The counts of registrations by unit, which add up to all.
package struct ReviewUnitsPage: SitePage, Hashable {
    package static let template = TemplateName.reviewUnits

    /// A unit, or all of them.
    package struct Row: Hashable, Sendable {
        package let name: String
        package let district: String
        /// To the unit's people.
        package let href: String
        package let total: Int
        /// By column.
        package let counts: [Int]

        package init(name: String, district: String, href: String, total: Int, counts: [Int]) {
            self.name = name
            self.district = district
            self.href = href
            self.total = total
            self.counts = counts
        }
    }

    package let exam: String
    package let base: String
    package let deadlines: [ReviewParts.Deadline]
    package let columns: [String]
    package let rows: [Row]
    package let all: Row
    /// Such as 报名 14 = 待单位审查 3 + ….
    package let sum: String

    package init(
        exam: String, base: String, deadlines: [ReviewParts.Deadline], columns: [String],
        rows: [Row], all: Row, sum: String
    ) {
        self.exam = exam
        self.base = base
        self.deadlines = deadlines
        self.columns = columns
        self.rows = rows
        self.all = all
        self.sum = sum
    }
}
