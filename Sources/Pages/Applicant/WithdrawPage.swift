/// Asks once more before a registration is taken back.
package struct WithdrawPage: SitePage, Hashable {
    package static let template = TemplateName.applicantWithdraw

    package let exam: String
    package let title: String
    package let number: String
    /// Whether the person could register again, in a sentence.
    package let consequence: String
    package let key: String

    package init(exam: String, title: String, number: String, consequence: String, key: String) {
        self.exam = exam
        self.title = title
        self.number = number
        self.consequence = consequence
        self.key = key
    }
}
