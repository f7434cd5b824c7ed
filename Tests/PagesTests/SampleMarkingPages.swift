import Pages

/// Pages of marking with made-up answers; `name` stands wherever somebody's words do.
struct SampleMarkingPages {
    let name: String

    func home(isEmpty: Bool = false) -> MarkingHomePage {
        MarkingHomePage(
            exams: isEmpty
                ? []
                : [
                    MarkingHomePage.Exam(
                        title: name, href: "/marking/e-1", done: 12, left: 30,
                        closes: "2026年4月16日 18:00"),
                    MarkingHomePage.Exam(
                        title: "上一期", href: "/marking/e-0", done: 80, left: 0, isOver: true),
                ])
    }

    private var matter: MarkingMatter {
        MarkingMatter(
            code: "3F9A-27C1-0B5E", stem: "简述行政处罚的种类。\(name)", full: "10",
            answer: "一、警告、通报批评；\n二、罚款……\n\(name)", length: 17,
            reference: ["警告、通报批评（2分）", "罚款、没收（2分）", name], note: "见第九条。\(name)")
    }

    enum Answer { case first, correction, settled, fine }

    func answer(_ kind: Answer) -> MarkingAnswerPage {
        MarkingAnswerPage(
            exam: "/marking/e-1", title: "示例考试", matter: matter, done: 12, left: 30,
            step: kind == .fine ? "0.1" : "2.5",
            scale: kind == .fine ? [] : ["0", "2.5", "5", "7.5", "10"],
            mark: kind == .correction ? "7.5" : "", remark: kind == .correction ? name : "",
            problems: [
                OfficeChoice(value: "identity", text: "泄露身份信息", isChosen: false),
                OfficeChoice(value: "other", text: "其他", isChosen: kind == .correction),
            ], isCorrection: kind == .correction, isSettled: kind == .settled, key: "form/1")
    }

    func done(isOver: Bool) -> MarkingDonePage {
        MarkingDonePage(exam: "/marking/e-1", title: name, done: 42, isOver: isOver)
    }

    func own(isEmpty: Bool = false) -> MarkingOwnPage {
        MarkingOwnPage(
            exam: "/marking/e-1", title: name,
            marks: isEmpty
                ? []
                : [
                    MarkingOwnPage.Mark(
                        code: "3F9A-27C1-0B5E", href: "/marking/e-1/answers/3F9A-27C1-0B5E",
                        item: "简-1", given: "7.5分", at: "2026年4月12日 10:00", isOpen: true),
                    MarkingOwnPage.Mark(
                        code: "1111-2222-3333", href: "/marking/e-1/answers/1111-2222-3333",
                        item: "简-1", given: "泄露身份信息", at: "2026年4月12日 09:58", isOpen: false),
                ], pager: OfficePager(text: "第1页，共1页（2条）", previous: nil, next: nil))
    }

    enum Stage { case early, ready, nobody, open, over }

    func office(_ stage: Stage) -> OfficeMarkingPage {
        let isOpen = stage == .open || stage == .over
        return OfficeMarkingPage(
            exam: "/office/e-1", rule: "由评卷员评分：……", closes: "2026年4月16日 18:00",
            isLate: stage == .open,
            obstacle: stage == .early ? "各场考试结束、收齐试卷后方可开始评卷。" : nil,
            mayOpen: stage == .ready || stage == .nobody, isOpen: isOpen, isOver: stage == .over,
            least: 3,
            candidates: stage == .nobody
                ? []
                : [
                    OfficeChoice(value: "marker-1", text: name, isChosen: true),
                    OfficeChoice(value: "marker-2", text: "乙（marker-2）", isChosen: true),
                ],
            facts: isOpen
                ? [OfficeFact(term: "答案", text: "60"), OfficeFact(term: "已定分", text: "41")] : [],
            items: isOpen
                ? [
                    OfficeMarkingPage.Item(
                        stem: name, answers: 60, blank: 3, settled: 41, waiting: 18,
                        arbitrations: 1, thirds: 4,
                        agreement: ["40", "20（50%）", "31（77%）", "36（90%）", "0.9", "0.83"])
                ] : [],
            markers: isOpen
                ? [
                    OfficeMarkingPage.Marker(
                        account: "marker-1", name: name, done: 30, left: 6,
                        cells: ["61.5", "18.2", "-1.4", "42", "1", "3", "9", "12", "5"])
                ] : [],
            cases: stage == .open
                ? [
                    OfficeMarkingPage.Case(
                        code: "3F9A-27C1-0B5E", href: "/office/e-1/marking/3F9A-27C1-0B5E",
                        item: "简-1", reason: "三评与一评、二评均超出允许误差")
                ] : [], key: "form/2")
    }

    func decision(isOpen: Bool) -> OfficeMarkingCasePage {
        OfficeMarkingCasePage(
            exam: "/office/e-1", matter: matter, reason: isOpen ? "三评与一评、二评均超出允许误差" : nil,
            outcome: "双评一致，取平均：7.25分。",
            given: [
                OfficeMarkingCasePage.Given(place: "一评", given: "2分", remark: ""),
                OfficeMarkingCasePage.Given(place: "二评", given: "9.5分", remark: name),
            ], step: "0.5", key: "form/3")
    }
}
