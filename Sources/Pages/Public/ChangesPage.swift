/// Corrections after the publication, and which notices they replaced; people are masked.
package struct ChangesPage: SitePage, Hashable {
    package static let template = TemplateName.publicChanges

    package struct Person: Hashable, Sendable {
        /// The family name and stars.
        package let maskedName: String
        /// With stars in the middle.
        package let maskedNumber: String

        package init(maskedName: String, maskedNumber: String) {
            self.maskedName = maskedName
            self.maskedNumber = maskedNumber
        }
    }

    package struct Revision: Hashable, Sendable {
        package let reason: String
        package let date: String
        package let people: [Person]

        package init(reason: String, date: String, people: [Person]) {
            self.reason = reason
            self.date = date
            self.people = people
        }
    }

    package let exam: String
    package let revisions: [Revision]

    package init(exam: String, revisions: [Revision]) {
        self.exam = exam
        self.revisions = revisions
    }
}
