/// The archive of an exam: what is in it, and the way to it.
package struct OfficeArchivePage: SitePage, Hashable {
    package static let template = TemplateName.officeArchive

    /// The path of the exam.
    package let exam: String
    package let mayArchive: Bool
    /// When it was first taken out.
    package let archived: String?
    /// What is in it.
    package let files: [OfficeFact]
    package let key: String

    package init(
        exam: String, mayArchive: Bool = false, archived: String? = nil, files: [OfficeFact],
        key: String
    ) {
        self.exam = exam
        self.mayArchive = mayArchive
        self.archived = archived
        self.files = files
        self.key = key
    }
}
