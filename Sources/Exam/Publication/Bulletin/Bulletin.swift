package import Vocabulary

/// The bulletin (通报) of one exam in the order of an official document (practice 2.17, GB/T 9704):
/// title, addressees, opening, sections, attachments, signature, date; then the table.
package struct Bulletin: Hashable, Sendable {
    /// A section of the text (一、基本情况).
    package struct Section: Hashable, Sendable {
        /// With its number in Chinese.
        package let heading: String
        /// Numbered from (一) if there are several; at least one.
        package let paragraphs: [String]
    }

    /// 关于…情况的通报.
    package let title: String
    /// 发文字号; nil leaves it to the office.
    package let documentNumber: String?
    /// Who reads it: 主送.
    package let audience: BulletinAudience
    /// On which rule, by whom, when.
    package let opening: String
    /// The text, in the order of practice 2.17.
    package let sections: [Section]
    /// Of a re-sit: its passes with those of the exams it belongs to.
    package let cumulative: CumulativeFigures?
    /// 附件, numbered from 1 by whoever prints them: the tables, then the lists of names.
    package let annexes: [BulletinAnnex]
    /// The area that the figures cover, such as 全市.
    package let area: String
    /// Who signs it.
    package let organiser: String
    /// 成文日期.
    package let date: CalendarDate
    /// What the text is written from, and the table.
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
        cumulative = text.cumulative
        annexes = BulletinAnnex.all(figures, audience)
        area = text.area
        organiser = text.organiser
        date = text.date
        self.figures = figures
    }

    /// The titles of the annexes.
    package var attachments: [String] { annexes.map { $0.title(figures, area: area) } }
}
