/// Nothing waits for the marker.
package struct MarkingDonePage: SitePage, Hashable {
    package static let template = TemplateName.markingDone

    package let exam: String
    package let title: String
    package let done: Int
    /// The exam has been scored; else something may still come.
    package let isOver: Bool

    package init(exam: String, title: String, done: Int, isOver: Bool) {
        self.exam = exam
        self.title = title
        self.done = done
        self.isOver = isOver
    }
}
