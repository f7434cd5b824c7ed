/// Where a unit reviewer begins: the exams, each with its deadlines and counts.
package struct UnitHomePage: SitePage, Hashable {
    package static let template = TemplateName.unitHome

    /// One exam for the unit.
    package struct Exam: Hashable, Sendable {
        package let title: String
        package let href: String
        /// What is to be done now, in a sentence.
        package let task: String
        package let deadlines: [ReviewParts.Deadline]
        package let total: Int
        package let parts: [ReviewParts.Count]
        /// Such as 合计 14 = 3 + 11.
        package let sum: String
        package let links: [PageFrame.Link]

        package init(
            title: String, href: String, task: String, deadlines: [ReviewParts.Deadline],
            total: Int, parts: [ReviewParts.Count], sum: String, links: [PageFrame.Link]
        ) {
            self.title = title
            self.href = href
            self.task = task
            self.deadlines = deadlines
            self.total = total
            self.parts = parts
            self.sum = sum
            self.links = links
        }
    }

    package let unit: String
    package let exams: [Exam]

    package init(unit: String, exams: [Exam]) {
        self.unit = unit
        self.exams = exams
    }
}
