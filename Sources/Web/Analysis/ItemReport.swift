import Bank
import Grading
import Office
import Pages
import Vocabulary

/// The question editor's report of an exam: items with their keys, nobody's name.
struct ItemReport {
    private let analysis: ExamAnalysis
    private let bank: BankVisit

    init(_ analysis: ExamAnalysis, _ bank: BankVisit) {
        self.analysis = analysis
        self.bank = bank
    }

    private var path: String {
        "/bank/analysis/\(URLEncoded.encoded(analysis.responses.exam.text))"
    }

    private func link(_ item: ItemID) -> String {
        "\(path)/items/\(URLEncoded.encoded(item.text))"
    }

    /// All items.
    func page(_ visit: Visit) -> ReportPage {
        let slice = OfficeSlice(ReportOrder.flaggedFirst(analysis.figures.items), visit)
        let table = ReportOrder.table(slice.items, analysis)
        let map = AnalysisPictures.wright(analysis.calibration)
        let scatter = AnalysisPictures.scatter(analysis.figures.items)
        let flagged = analysis.figures.items.count { !$0.flags.isEmpty }
        return ReportPage(
            title: "试题分析：\(analysis.responses.title)", tabs: bank.tabs("/bank/analysis"),
            words: [
                "提示只是请人再看一遍的理由，不是对试题的结论；人数少的试题区间宽，区分度波动大。"
            ],
            figures: [
                OfficeFact(term: "用到的试题", text: "\(analysis.figures.items.count)"),
                OfficeFact(term: "有提示", text: "\(flagged)"),
                OfficeFact(term: "答卷", text: "\(analysis.figures.test.totals?.n ?? 0)"),
            ],
            links: [
                PageFrame.Link("全部表格（xlsx）", "\(path)/files/analysis.xlsx"),
                PageFrame.Link("试题（csv）", "\(path)/files/items.csv"),
                PageFrame.Link("选项（csv）", "\(path)/files/options.csv"),
            ],
            sections: [
                .init(
                    id: "scatter", title: "难度与区分度", picture: scatter.picture,
                    table: scatter.table),
                .init(id: "map", title: "能力与难度", picture: map.picture, table: map.table),
                .init(
                    id: "items", title: "各题情况",
                    table: DataTable(
                        caption: "各题情况（有提示的在前，点编号看选项）", columns: table.columns,
                        rows: table.rows, links: slice.items.map { link($0.item) },
                        odd: table.odd), pager: slice.pager),
            ] + (analysis.drift.map { [ReportOrder.section($0, link)] } ?? []))
    }

    /// One item.
    ///
    /// - Throws: `analysis.not-used` for an item that nobody had.
    func page(of item: ItemHistory) throws -> ReportPage {
        guard let figures = analysis.figures.items.first(where: { $0.item == item.id }) else {
            throw Refusal(
                "analysis.not-used", "本次考试没有用到试题 \(item.id)。",
                "nobody had item \(item.id) in this exam")
        }
        // Who is still to answer a draft of it without the key is not shown it here either.
        let isHidden = item.work.map(bank.hidesKey) ?? false
        let choices = Dictionary(
            item.shown.draft.choices.map { ($0.id, $0.text) }, uniquingKeysWith: { one, _ in one })
        let full = analysis.itemTable
        let row = full.rows.first { $0[0] == item.id.text } ?? []
        let facts = zip(full.columns, row).map { [$0, $1.isEmpty ? "—" : $1] }
        return ReportPage(
            title: "\(item.id)的分析", tabs: bank.tabs("/bank/analysis"),
            words: [item.shown.draft.shortStem],
            links: [PageFrame.Link("看试题", item.id.bankPath)],
            sections: [
                isHidden
                    ? .init(
                        id: "options", title: "选项",
                        words: ["这道题有等您作答复核的草稿；作答以前不显示答案和选项情况。"])
                    : options(figures, choices),
                .init(
                    id: "figures", title: "各项指标",
                    table: DataTable(caption: "各项指标", columns: ["指标", "数值"], rows: facts)),
            ])
    }

    private func options(
        _ figures: ItemFigures, _ texts: [ChoiceID: String]
    ) -> ReportPage.Section {
        guard !figures.options.isEmpty else {
            return .init(id: "options", title: "选项", words: ["这种题型没有选项。"])
        }
        var picture = Picture(
            title: "各选项被选的比例，数字见下表",
            caption: "上条为高分组（前27%），下条为低分组；实心为正确选项。干扰项应当低分组选得多。", width: 860,
            height: figures.options.count * 46 + 16)
        for (row, option) in figures.options.enumerated() {
            let y = 8 + row * 46
            let kind = option.isKey ? "full" : "open"
            picture.words.append(
                .init("end", x: 60, y: y + 24, option.choice.text + (option.isKey ? " ✓" : "")))
            for (place, share) in [option.upperShare, option.lowerShare].enumerated() {
                let length = AnalysisPictures.place(share, 0, 1, 0, 640)
                picture.boxes.append(
                    .init(kind, x: 72, y: y + place * 18, width: max(1, length), height: 15))
                picture.words.append(
                    .init(
                        "start", x: 82 + length, y: y + place * 18 + 13,
                        "\(place == 0 ? "高" : "低") \(DecimalText.percent(share))"))
            }
        }
        return .init(
            id: "options", title: "选项", picture: picture,
            table: DataTable(
                caption: "各选项",
                columns: ["选项", "内容", "答案", "人数", "比例", "高分组", "低分组", "点二列相关", "提示"],
                rows: figures.options.map { option in
                    [
                        option.choice.text, texts[option.choice] ?? "", option.isKey ? "✓" : "",
                        "\(option.count)", DecimalText.percent(option.share),
                        DecimalText.percent(option.upperShare),
                        DecimalText.percent(option.lowerShare),
                        DecimalText.of(option.pointBiserial), option.words,
                    ]
                },
                odd: Set(
                    figures.options.indices.filter { !figures.options[$0].words.isEmpty })))
    }
}

extension ExamOffice {
    /// The path of the exam's item analysis among the editor's pages.
    var bankAnalysisPath: String { "/bank/analysis/\(URLEncoded.encoded(exam.text))" }
}
