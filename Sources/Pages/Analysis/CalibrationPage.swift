/// What the calibration of the bank proposes, for question editors to decide upon.
package struct CalibrationPage: SitePage, Hashable {
    package static let template = TemplateName.calibration

    package struct Proposal: Hashable, Sendable {
        /// Of the tick box: revision and item; nil where nothing can be taken over.
        package let value: String?
        package let id: String
        package let href: String
        package let people: Int
        package let difficulty: String
        package let fit: String
        package let current: String
        package let found: String
        /// Why it cannot be taken over, or that it is off.
        package let badge: BankBadge?

        package init(
            value: String?, id: String, href: String, people: Int, difficulty: String,
            fit: String, current: String, found: String, badge: BankBadge?
        ) {
            self.value = value
            self.id = id
            self.href = href
            self.people = people
            self.difficulty = difficulty
            self.fit = fit
            self.current = current
            self.found = found
            self.badge = badge
        }
    }

    package let tabs: BankTabs
    package let exams: [PageFrame.Link]
    package let facts: [OfficeFact]
    package let files: [PageFrame.Link]
    package let proposals: [Proposal]
    package let pager: OfficePager?
    package let drift: ReportPage.Section?
    package let key: String

    package init(
        tabs: BankTabs, exams: [PageFrame.Link], facts: [OfficeFact] = [],
        files: [PageFrame.Link] = [], proposals: [Proposal] = [], pager: OfficePager? = nil,
        drift: ReportPage.Section? = nil, key: String
    ) {
        self.tabs = tabs
        self.exams = exams
        self.facts = facts
        self.files = files
        self.proposals = proposals
        self.pager = pager
        self.drift = drift
        self.key = key
    }
}
