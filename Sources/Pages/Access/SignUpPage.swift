/// The page on which an applicant makes the own account.
package struct SignUpPage: SitePage, Hashable {
    package static let template = TemplateName.accessSignUp

    package let fullName: String
    package let idNumber: String
    /// Where the person wanted to go; empty for the own start.
    package let next: String
    /// Everything that is wrong with what was typed; empty at the first visit.
    package let problems: [String]

    package init(
        fullName: String = "", idNumber: String = "", next: String = "", problems: [String] = []
    ) {
        self.fullName = fullName
        self.idNumber = idNumber
        self.next = next
        self.problems = problems
    }
}
