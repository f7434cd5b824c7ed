import Pages

/// The models behind the golden files of the review; `name` stands wherever a person or a file
/// could have typed something.
struct SampleReviewPages {
    let name: String

    private static let exam = "示例市2017年第一期行政执法资格考试"

    private let deadlines = [
        ReviewParts.Deadline(
            name: "单位审查截止", moment: "2017年4月25日 18:00", left: "还剩4天8小时", kind: "info")
    ]

    private func counts(_ base: String) -> [ReviewParts.Count] {
        [
            ReviewParts.Count(name: "待单位审查", count: 1, href: "\(base)?state=waitingUnit"),
            ReviewParts.Count(name: "退回修改中", count: 1, href: "\(base)?state=returned"),
        ]
    }

    func list(isOffice: Bool = false, isEmpty: Bool = false) -> ReviewListPage {
        let base = isOffice ? "/office/sample/registrations" : "/unit/sample"
        let any = [ReviewParts.Option("", "全部", isChosen: false)]
        let typed = any + [ReviewParts.Option(name, name, isChosen: true)]
        return ReviewListPage(
            exam: Self.exam, heading: name, base: base, isOffice: isOffice,
            deadlines: deadlines,
            counts: ReviewListPage.Counts(
                total: 2, parts: counts(base), sum: "报名2 = 待单位审查1 + 退回修改中1"),
            filter: ReviewListPage.Filter(
                text: name, states: any, fields: typed, units: typed, districts: typed,
                orders: [ReviewParts.Option("number", "报名序号", isChosen: true)],
                onlyWithReasons: true, query: "text=%3Cscript%3E&reasons=yes"),
            rows: isEmpty
                ? []
                : [
                    ReviewListPage.Row(
                        id: "R000001", href: "\(base)/R000001", name: name, unit: name,
                        department: name, field: name, state: "单位退回修改", kind: "info",
                        reasons: ["B02 身份证号有误", name])
                ], found: isEmpty ? 0 : 51,
            pager: ReviewListPage.Pager(
                first: 51, last: 51, previous: "\(base)?reasons=yes", next: nil),
            actions: [action("pass", "通过", "primary"), action("reject", "不通过", "danger")],
            links: [PageFrame.Link("下载名单Excel", "\(base)/list.xlsx?reasons=yes")])
    }

    private func action(_ value: String, _ text: String, _ look: String) -> ReviewParts.Action {
        ReviewParts.Action(value: value, text: text, look: look)
    }

    private let codes = [
        ReviewParts.Option("B02", "身份证号有误", isChosen: true),
        ReviewParts.Option("B08", "其他（必须写明）", isChosen: false),
    ]

    private func person(_ id: String, obstacle: String = "") -> ReviewConfirmPage.Person {
        ReviewConfirmPage.Person(
            id: id, name: name, unit: name, department: name, state: "单位审查中",
            obstacle: obstacle)
    }

    func confirm(
        _ step: ReviewConfirmPage.Step, problem: String? = nil, isEmpty: Bool = false
    ) -> ReviewConfirmPage {
        ReviewConfirmPage(
            exam: Self.exam, action: action("sendBack", "退回修改", ""), base: "/unit/sample",
            consequence: "退回不是不通过：报名人（或单位）更正后可以重新提交。",
            people: isEmpty ? [] : [person("R000001"), person("R000002")],
            obstructed: [person("R000003", obstacle: "报名当前状态为“审核中”，不能进行此操作")],
            codes: codes, takesNote: true, note: name, reasons: ["B02 身份证号有误", name],
            problem: problem, step: step, key: "form/00", back: "/unit/sample?reasons=yes")
    }

    func oneCase(isBare: Bool = false) -> ReviewCasePage {
        ReviewCasePage(
            exam: Self.exam, id: "R000001", base: "/unit/sample", name: name, state: "单位审查中",
            kind: "wait", reasons: isBare ? [] : ["B08 其他（必须写明）", name], note: name,
            deadlines: deadlines,
            sections: [
                ReviewCasePage.Section(title: "身份", facts: [ReviewParts.Fact("姓名", name)])
            ], photo: isBare ? nil : "/unit/sample/R000001/photo",
            attachments: isBare
                ? [] : [PageFrame.Link(name, "/unit/sample/R000001/files/00ff")],
            findings: isBare
                ? [] : [ReviewCasePage.Finding(word: "不符合", kind: "bad", message: name)],
            history: isBare
                ? []
                : [
                    ReviewCasePage.Decision(
                        event: "提交", state: "单位审查中", who: "\(name)（单位审查员）",
                        moment: "2017年4月6日 10:00", reasons: ["B02 身份证号有误"], note: name)
                ],
            choices: isBare
                ? []
                : [
                    ReviewCasePage.Choice(
                        action: action("sendBack", "退回修改", ""), consequence: "可以重新提交。",
                        codes: codes, takesNote: true, noteLabel: "说明（选“其他”时必须写明）"),
                    ReviewCasePage.Choice(
                        action: action("pass", "通过", "primary"), consequence: "交主管部门审核。",
                        codes: [], takesNote: false, noteLabel: ""),
                ], correction: isBare ? nil : "/unit/sample/R000001/correct", hints: [name],
            next: isBare ? nil : PageFrame.Link("下一位待审（还有1人）", "/unit/sample/R000002"))
    }

    func units(isEmpty: Bool = false) -> ReviewUnitsPage {
        let row = ReviewUnitsPage.Row(
            name: name, district: name, href: "/office/sample/registrations?unit=U1", total: 2,
            counts: [1, 1])
        return ReviewUnitsPage(
            exam: Self.exam, base: "/office/sample/registrations", deadlines: deadlines,
            columns: ["待单位审查", "退回修改中"], rows: isEmpty ? [] : [row],
            all: ReviewUnitsPage.Row(
                name: "合计", district: "", href: "", total: 2, counts: [1, 1]),
            sum: "报名2 = 待单位审查1 + 退回修改中1")
    }

    func lock(isReady: Bool) -> ReviewLockPage {
        ReviewLockPage(
            exam: Self.exam, action: "/office/sample/lock", deadlines: deadlines,
            conditions: [
                ReviewLockPage.Condition(
                    title: "单位审查完毕", state: isReady ? "done" : "next",
                    word: isReady ? "已完成" : "未完成", kind: isReady ? "good" : "bad",
                    text: name,
                    way: isReady
                        ? nil
                        : PageFrame.Link("查看1人", "/office/sample/registrations?state=submitted"))
            ], people: 14, locked: 0, isReady: isReady, key: "form/00",
            list: "/office/sample/registrations")
    }

    func home(isEmpty: Bool = false) -> UnitHomePage {
        UnitHomePage(
            unit: name,
            exams: isEmpty
                ? []
                : [
                    UnitHomePage.Exam(
                        title: Self.exam, href: "/unit/sample", task: "有1人等待单位审查。",
                        deadlines: deadlines, total: 2, parts: counts("/unit/sample"),
                        sum: "报名2 = 待单位审查1 + 退回修改中1",
                        links: [PageFrame.Link("导入花名册", "/unit/sample/roster")])
                ])
    }

    func correction() -> UnitCorrectPage {
        UnitCorrectPage(
            exam: Self.exam, name: name, state: "审核退回修改", reasons: ["B02 身份证号有误"],
            note: name, deadlines: deadlines, action: "/unit/sample/R000001/correct",
            back: "/unit/sample/R000001",
            fields: [
                UnitCorrectPage.Field(
                    name: "idNumber", label: "身份证号", value: name, isRequired: true,
                    hint: "18位", errors: ["身份证号有误", name], options: []),
                UnitCorrectPage.Field(
                    name: "authority", label: "单位性质", value: "", isRequired: true,
                    hint: "从列表中选择", errors: [],
                    options: [ReviewParts.Option(name, name, isChosen: true)]),
            ], problems: [name], errorCount: 3, consequence: "直接交主管部门审核。",
            key: "form/00")
    }

    func roster(isUsable: Bool) -> UnitRosterPage {
        UnitRosterPage(
            exam: Self.exam, unit: name, base: "/unit/sample", deadlines: deadlines,
            obstacle: nil, hints: ["花名册不含照片。"],
            trial: UnitRosterPage.Trial(
                file: name, digest: "00ff", errorCount: isUsable ? 0 : 1, warningCount: 1,
                findings: [
                    UnitRosterPage.Finding(
                        word: isUsable ? "提醒" : "错误", kind: isUsable ? "wait" : "bad",
                        place: "工作表“\(name)” 第3行", column: name, message: name)
                ],
                people: [
                    UnitRosterPage.Person(
                        row: "2", name: name, idNumber: "510***********123X",
                        department: name, field: name, applicationType: "首次申领",
                        subjects: name)
                ], isUsable: isUsable, declaration: name, key: "form/00",
                problem: isUsable ? "请先勾选承诺，再确认导入。" : nil))
    }

    func closedRoster() -> UnitRosterPage {
        UnitRosterPage(
            exam: Self.exam, unit: name, base: "/unit/sample", deadlines: deadlines,
            obstacle: "报名已截止，现在不能导入花名册。", hints: [], trial: nil)
    }

    /// The page of a re-sit.
    func reSitRoster() -> UnitRosterPage {
        UnitRosterPage(
            exam: Self.exam, unit: name, base: "/unit/sample", deadlines: deadlines,
            obstacle: nil, hints: [], trial: nil,
            reSits: [
                UnitRosterPage.ReSit(
                    name: name, earlier: name, standing: "可以补考", badge: "wait", note: name,
                    registration: name, outcome: name, counting: name)
            ])
    }

    func tickets(obstacle: String? = nil, isEmpty: Bool = false) -> UnitTicketsPage {
        UnitTicketsPage(
            exam: Self.exam, unit: name, base: "/unit/sample",
            window: "2017年5月10日 09:00至2017年5月20日 09:00", obstacle: obstacle,
            rows: isEmpty
                ? []
                : [
                    UnitTicketsPage.Row(
                        id: "R000001", candidateNumber: "171030204123", name: name,
                        department: name)
                ])
    }
}
