import Grading
package import Office
package import Pages
package import Programme
import Publication
import Vocabulary

/// The office's report of an exam: scores, units, the whole test, items without their keys, drift.
package struct OfficeReport {
    private let analysis: ExamAnalysis
    private let results: ExamResults
    private let programme: ExamProgramme
    private let units: (picture: Picture?, table: AnalysisTable)

    package init(_ analysis: ExamAnalysis, _ results: ExamResults, _ programme: ExamProgramme) {
        self.analysis = analysis
        self.results = results
        self.programme = programme
        let figures = results.bulletin.figures
        units = AnalysisPictures.units(figures.rows, figures.rules)
    }

    /// Everything that names no candidate and no key.
    package var tables: [AnalysisTable] { analysis.openTables + [units.table] }

    /// Complete, without links: every item in one table.
    package var document: ReportPage {
        ReportPage(
            title: "\(programme.title) 考试分析", words: words, figures: figures,
            sections: sections(items: itemTable(rows: nil), pager: nil))
    }

    func page(links: [PageFrame.Link], _ visit: Visit) -> ReportPage {
        let order = ReportOrder.flaggedFirst(analysis.figures.items)
        let slice = OfficeSlice(order, visit)
        return ReportPage(
            title: "考试分析", words: words, figures: figures, links: links,
            sections: sections(items: itemTable(rows: slice.items), pager: slice.pager))
    }

    private var words: [String] {
        [
            analysis.figures.test.isCommonForm
                ? "全体考生同卷。以下指标供改进命题和考务参考，不改变任何人的成绩。"
                : "一人一卷：每道题只有抽到它的考生作答，单题人数少、区间宽；α和KR-20只对同卷有意义，"
                    + "这里用分层信度。以下指标供改进命题和考务参考，不改变任何人的成绩。"
        ]
    }

    private var figures: [OfficeFact] {
        let test = analysis.figures.test
        return [
            OfficeFact(term: "答卷", text: "\(test.totals?.n ?? 0)"),
            OfficeFact(term: "平均分", text: DecimalText.of(test.totals?.mean)),
            OfficeFact(term: "标准差", text: DecimalText.of(test.totals?.deviation)),
            OfficeFact(
                term: test.alpha == nil ? "分层信度" : "α系数",
                text: DecimalText.of(test.reliability, places: 3)),
            OfficeFact(
                term: "测量标准误（分）", text: DecimalText.of(test.alphaError ?? test.stratifiedError)),
            OfficeFact(term: "合格判定一致性", text: DecimalText.percent(test.decision?.consistency)),
        ]
    }

    private func sections(items: DataTable, pager: OfficePager?) -> [ReportPage.Section] {
        let scores = AnalysisPictures.scores(
            analysis.responses.matrix.totals, passMark: analysis.passMark,
            fullMarks: analysis.fullMarks)
        let map = AnalysisPictures.wright(analysis.calibration)
        let scatter = AnalysisPictures.scatter(analysis.figures.items)
        let test = analysis.testTable
        return [
            .init(id: "scores", title: "成绩分布", picture: scores.picture, table: scores.table),
            .init(
                id: "units", title: "各单位合格率", picture: units.picture,
                table: DataTable(
                    caption: units.table.title, columns: units.table.columns,
                    rows: units.table.rows), isFolded: units.table.rows.count > 20),
            .init(
                id: "test", title: "整卷指标",
                table: DataTable(caption: test.title, columns: test.columns, rows: test.rows)),
            .init(id: "map", title: "能力与难度", picture: map.picture, table: map.table),
            .init(
                id: "scatter", title: "难度与区分度", picture: scatter.picture, table: scatter.table),
            .init(id: "items", title: "各题情况", table: items, pager: pager),
        ] + (analysis.drift.map { [ReportOrder.section($0) { _ in nil }] } ?? [])
    }

    private func itemTable(rows: [ItemFigures]?) -> DataTable {
        let table = ReportOrder.table(rows ?? analysis.figures.items, analysis)
        return DataTable(
            caption: "各题情况（有提示的在前；选项和答案只有命题人员可见）", columns: table.columns,
            rows: table.rows, odd: table.odd)
    }
}

/// How items are listed on pages.
enum ReportOrder {
    /// Items with the most to look at first.
    static func flaggedFirst(_ items: [ItemFigures]) -> [ItemFigures] {
        let flags = items.map(\.flags.count)
        return items.indices.sorted { (-flags[$0], $0) < (-flags[$1], $1) }.map { items[$0] }
    }

    /// The figures that fit on a page; files have all of them.
    static func table(
        _ items: [ItemFigures], _ analysis: ExamAnalysis
    ) -> (columns: [String], rows: [[String]], odd: Set<Int>) {
        let fits = Dictionary(
            analysis.calibration.items.map { ($0.item, $0) }, uniquingKeysWith: { one, _ in one })
        let rows = items.map { item in
            let fit = fits[item.item]
            let interval = item.facilityInterval.map {
                "\(DecimalText.of($0.low))~\(DecimalText.of($0.high))"
            }
            return [
                item.item.text, item.type.chinese, "\(item.n)", "\(item.omitted)",
                DecimalText.of(item.facility), interval ?? "—",
                analysis.known[item.item].map { DecimalText.of(Double($0.facility) / 100) } ?? "—",
                DecimalText.of(item.itemRest), DecimalText.of(item.upperLower),
                DecimalText.of(item.seconds?.median, places: 0),
                fit.map { "\(DecimalText.of($0.difficulty)) (\(DecimalText.of($0.error)))" }
                    ?? "—", item.flags.map(\.chinese).joined(separator: "；"),
            ]
        }
        return (
            [
                "试题", "题型", "人数", "未答", "难度P", "95%区间", "题库难度", "区分度", "高低分组差", "用时中位秒",
                "Rasch难度(标准误)", "提示",
            ], rows, Set(items.indices.filter { !items[$0].flags.isEmpty })
        )
    }

    /// Drift: what is notable, or the ten least likely.
    static func section(
        _ drift: DifficultyDrift, _ link: (ItemID) -> String?
    ) -> ReportPage.Section {
        let notable = drift.rows.filter(\.isNotable)
        let table = drift.table
        let picked = drift.rows.indices.filter { index in
            notable.isEmpty ? index < 10 : drift.rows[index].isNotable
        }.prefix(100)
        return .init(
            id: "drift", title: "难度漂移与泄题监测",
            words: [
                "比较每道题在各场之间的难度（已扣除各场考生能力差别），共比较\(drift.rows.count)次，"
                    + "经Benjamini–Hochberg校正。变易的可能是泄题，也可能是讲授、修订的结果，须由人核查；"
                    + "单题人数少时查不出小的变化。",
                drift.rows.isEmpty
                    ? "各场用的试题各不相同（或重合的太少），没有可以比较的试题。"
                    : notable.isEmpty
                        ? "没有一题的变化超出偶然；下表是变化最大的\(picked.count)项。"
                        : "有\(notable.count)项变化超出偶然，其中变易\(notable.count(where: \.isLeakSuspect))项。",
            ],
            table: DataTable(
                caption: "难度漂移", columns: table.columns, rows: picked.map { table.rows[$0] },
                links: picked.map { link(drift.rows[$0].item) },
                odd: Set(
                    picked.enumerated().filter { drift.rows[$0.element].isNotable }.map(\.offset))
            ))
    }
}
