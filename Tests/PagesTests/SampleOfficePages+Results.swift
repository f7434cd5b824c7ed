import Pages

extension SampleOfficePages {
    private static let exam = "/office/sample-2017-1"

    private var facts: [OfficeFact] { [OfficeFact(term: name, text: name)] }

    private var choices: [OfficeChoice] {
        [
            OfficeChoice(value: "", text: "全部", isChosen: false),
            OfficeChoice(value: name, text: name, isChosen: true),
        ]
    }

    private var pager: OfficePager {
        OfficePager(text: "第1页，共2页（51条）", next: "\(Self.exam)/results?q=%3C&page=2")
    }

    /// How far the results of the sample have come.
    enum Results { case open, ready, graded, published }

    func results(_ stage: Results) -> OfficeResultsPage {
        let isGraded = stage == .graded || stage == .published
        return OfficeResultsPage(
            exam: Self.exam,
            sessions: [
                OfficeResultsPage.Session(
                    name: "第01场", people: 8, started: 7, open: stage == .open ? 2 : 0, state: "进行中",
                    badge: "info")
            ], mayGrade: stage == .ready,
            waiting: stage == .open ? "还有2份试卷未收，收齐后方可评分。" : nil, isGraded: isGraded,
            published: stage == .published ? "2017年5月26日 17:00" : nil,
            mayPublish: stage == .graded, due: "2017年5月26日 17:00", figures: facts,
            histogram: isGraded ? histogram : nil, columns: ["序号", "单位"],
            units: [
                OfficeResultsPage.Unit(cells: ["1", name]),
                OfficeResultsPage.Unit(cells: ["", "合计"], isSum: true),
            ], choices: choices, query: name,
            people: stage == .published
                ? []
                : [
                    OfficeResultsPage.Person(
                        href: "\(Self.exam)/results/R000001", number: "1701", name: name,
                        unit: name, session: "第01场", outcome: "合格", badge: "good", score: "86")
                ], pager: pager, key: "form/00")
    }

    private var histogram: OfficeResultsPage.Histogram {
        OfficeResultsPage.Histogram(
            bars: [
                OfficeResultsPage.Bar(
                    range: "50–60", count: 1, x: 8, y: 150, width: 56, height: 100, middle: 36),
                OfficeResultsPage.Bar(
                    range: "60–70", count: 2, x: 80, y: 50, width: 56, height: 200, middle: 108,
                    isPass: true),
            ], width: 144, height: 280, base: 250, pass: 72, passText: "合格线60")
    }

    func result(hasScore: Bool) -> OfficeResultPage {
        OfficeResultPage(
            title: name, facts: facts, outcome: hasScore ? "合格" : "缺考", badge: "good",
            total: hasScore ? "86" : nil, passMark: "60", fullMarks: "100",
            sections: hasScore
                ? [OfficeResultPage.Section(name: name, score: "30", fullMarks: "40")] : [])
    }

    func publish(isDue: Bool) -> OfficePublishPage {
        OfficePublishPage(
            exam: Self.exam, title: name, figures: facts, due: "2017年5月26日 17:00", isDue: isDue,
            key: "form/00")
    }

    func enquiries(isEmpty: Bool = false) -> OfficeEnquiriesPage {
        func enquiry(
            _ number: Int, answer: String?, proposal: OfficeEnquiriesPage.Proposal? = nil,
            returned: String? = nil
        ) -> OfficeEnquiriesPage.Enquiry {
            OfficeEnquiriesPage.Enquiry(
                number: number, name: name, candidate: "1701", result: "不合格58分",
                href: "\(Self.exam)/results/R000001", text: name, asked: "2017年5月27日 09:00",
                answer: answer, answeredAt: "2017年5月28日 09:00", key: "form/0\(number)",
                reason: "漏评", handler: answer == nil ? "" : name, checks: facts,
                lift: answer == nil ? "\(Self.exam)/corrections/new?registration=R000001" : nil,
                outcome: answer == nil ? nil : "维持原成绩", outcomes: choices, proposal: proposal,
                returned: returned,
                paper: proposal == nil ? nil : "\(Self.exam)/enquiries/\(number)/paper")
        }
        func proposal(isMine: Bool) -> OfficeEnquiriesPage.Proposal {
            OfficeEnquiriesPage.Proposal(
                outcome: "维持原成绩", text: name, author: name, isMine: isMine)
        }
        return OfficeEnquiriesPage(
            exam: Self.exam, window: "2017年5月26日至6月10日",
            open: isEmpty
                ? []
                : [
                    enquiry(1, answer: nil, returned: name),
                    enquiry(3, answer: nil, proposal: proposal(isMine: true)),
                    enquiry(4, answer: nil, proposal: proposal(isMine: false)),
                ],
            answered: isEmpty ? [] : [enquiry(2, answer: name)], isConfirmed: !isEmpty)
    }

    func lists() -> OfficeListsPage {
        OfficeListsPage(rows: [
            OfficeListsPage.Row(
                name: "考场编排表", contents: name, href: "\(Self.exam)/lists/seats.xlsx"),
            OfficeListsPage.Row(name: name, contents: "成绩", href: nil, waiting: "评分以后"),
        ])
    }

    func archive(mayArchive: Bool) -> OfficeArchivePage {
        OfficeArchivePage(
            exam: Self.exam, id: "sample-2017-1", mayArchive: mayArchive,
            archived: mayArchive ? "2017年6月16日 09:00" : nil, files: facts, key: "form/00")
    }
}
