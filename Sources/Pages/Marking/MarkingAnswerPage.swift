/// One answer to be marked.
package struct MarkingAnswerPage: SitePage, Hashable {
    package static let template = TemplateName.markingAnswer

    /// The path of the exam among the marker's pages.
    package let exam: String
    package let title: String
    package let matter: MarkingMatter
    package let done: Int
    package let left: Int
    /// Marks are given in multiples of it.
    package let step: String
    /// All marks that can be given; empty when there are too many for buttons.
    package let scale: [String]
    /// What was given before; empty for a first mark.
    package let mark: String
    package let remark: String
    /// Why an answer may be flagged.
    package let problems: [OfficeChoice]
    package let isCorrection: Bool
    /// The answer has its score: nothing can be changed.
    package let isSettled: Bool
    package let key: String

    package init(
        exam: String, title: String, matter: MarkingMatter, done: Int, left: Int, step: String,
        scale: [String], mark: String = "", remark: String = "", problems: [OfficeChoice],
        isCorrection: Bool = false, isSettled: Bool = false, key: String
    ) {
        self.exam = exam
        self.title = title
        self.matter = matter
        self.done = done
        self.left = left
        self.step = step
        self.scale = scale
        self.mark = mark
        self.remark = remark
        self.problems = problems
        self.isCorrection = isCorrection
        self.isSettled = isSettled
        self.key = key
    }
}
