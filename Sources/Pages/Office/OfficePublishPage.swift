/// The second question before the results are published.
package struct OfficePublishPage: SitePage, Hashable {
    package static let template = TemplateName.officePublish

    /// The path of the exam.
    package let exam: String
    package let title: String
    package let figures: [OfficeFact]
    package let due: String
    package let isDue: Bool
    package let key: String

    package init(
        exam: String, title: String, figures: [OfficeFact], due: String, isDue: Bool = false,
        key: String
    ) {
        self.exam = exam
        self.title = title
        self.figures = figures
        self.due = due
        self.isDue = isDue
        self.key = key
    }
}
