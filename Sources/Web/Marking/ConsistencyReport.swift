import Grading
import Office
import Pages
import Vocabulary

/// How steady markers are, as a page and as tables of files.
struct ConsistencyReport {
    private let consistency: MarkingConsistency
    private let rules: MarkingRules
    private let path: String
    private let names: [AccountID: String]

    /// - Parameters:
    ///   - path: of the marking among the office's pages.
    ///   - names: full names of accounts.
    init(
        _ consistency: MarkingConsistency, _ rules: MarkingRules, path: String,
        names: [AccountID: String]
    ) {
        self.consistency = consistency
        self.rules = rules
        self.path = path
        self.names = names
    }

    private static let columns = [
        "比较", "对数", "完全一致", "差一档以内", "误差以内", "平均差", "平均相差", "相关系数", "加权Kappa", "ICC(1,1)",
    ]

    /// By marker, for all, and the answers that came out far apart.
    var tables: [AnalysisTable] {
        [
            AnalysisTable(
                name: "markers", title: "各评卷员",
                columns: ["评卷员"] + ConsistencyReport.columns,
                rows: consistency.markers.flatMap { line in
                    comparisons(line).map { [name(line.account)] + $0 }
                }),
            AnalysisTable(
                name: "all", title: "全体", columns: ConsistencyReport.columns,
                rows: comparisons(consistency.all)),
            AnalysisTable(
                name: "cases", title: "再评超出误差的答案", columns: ConsistencyReport.caseColumns,
                rows: consistency.cases.map(row)),
        ]
    }

    func page(_ visit: Visit) -> ReportPage {
        let slice = OfficeSlice(consistency.cases, visit)
        let tables = tables
        return ReportPage(
            title: "评卷一致性", words: words,
            figures: [
                OfficeFact(term: "抽查再评", text: "\(consistency.repeats)"),
                OfficeFact(term: "未评", text: "\(consistency.all.open)"),
                OfficeFact(term: "报告异常", text: "\(consistency.all.flagged)"),
                OfficeFact(term: "超出误差", text: "\(consistency.cases.count)"),
            ],
            links: [
                PageFrame.Link("各评卷员（csv）", "\(path)/consistency/markers.csv"),
                PageFrame.Link("超出误差的答案（csv）", "\(path)/consistency/cases.csv"),
                PageFrame.Link("全部表格（xlsx）", "\(path)/consistency/analysis.xlsx"),
            ],
            sections: [
                .init(id: "all", title: "全体", table: table(tables[1])),
                .init(
                    id: "markers", title: "各评卷员",
                    words: ["平均差为本人评分减去对方评分（自评为再评减去初评），正数为偏宽或后来变宽。数字提示留意，不是结论。"],
                    table: table(tables[0])),
                .init(
                    id: "cases", title: "再评超出误差的答案",
                    words: consistency.cases.isEmpty ? ["没有。"] : ["得分不因再评而变；认为得分有误的，按评卷规则处理。"],
                    table: consistency.cases.isEmpty
                        ? nil
                        : DataTable(
                            caption: "相差大的在前", columns: ConsistencyReport.caseColumns,
                            rows: slice.items.map(row),
                            links: slice.items.map {
                                "\(path)/\(URLEncoded.encoded($0.answer.text))"
                            }),
                    pager: consistency.cases.count > slice.items.count ? slice.pager : nil),
            ])
    }

    private var words: [String] {
        let drawn =
            rules.again.map { again in
                let who =
                    switch again.who {
                    case .own: "由原评卷员之一再评（自评）"
                    case .other: "由另一名评卷员再评（他评）"
                    case .both: "由原评卷员之一和另一名评卷员各再评一次（自评、他评）"
                    }
                return "开始评卷时从各题答案中抽取\(again.percent)%，\(who)；换了编号混在待评答案里，评卷员不知道哪些是再评。"
                    + "抽到哪些由配置中的种子和评卷编号的密钥决定，已记入审计链。"
            } ?? "本次考试没有安排抽查再评，只有双评之间的比较。"
        return [
            drawn,
            "统计量：加权Kappa为平方权重（Cohen 1968；Fleiss与Cohen 1973），"
                + "ICC(1,1)为单因素组内相关（Shrout与Fleiss 1979），相关系数为Pearson；各题合并计算，会高于单题。",
        ]
    }

    private func comparisons(_ line: MarkingConsistency.Line) -> [[String]] {
        [
            ("自评（前后两次）", line.own), ("他评（抽查）", line.other), ("双评之间", line.partners),
        ].filter { $0.1.count > 0 }.map { [$0.0] + cells($0.1) }
    }

    private func cells(_ agreement: MarkerAgreement) -> [String] {
        func share(_ part: Int) -> String {
            DecimalText.percent(Double(part) / Double(agreement.count))
        }
        return [
            "\(agreement.count)", share(agreement.exact), share(agreement.withinStep),
            share(agreement.withinGap), DecimalText.of(agreement.meanDifference),
            DecimalText.of(agreement.meanDistance),
            DecimalText.of(agreement.correlation, places: 3),
            DecimalText.of(agreement.weightedKappa, places: 3),
            DecimalText.of(agreement.intraclass, places: 3),
        ]
    }

    private func table(_ table: AnalysisTable) -> DataTable {
        DataTable(caption: table.title, columns: table.columns, rows: table.rows)
    }

    private static let caseColumns = [
        "答案", "试题", "比较", "评卷员", "评分", "再评的人", "再评", "定分",
    ]

    private func row(_ one: MarkingConsistency.Case) -> [String] {
        [
            one.answer.text, one.item.text, one.purpose == .own ? "自评" : "他评",
            name(one.marker), one.mark.description, name(one.checker), one.again.description,
            one.settled?.decimalText ?? "—",
        ]
    }

    private func name(_ account: AccountID?) -> String {
        guard let account else { return "全体" }
        let name = names[account] ?? ""
        return name.isEmpty ? account.text : "\(name)（\(account)）"
    }
}
