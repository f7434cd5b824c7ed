package import Vocabulary

/// The bulletin (通报) of one exam in the order of an official document (practice 2.17, GB/T 9704):
/// title, addressees, opening, sections, attachments, signature, date; then the table.
package struct Bulletin: Hashable, Sendable {
    /// A section of the text (一、基本情况).
    package struct Section: Hashable, Sendable {
        package let heading: String
        package let paragraphs: [String]
    }

    package let title: String
    package let documentNumber: String?
    package let audience: BulletinAudience
    /// On which rule, by whom, when.
    package let opening: String
    package let sections: [Section]
    /// 附件, numbered from 1; the tables come first, then the lists of names.
    package let attachments: [String]
    package let organiser: String
    package let date: CalendarDate
    package let figures: BulletinFigures

    /// Writes the bulletin from its figures. For a restricted audience only the totals are kept.
    package init(figures: BulletinFigures, text: BulletinText, audience: BulletinAudience) {
        let figures = audience.isRestricted ? figures.totalOnly : figures
        let writer = BulletinWriter(figures: figures, text: text)
        title = "关于\(text.examTitle)情况的通报"
        documentNumber = text.documentNumber
        self.audience = audience
        opening = writer.opening
        sections = writer.sections
        attachments =
            (figures.groups.isEmpty
                ? ["考试情况统计表"] : figures.groups.map { "\($0.name)考试情况统计表" })
            + audience.lists.map(\.title)
        organiser = text.organiser
        date = text.date
        self.figures = figures
    }
}
