/// Where a marker begins: the exams with something to mark.
package struct MarkingHomePage: SitePage, Hashable {
    package static let template = TemplateName.markingHome

    /// An exam whose answers were dealt to the marker.
    package struct Exam: Hashable, Sendable {
        package let title: String
        /// Where the next answer is.
        package let href: String
        /// Answers marked.
        package let done: Int
        /// Answers that wait for this marker now.
        package let left: Int
        /// Until when, as said; nil without an end.
        package let closes: String?
        /// The exam has been scored.
        package let isOver: Bool

        package init(
            title: String, href: String, done: Int, left: Int, closes: String? = nil,
            isOver: Bool = false
        ) {
            self.title = title
            self.href = href
            self.done = done
            self.left = left
            self.closes = closes
            self.isOver = isOver
        }
    }

    package let exams: [Exam]

    package init(exams: [Exam]) {
        self.exams = exams
    }
}
