/// The archive of an exam: what is in it, and the way to it.
package struct OfficeArchivePage: SitePage, Hashable {
    package static let template = TemplateName.officeArchive

    /// The path of the exam.
    package let exam: String
    /// The id of the exam, as commands take it.
    package let id: String
    package let mayArchive: Bool
    /// When it was first taken out.
    package let archived: String?
    /// What is in it.
    package let files: [OfficeFact]
    package let key: String

    package init(
        exam: String, id: String, mayArchive: Bool = false, archived: String? = nil,
        files: [OfficeFact],
        key: String
    ) {
        self.exam = exam
        self.id = id
        self.mayArchive = mayArchive
        self.archived = archived
        self.files = files
        self.key = key
    }
}
