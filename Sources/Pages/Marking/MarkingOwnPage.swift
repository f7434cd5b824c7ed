/// The own marks, the latest first.
package struct MarkingOwnPage: SitePage, Hashable {
    package static let template = TemplateName.markingOwn

    /// A mark that the marker gave.
    package struct Mark: Hashable, Sendable {
        package let code: String
        package let href: String
        package let item: String
        /// The mark, or why there is none.
        package let given: String
        package let at: String
        /// It can still be corrected.
        package let isOpen: Bool

        package init(
            code: String, href: String, item: String, given: String, at: String, isOpen: Bool
        ) {
            self.code = code
            self.href = href
            self.item = item
            self.given = given
            self.at = at
            self.isOpen = isOpen
        }
    }

    package let exam: String
    package let title: String
    package let marks: [Mark]
    package let pager: OfficePager

    package init(exam: String, title: String, marks: [Mark], pager: OfficePager) {
        self.exam = exam
        self.title = title
        self.marks = marks
        self.pager = pager
    }
}
