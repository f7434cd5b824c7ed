/// The bulletin (通报) of an exam in the form of GB/T 9704-2012, with its annexes (practice 2.17,
/// 4.9).
///
/// Every text is printed as it stands: numbers, rates and dates are formatted by the caller, and
/// headings carry their 一、 and (一). What the office itself adds to a document is left to it: seal,
/// 版记 and, where it has not given one yet, the number.
package struct BulletinPage: Hashable, Sendable {
    /// 发文机关标志, 发文字号 and title.
    package let masthead: Masthead
    /// 主送机关, as one line without the colon.
    package let addressees: String
    /// What stands before the first heading.
    package let opening: [String]
    /// 一、, 二、 and so on.
    package let chapters: [Chapter]
    /// In the order in which they are numbered and printed.
    package let annexes: [Annex]
    /// Who signs, and the date.
    package let signature: Signature

    /// A bulletin; annexes may be empty.
    package init(
        masthead: Masthead, addressees: String, opening: [String], chapters: [Chapter],
        annexes: [Annex], signature: Signature
    ) {
        self.masthead = masthead
        self.addressees = addressees
        self.opening = opening
        self.chapters = chapters
        self.annexes = annexes
        self.signature = signature
    }
}

extension BulletinPage {
    /// What stands above and under the red line.
    package struct Masthead: Hashable, Sendable {
        /// 发文机关标志, such as 广元市人民政府法制办公室文件.
        package let mark: String
        /// 发文字号 with 〔〕, such as 广府法办〔2017〕12号; nil leaves it to the office.
        package let documentNumber: String?
        /// 标题, such as 关于广元市2017年第一期行政执法资格考试情况的通报. A line break in it breaks the
        /// printed title there, so that no word is torn.
        package let title: String

        /// Without a number its line stays blank.
        package init(mark: String, documentNumber: String?, title: String) {
            self.mark = mark
            self.documentNumber = documentNumber
            self.title = title
        }
    }

    /// A heading of the first level (黑体) and what stands under it.
    package struct Chapter: Hashable, Sendable {
        /// Such as 一、基本情况.
        package let heading: String
        /// Each indented by two characters.
        package let paragraphs: [String]
        /// Subdivisions, after the paragraphs.
        package let parts: [Part]

        /// A chapter, usually without parts.
        package init(heading: String, paragraphs: [String], parts: [Part] = []) {
            self.heading = heading
            self.paragraphs = paragraphs
            self.parts = parts
        }
    }

    /// A heading of the second level (楷体) and what stands under it.
    package struct Part: Hashable, Sendable {
        /// Such as (一)组织严密.
        package let heading: String
        /// Each indented by two characters.
        package let paragraphs: [String]

        /// A heading with its text.
        package init(heading: String, paragraphs: [String]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    /// 发文机关署名 and 成文日期. The seal is the office's.
    package struct Signature: Hashable, Sendable {
        /// The office that holds the exam.
        package let organiser: String
        /// Such as 2017年12月20日.
        package let date: String

        /// Who signs, and when.
        package init(organiser: String, date: String) {
            self.organiser = organiser
            self.date = date
        }
    }

    /// What is attached.
    package enum Annex: Hashable, Sendable {
        case passRates(PassRateChart)
        case units(UnitTable)
        case names(NameList)

        /// As it stands above the annex and in the list under the body.
        package var title: String {
            switch self {
            case .passRates(let chart): chart.title
            case .units(let table): table.title
            case .names(let list): list.title
            }
        }
    }
}
