/// An exam from its config to its archive.
package struct OfficeChecklistPage: SitePage, Hashable {
    package static let template = TemplateName.officeChecklist

    /// One step.
    package struct Step: Hashable, Sendable {
        package let title: String
        /// `done`, `next`, `blocked` or `later`.
        package let state: String
        package let stateName: String
        /// The kind of its badge.
        package let badge: String
        package let time: String
        package let figures: String
        package let missing: [String]
        /// Where it is done.
        package let links: [PageFrame.Link]

        package init(
            title: String, state: String, stateName: String, badge: String, time: String,
            figures: String, missing: [String], links: [PageFrame.Link]
        ) {
            self.title = title
            self.state = state
            self.stateName = stateName
            self.badge = badge
            self.time = time
            self.figures = figures
            self.missing = missing
            self.links = links
        }
    }

    package let exam: String
    package let title: String
    package let facts: [OfficeFact]
    package let figures: [OfficeFact]
    package let steps: [Step]

    package init(
        exam: String, title: String, facts: [OfficeFact], figures: [OfficeFact], steps: [Step]
    ) {
        self.exam = exam
        self.title = title
        self.facts = facts
        self.figures = figures
        self.steps = steps
    }
}
