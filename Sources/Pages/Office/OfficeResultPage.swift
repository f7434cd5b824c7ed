/// The result of one candidate, section by section.
package struct OfficeResultPage: SitePage, Hashable {
    package static let template = TemplateName.officeResult

    /// A section.
    package struct Section: Hashable, Sendable {
        package let name: String
        package let score: String
        package let fullMarks: String

        package init(name: String, score: String, fullMarks: String) {
            self.name = name
            self.score = score
            self.fullMarks = fullMarks
        }
    }

    package let title: String
    package let facts: [OfficeFact]
    package let outcome: String
    package let badge: String
    package let total: String?
    package let passMark: String
    package let fullMarks: String
    package let sections: [Section]
    /// Where the notice is, without its ending; nil while results are not published.
    package let notice: String?

    package init(
        title: String, facts: [OfficeFact], outcome: String, badge: String,
        total: String? = nil, passMark: String, fullMarks: String, sections: [Section],
        notice: String? = nil
    ) {
        self.title = title
        self.facts = facts
        self.outcome = outcome
        self.badge = badge
        self.total = total
        self.passMark = passMark
        self.fullMarks = fullMarks
        self.sections = sections
        self.notice = notice
    }
}
