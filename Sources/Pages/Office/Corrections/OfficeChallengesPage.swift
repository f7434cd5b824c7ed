/// Objections to items (试题异议), those without an answer first.
package struct OfficeChallengesPage: SitePage, Hashable {
    package static let template = TemplateName.officeChallenges

    package struct Line: Hashable, Sendable {
        package let number: Int
        package let href: String
        package let item: String
        package let text: String
        package let asked: String
        package let state: PageBadge

        package init(
            number: Int, href: String, item: String, text: String, asked: String,
            state: PageBadge
        ) {
            self.number = number
            self.href = href
            self.item = item
            self.text = text
            self.asked = asked
            self.state = state
        }
    }

    /// The path of the exam.
    package let exam: String
    package let window: String
    package let lines: [Line]

    package init(exam: String, window: String, lines: [Line]) {
        self.exam = exam
        self.window = window
        self.lines = lines
    }
}
