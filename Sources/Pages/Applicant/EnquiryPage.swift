/// A request for a check of the own result (成绩复核), to be made or to be read.
package struct EnquiryPage: SitePage, Hashable {
    package static let template = TemplateName.applicantEnquiry

    /// A request that was made.
    package struct Asked: Hashable, Sendable {
        package let number: String
        package let when: String
        package let text: String
        /// Nil until the office answers.
        package let answer: String?
        package let answeredAt: String?
        /// Such as 漏评; empty for requests made before reasons were asked for.
        package let reason: String
        /// 等待受理, 复核中, or what it came to.
        package let state: PageBadge

        package init(
            number: String, when: String, text: String, answer: String?, answeredAt: String?,
            reason: String, state: PageBadge
        ) {
            self.reason = reason
            self.state = state
            self.number = number
            self.when = when
            self.text = text
            self.answer = answer
            self.answeredAt = answeredAt
        }
    }

    package let exam: String
    package let title: String
    package let window: String
    /// What is checked, and how.
    package let instructions: String
    package let asked: Asked?
    /// Why no request can be made now; nil when one can.
    package let refusal: String?
    /// From which list of reasons one is chosen.
    package let reasons: [OfficeChoice]
    /// As typed.
    package let text: String
    package let error: String?
    package let longest: Int
    package let key: String

    package init(
        exam: String, title: String, window: String, instructions: String, asked: Asked?,
        refusal: String?, reasons: [OfficeChoice], text: String, error: String?, longest: Int,
        key: String
    ) {
        self.reasons = reasons
        self.exam = exam
        self.title = title
        self.window = window
        self.instructions = instructions
        self.asked = asked
        self.refusal = refusal
        self.text = text
        self.error = error
        self.longest = longest
        self.key = key
    }
}
