/// How an item did in exams that have been scored.
package struct BankUse: Hashable, Sendable {
    package struct Exam: Hashable, Sendable {
        package let title: String
        package let papers: Int
        package let answered: Int
        package let right: Int
        package let partly: Int
        package let blank: Int
        /// Such as 63%; — when nobody had it.
        package let observed: String
        package let estimated: String

        package init(
            title: String, papers: Int, answered: Int, right: Int, partly: Int, blank: Int,
            observed: String, estimated: String
        ) {
            self.title = title
            self.papers = papers
            self.answered = answered
            self.right = right
            self.partly = partly
            self.blank = blank
            self.observed = observed
            self.estimated = estimated
        }
    }

    /// A choice with how often it was chosen, as a bar of the chart.
    package struct Bar: Hashable, Sendable {
        package let label: String
        package let text: String
        package let count: Int
        package let share: String
        package let isRight: Bool
        /// Places in the chart, in its own units.
        package let y: Int
        package let labelY: Int
        package let length: Int
        package let endX: Int

        package init(
            label: String, text: String, count: Int, share: String, isRight: Bool, row: Int,
            permille: Int
        ) {
            self.label = label
            self.text = text
            self.count = count
            self.share = share
            self.isRight = isRight
            y = 8 + row * 34
            labelY = y + 18
            length = max(1, permille * 420 / 1000)
            endX = 60 + length + 8
        }
    }

    package let exams: [Exam]
    package let bars: [Bar]
    package let height: Int

    package init(exams: [Exam], bars: [Bar]) {
        self.exams = exams
        self.bars = bars
        height = 16 + bars.count * 34
    }
}
