/// What `bulletin.mustache` reads: the page, the size of its mark, and the annexes with their
/// labels.
struct BulletinView: Sendable {
    let page: BulletinPage
    let markSize: Int
    let annexes: [Annex]

    init(_ page: BulletinPage) {
        self.page = page
        markSize = page.masthead.markSize
        let alone = page.annexes.count == 1
        annexes = page.annexes.enumerated().map { index, annex in
            Annex(annex, number: alone ? nil : index + 1)
        }
    }

    /// An annex with the one of the three contents that it has.
    struct Annex: Sendable {
        /// 附件1 above the annex; 附件 when it is the only one.
        let label: String
        /// The line under the body: 1.标题 without a stop at the end.
        let line: String
        let title: String
        let chart: ChartView?
        let units: UnitTable?
        let names: NameList?

        init(_ annex: BulletinPage.Annex, number: Int?) {
            title = annex.title
            label = number.map { "附件\($0)" } ?? "附件"
            line = number.map { "\($0).\(annex.title)" } ?? annex.title
            chart = if case .passRates(let chart) = annex { ChartView(chart) } else { nil }
            units = if case .units(let table) = annex { table } else { nil }
            names = if case .names(let list) = annex { list } else { nil }
        }
    }
}

/// What `brief_bulletin.mustache` reads.
struct BriefBulletinView: Sendable {
    let page: BriefBulletinPage
    let markSize: Int

    init(_ page: BriefBulletinPage) {
        self.page = page
        markSize = page.masthead.markSize
    }
}

extension BulletinPage.Masthead {
    /// The type size of the mark in points, so that it fits into one line of the text block: 156 mm
    /// are 442 points. GB/T 9704 asks for large type and names no size.
    var markSize: Int { min(46, 440 / max(mark.count, 1)) }
}
