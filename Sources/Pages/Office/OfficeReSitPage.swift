/// A re-sit: who may take it, who has registered, and what all sittings come to together.
package struct OfficeReSitPage: SitePage, Hashable {
    package static let template = TemplateName.officeReSit

    /// Somebody who has not passed the first exam.
    package struct Person: Hashable, Sendable {
        package let name: String
        package let unit: String
        /// The results before this re-sit.
        package let earlier: String
        /// Whether the person may register, or has, in one word.
        package let standing: String
        package let badge: String
        /// Why not, or what reviewers have to look at; nil for nothing.
        package let note: String?
        /// The state of the registration, with its page; nil without one.
        package let registration: String
        package let href: String?
        /// What the re-sit came to, and which result counts; empty before its results.
        package let outcome: String
        package let counting: String

        package init(
            name: String, unit: String, earlier: String, standing: String, badge: String,
            note: String?, registration: String = "", href: String? = nil, outcome: String = "",
            counting: String = ""
        ) {
            self.name = name
            self.unit = unit
            self.earlier = earlier
            self.standing = standing
            self.badge = badge
            self.note = note
            self.registration = registration
            self.href = href
            self.outcome = outcome
            self.counting = counting
        }
    }

    /// One exam in the sum of passes.
    package struct Stage: Hashable, Sendable {
        package let title: String
        package let seated: String
        package let attended: String
        package let passed: String

        package init(title: String, seated: String, attended: String, passed: String) {
            self.title = title
            self.seated = seated
            self.attended = attended
            self.passed = passed
        }
    }

    /// The path of the exam.
    package let exam: String
    package let title: String
    /// The rules.
    package let facts: [OfficeFact]
    package let figures: [OfficeFact]
    /// What keeps everybody from registering, such as results that are not published yet.
    package let obstacle: String?
    /// How many the office may register in one act; nil: the button is not shown.
    package let mayRegister: Int?
    /// Passes added up; empty before the results of the re-sit.
    package let stages: [Stage]
    /// The sum in one sentence, with its denominator.
    package let sum: String
    package let choices: [OfficeChoice]
    package let query: String
    package let people: [Person]
    package let pager: OfficePager?
    package let key: String

    package init(
        exam: String, title: String, facts: [OfficeFact], figures: [OfficeFact],
        obstacle: String? = nil, mayRegister: Int? = nil, stages: [Stage] = [], sum: String = "",
        choices: [OfficeChoice], query: String, people: [Person], pager: OfficePager? = nil,
        key: String
    ) {
        self.exam = exam
        self.title = title
        self.facts = facts
        self.figures = figures
        self.obstacle = obstacle
        self.mayRegister = mayRegister
        self.stages = stages
        self.sum = sum
        self.choices = choices
        self.query = query
        self.people = people
        self.pager = pager
        self.key = key
    }
}
