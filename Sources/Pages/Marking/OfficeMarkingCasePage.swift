/// An answer on which the office decides.
package struct OfficeMarkingCasePage: SitePage, Hashable {
    package static let template = TemplateName.officeMarkingCase

    /// What one marker gave.
    package struct Given: Hashable, Sendable {
        package let place: String
        package let given: String
        package let remark: String

        package init(place: String, given: String, remark: String) {
            self.place = place
            self.given = given
            self.remark = remark
        }
    }

    package let exam: String
    package let matter: MarkingMatter
    /// Why it is here; nil when it waits for no decision.
    package let reason: String?
    /// What it came to, or that it is still being marked.
    package let outcome: String
    package let given: [Given]
    package let step: String
    package let key: String

    package init(
        exam: String, matter: MarkingMatter, reason: String?, outcome: String = "", given: [Given],
        step: String, key: String
    ) {
        self.exam = exam
        self.matter = matter
        self.reason = reason
        self.outcome = outcome
        self.given = given
        self.step = step
        self.key = key
    }
}
