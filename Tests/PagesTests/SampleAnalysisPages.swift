import Pages

/// The models behind the golden files of the analysis; `name` stands wherever somebody could have
/// said something.
struct SampleAnalysisPages {
    let name: String

    private var tabs: BankTabs {
        BankTabs([PageFrame.Link("分析与校准", "/bank/analysis", isCurrent: true)])
    }

    private var picture: Picture {
        var picture = Picture(title: name, caption: name, width: 860, height: 100)
        picture.lines = [.init("axis", x1: 0, y1: 90, x2: 860, y2: 90)]
        picture.boxes = [.init("full", x: 10, y: 20, width: 30, height: 70)]
        picture.dots = [.init("odd", x: 100, y: 50)]
        picture.words = [.init("middle", x: 25, y: 15, name)]
        return picture
    }

    private var section: ReportPage.Section {
        .init(
            id: "items", title: name, words: [name], picture: picture,
            table: DataTable(
                caption: name, columns: ["试题", "难度P", name],
                rows: [["单-1", "0.63", name], ["单-2", "-0.10", ""]],
                links: ["/bank/analysis/x/items/1", nil], odd: [1]),
            pager: OfficePager(text: "第1页，共2页（51条）", previous: nil, next: "/x?page=2"))
    }

    private var folded: ReportPage.Section {
        .init(
            id: "units", title: "各单位：\(name)",
            table: DataTable(caption: name, columns: ["单位"], rows: [[name]]), isFolded: true)
    }

    func report(isEmpty: Bool = false) -> ReportPage {
        ReportPage(
            title: name, tabs: isEmpty ? nil : tabs, words: [name],
            figures: isEmpty ? [] : [OfficeFact(term: "答卷", text: name)],
            links: isEmpty ? [] : [PageFrame.Link(name, "/office/x/analysis/files/items.csv")],
            sections: isEmpty
                ? [
                    .init(
                        id: "pairs", title: "考生对",
                        table: DataTable(caption: name, columns: ["考生甲"], rows: []))
                ] : [section, folded])
    }

    func calibration(isEmpty: Bool = false) -> CalibrationPage {
        guard !isEmpty else { return CalibrationPage(tabs: tabs, exams: [], key: "form/1") }
        return CalibrationPage(
            tabs: tabs, exams: [PageFrame.Link(name, "/bank/analysis/x")],
            facts: [OfficeFact(term: "考生", text: "2103")],
            files: [PageFrame.Link("校准结果（csv）", "/bank/analysis/files/calibration.csv")],
            proposals: [
                .init(
                    value: "7 \(name)", id: name, href: "/bank/items/1", people: 70,
                    difficulty: "-0.52 ± 0.25", fit: "0.98 / 1.02", current: "80%",
                    found: "61% ± 5.6", badge: BankBadge("不符", kind: "bad")),
                .init(
                    value: nil, id: "单-2", href: "/bank/items/2", people: 12,
                    difficulty: "0.10 ± 0.60", fit: "1.00 / 1.00", current: "50%",
                    found: "48% ± 13.0", badge: BankBadge(name)),
            ], pager: nil, drift: section, key: "form/1")
    }
}
