package import Vocabulary

/// What a bulletin says that no figure can: names, dates and sentences from the exam's config.
package struct BulletinText: Hashable, Sendable {
    /// Such as 广元市2017年第一期行政执法人员资格考试; the title is made from it.
    package let examTitle: String
    /// Who gives it out; it signs at the end.
    package let organiser: String
    /// The rule on which the exam stands, with its title marks.
    package let basis: String
    /// 全市, 全县, 全省: the area that the figures cover.
    package let area: String
    /// The first day of the exam.
    package let firstDay: CalendarDate
    /// The last day, not before the first.
    package let lastDay: CalendarDate
    /// 成文日期.
    package let date: CalendarDate
    /// 发文字号; nil leaves it to the office.
    package let documentNumber: String?
    /// Sentences to add to 主要特点, each a paragraph of its own.
    package let highlights: [String]
    /// Sentences to add to 存在问题.
    package let problems: [String]
    /// The sentences of 下一步要求.
    package let requirements: [String]
    /// Of a re-sit: its passes with those of the exams it belongs to; nil for any other exam.
    package let cumulative: CumulativeFigures?

    package init(
        examTitle: String, organiser: String, basis: String, area: String, firstDay: CalendarDate,
        lastDay: CalendarDate, date: CalendarDate, documentNumber: String? = nil,
        highlights: [String] = [], problems: [String] = [], requirements: [String] = [],
        cumulative: CumulativeFigures? = nil
    ) {
        self.examTitle = examTitle
        self.organiser = organiser
        self.basis = basis
        self.area = area
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.date = date
        self.documentNumber = documentNumber
        self.highlights = highlights
        self.problems = problems
        self.requirements = requirements
        self.cumulative = cumulative
    }
}
