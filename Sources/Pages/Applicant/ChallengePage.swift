/// Objections to items by their place on the own paper (试题异议), to be made or to be read. It shows
/// neither text nor choices: items stay secret.
package struct ChallengePage: SitePage, Hashable {
    package static let template = TemplateName.applicantChallenge

    /// An objection that was made.
    package struct Asked: Hashable, Sendable {
        package let number: Int
        package let position: Int
        package let when: String
        package let text: String
        package let state: PageBadge
        /// Nil until somebody answers.
        package let answer: String?

        package init(
            number: Int, position: Int, when: String, text: String, state: PageBadge,
            answer: String?
        ) {
            self.number = number
            self.position = position
            self.when = when
            self.text = text
            self.state = state
            self.answer = answer
        }
    }

    package let exam: String
    package let title: String
    package let window: String
    package let asked: [Asked]
    /// Why none can be made now; nil when one can.
    package let refusal: String?
    /// The places of the own paper: 第3题（单项选择题）.
    package let positions: [OfficeChoice]
    /// As typed.
    package let text: String
    package let error: String?
    package let longest: Int
    package let most: Int
    package let key: String

    package init(
        exam: String, title: String, window: String, asked: [Asked], refusal: String?,
        positions: [OfficeChoice], text: String, error: String?, longest: Int, most: Int,
        key: String
    ) {
        self.exam = exam
        self.title = title
        self.window = window
        self.asked = asked
        self.refusal = refusal
        self.positions = positions
        self.text = text
        self.error = error
        self.longest = longest
        self.most = most
        self.key = key
    }
}
