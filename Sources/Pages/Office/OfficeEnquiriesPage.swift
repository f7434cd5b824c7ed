/// Requests for a check of a result, with their answers.
package struct OfficeEnquiriesPage: SitePage, Hashable {
    package static let template = TemplateName.officeEnquiries

    /// An answer that waits for a second person.
    package struct Proposal: Hashable, Sendable {
        package let outcome: String
        package let text: String
        /// Who wrote it, and when.
        package let author: String
        /// Whether the reader may confirm it or send it back.
        package let isMine: Bool

        package init(outcome: String, text: String, author: String, isMine: Bool) {
            self.outcome = outcome
            self.text = text
            self.author = author
            self.isMine = isMine
        }
    }

    /// A request.
    package struct Enquiry: Hashable, Sendable {
        package let number: Int
        package let name: String
        package let candidate: String
        package let result: String
        /// Where the breakdown is.
        package let href: String
        package let text: String
        package let asked: String
        package let answer: String?
        package let answeredAt: String
        package let key: String
        /// Such as 漏评.
        package let reason: String
        /// Who handles it; empty while nobody does.
        package let handler: String
        /// What the machine finds now, or found when it was answered.
        package let checks: [OfficeFact]
        /// Where a wrong record of absence is set right; nil where nothing points to one.
        package let lift: String?
        /// What it came to.
        package let outcome: String?
        package let outcomes: [OfficeChoice]
        /// Nil while no answer waits.
        package let proposal: Proposal?
        /// Why the last answer was sent back; nil when none was.
        package let returned: String?
        /// Where the paper is, item by item; nil for those who do not handle the request.
        package let paper: String?

        package init(
            number: Int, name: String, candidate: String, result: String, href: String,
            text: String, asked: String, answer: String? = nil, answeredAt: String, key: String,
            reason: String, handler: String, checks: [OfficeFact], lift: String? = nil,
            outcome: String? = nil, outcomes: [OfficeChoice], proposal: Proposal? = nil,
            returned: String? = nil, paper: String? = nil
        ) {
            self.proposal = proposal
            self.returned = returned
            self.paper = paper
            self.reason = reason
            self.handler = handler
            self.checks = checks
            self.lift = lift
            self.outcome = outcome
            self.outcomes = outcomes
            self.number = number
            self.name = name
            self.candidate = candidate
            self.result = result
            self.href = href
            self.text = text
            self.asked = asked
            self.answer = answer
            self.answeredAt = answeredAt
            self.key = key
        }
    }

    /// The path of the exam.
    package let exam: String
    package let window: String
    /// Of this page, as those answered.
    package let open: [Enquiry]
    package let answered: [Enquiry]
    /// Of all pages.
    package let openCount: Int
    package let answeredCount: Int
    /// Nil when one page has them all.
    package let pager: OfficePager?
    /// Whether an answer waits until a second person has confirmed it.
    package let isConfirmed: Bool

    package init(
        exam: String, window: String, open: [Enquiry], answered: [Enquiry],
        openCount: Int? = nil, answeredCount: Int? = nil, pager: OfficePager? = nil,
        isConfirmed: Bool
    ) {
        self.openCount = openCount ?? open.count
        self.answeredCount = answeredCount ?? answered.count
        self.pager = pager
        self.isConfirmed = isConfirmed
        self.exam = exam
        self.window = window
        self.open = open
        self.answered = answered
    }
}
