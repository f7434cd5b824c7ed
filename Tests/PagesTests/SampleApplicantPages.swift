import Pages

/// Models of the public pages and of an applicant's, with one text in every place that people
/// write.
struct SampleApplicantPages {
    let text: String

    private var facts: [PageFact] { [PageFact("准考证号", "171010101016"), PageFact("考点", text)] }
    private var ways: [PageWay] {
        [
            PageWay("修改并重新提交", "/my/sample-2017-1/registration", isPrimary: true),
            PageWay("撤回报名", "/my/sample-2017-1/withdraw", isDanger: true),
        ]
    }

    func start(isEmpty: Bool = false) -> StartPage {
        StartPage(
            exams: isEmpty
                ? []
                : [
                    StartPage.Exam(
                        id: "sample-2017-1", title: text, badge: PageBadge("good", "正在报名"),
                        sentence: text, next: text, ways: ways, organiser: text, telephone: text)
                ], isSignedIn: !isEmpty)
    }

    func exam() -> ExamPage {
        ExamPage(
            title: text, badge: PageBadge("wait", "单位审查"), sentence: text, ways: ways,
            calendar: [
                ExamPage.Step(title: "网上报名", when: text, state: "done", word: "✓ 已过"),
                ExamPage.Step(title: "单位审查", when: text, state: "next", word: "▶ 当前"),
                ExamPage.Step(title: "公布成绩", when: text, state: "later", word: "○ 未到"),
            ], conditions: [text], registering: [text], sessions: [PageFact("第01场", text)],
            sites: [ExamPage.Site(name: text, address: text, rooms: "2个考场")],
            sections: [
                ExamPage.Section(
                    type: "多项选择题", count: "20", marks: "2", total: "40", scoring: text)
            ], figures: [PageFact("合格线", "60")], discipline: [text], declaration: text,
            organiser: text, telephone: text)
    }

    func draws() -> DrawsPage {
        DrawsPage(
            exam: "sample-2017-1", title: text,
            draws: [
                DrawsPage.Draw(
                    title: "考场座位编排", badge: PageBadge("good", "已抽取，已公开"), sentence: text,
                    facts: facts, ways: ways,
                    past: [
                        DrawsPage.Past(
                            title: "第1次", badge: PageBadge("bad", "已作废"), sentence: text,
                            ways: ways)
                    ]),
                DrawsPage.Draw(
                    title: "抽题组卷", badge: PageBadge("off", "尚未公告"), sentence: text, facts: [],
                    ways: []),
            ])
    }

    func noticeCheck(_ isKnown: Bool?, isReplaced: Bool = false) -> NoticeCheckPage {
        NoticeCheckPage(
            number: text, code: text,
            notice: isKnown == true
                ? NoticeCheckPage.Notice(
                    exam: text, maskedName: "张*", candidateNumber: text, outcome: "合格",
                    issuer: text, date: "2017年5月26日") : nil,
            replaced: isReplaced ? text : nil, isUnknown: isKnown == false)
    }

    func verify(_ isGood: Bool?) -> VerifyPage {
        VerifyPage(
            code: text,
            verdict: isGood == true
                ? VerifyPage.Verdict(
                    kind: "成绩通知单", facts: [VerifyPage.Fact(term: text, text: text)]) : nil,
            problem: isGood == false ? text : nil, hasList: isGood != nil)
    }

    /// With the results of an exam and its re-sit.
    func myReSit() -> MyPage {
        MyPage(
            name: text,
            registrations: [
                MyPage.Registration(
                    title: text, number: "R000001", badge: PageBadge("good", "已锁定"),
                    sentence: text, reSit: [text, text], reasons: [], note: nil, deadline: nil,
                    seat: [], ways: ways)
            ], open: [])
    }

    func my(isEmpty: Bool = false) -> MyPage {
        MyPage(
            name: text,
            registrations: isEmpty
                ? []
                : [
                    MyPage.Registration(
                        title: text, number: "R000001", badge: PageBadge("wait", "单位退回修改"),
                        sentence: text, reasons: [text], note: text, deadline: text, seat: facts,
                        ways: ways)
                ],
            open: isEmpty ? [] : [MyPage.Open(title: text, sentence: text, ways: ways)])
    }

    func form(isWrong: Bool) -> RegistrationFormPage {
        let error = isWrong ? text : nil
        let options = [
            FormField.Option("", "请选择", isChosen: false),
            FormField.Option(text, text, isChosen: true),
        ]
        return RegistrationFormPage(
            exam: "sample-2017-1", title: text, isCorrection: isWrong, deadline: text,
            reasons: isWrong ? [text] : [], note: error,
            problems: isWrong
                ? [RegistrationFormPage.Problem(field: "mobile", message: text)] : [],
            identity: [PageFact("证件号码", "510***********0010")],
            groups: [
                RegistrationFormPage.Group(
                    "本人信息",
                    [
                        FormField(
                            "mobile", "手机号",
                            line: FormField.Line(text, type: "tel", mode: "numeric"),
                            isRequired: true, hint: text, error: error),
                        FormField("unit", "所在单位", list: options, error: error),
                        FormField(
                            "categories", "执法类别", boxes: options, isRequired: true, error: error),
                    ])
            ],
            photo: RegistrationFormPage.Photo(
                address: isWrong ? nil : "/my/sample-2017-1/photo?v=00ff",
                figures: isWrong ? nil : "358×441像素，56 KB", isRequired: true, rules: text,
                error: error),
            proofs: [
                RegistrationFormPage.Proof(
                    title: text, digest: "00ff", address: "/my/sample-2017-1/proofs/00ff")
            ], proofError: error, declaration: text, declarationError: error,
            savedAt: isWrong ? nil : "2017年4月6日 10:00", key: "form/00ff")
    }

    func registration() -> RegistrationPage {
        RegistrationPage(
            title: text, number: "R000001", badge: PageBadge("info", "单位审查中"), sentence: text,
            facts: facts, photo: "/my/sample-2017-1/photo?v=00ff",
            events: [RegistrationPage.Event(when: "2017年4月6日 10:00", what: text)], ways: ways)
    }

    func withdraw() -> WithdrawPage {
        WithdrawPage(
            exam: "sample-2017-1", title: text, number: "R000001", consequence: text,
            key: "form/00ff")
    }

    func ticket(isOpen: Bool) -> TicketEntryPage {
        TicketEntryPage(
            exam: "sample-2017-1", title: text, window: text, refusal: isOpen ? nil : text,
            seat: facts, notes: [text])
    }

    func enquiry(isAsked: Bool, refusal: String? = nil) -> EnquiryPage {
        EnquiryPage(
            exam: "sample-2017-1", title: text, window: text, instructions: text,
            asked: isAsked
                ? EnquiryPage.Asked(
                    number: "1", when: "2017年5月27日 10:00", text: text, answer: text,
                    answeredAt: "2017年5月28日 10:00", reason: "漏评",
                    state: PageBadge("good", "维持原成绩")) : nil, refusal: refusal,
            reasons: [OfficeChoice(value: "other", text: text, isChosen: true)], text: text,
            error: isAsked ? nil : text, longest: 500, key: "form/00ff")
    }

    func changes(isEmpty: Bool) -> ChangesPage {
        ChangesPage(
            exam: text,
            revisions: isEmpty
                ? []
                : [
                    ChangesPage.Revision(
                        reason: text, date: "2017年5月28日",
                        people: [
                            ChangesPage.Person(maskedName: "张*", maskedNumber: "17******0041")
                        ]),
                    ChangesPage.Revision(reason: text, date: "2017年5月27日", people: []),
                ])
    }

    func challenge(isOpen: Bool) -> ChallengePage {
        ChallengePage(
            exam: "sample-2017-1", title: text, window: text,
            asked: [
                ChallengePage.Asked(
                    number: 1, position: 3, when: "2017年5月27日 10:00", text: text,
                    state: PageBadge("good", "异议成立，已提出更正"), answer: text),
                ChallengePage.Asked(
                    number: 2, position: 5, when: "2017年5月27日 10:05", text: text,
                    state: PageBadge("wait", "等待答复"), answer: nil),
            ], refusal: isOpen ? nil : text,
            positions: [OfficeChoice(value: "7", text: text, isChosen: true)], text: text,
            error: isOpen ? text : nil, longest: 500, most: 10, key: "form/00ff")
    }
}
