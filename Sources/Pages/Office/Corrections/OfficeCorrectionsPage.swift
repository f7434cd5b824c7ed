/// The corrections of an exam (成绩更正).
package struct OfficeCorrectionsPage: SitePage, Hashable {
    package static let template = TemplateName.officeCorrections

    package struct Line: Hashable, Sendable {
        package let number: Int
        package let href: String
        package let what: String
        package let state: PageBadge
        package let proposed: String
        package let decided: String

        package init(
            number: Int, href: String, what: String, state: PageBadge, proposed: String,
            decided: String
        ) {
            self.number = number
            self.href = href
            self.what = what
            self.state = state
            self.proposed = proposed
            self.decided = decided
        }
    }

    /// The path of the exam.
    package let exam: String
    /// Nil before the exam was scored.
    package let isGraded: Bool
    /// Objections that wait for an answer.
    package let openChallenges: Int
    package let lines: [Line]

    package init(exam: String, isGraded: Bool, openChallenges: Int, lines: [Line]) {
        self.exam = exam
        self.isGraded = isGraded
        self.openChallenges = openChallenges
        self.lines = lines
    }
}
