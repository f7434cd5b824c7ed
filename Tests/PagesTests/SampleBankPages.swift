import Pages

/// The models behind the golden files of the question editor's pages; `name` stands wherever an
/// editor or a file could have said something.
struct SampleBankPages {
    let name: String

    private var tabs: BankTabs {
        BankTabs([
            PageFrame.Link("试题", "/bank", isCurrent: true),
            PageFrame.Link("审核与批准（3）", "/bank/review"),
        ])
    }

    private var badge: BankBadge { BankBadge(name, kind: "good") }
    private var choices: [OfficeChoice] {
        [
            OfficeChoice(value: "", text: "全部"),
            OfficeChoice(value: name, text: name, isChosen: true),
        ]
    }
    private var filter: BankFilterField {
        BankFilterField(name: "statute", label: "依据的法律", choices: choices)
    }
    private var pieces: [CandidateView.Piece] {
        [
            .init(name), .init("（1）______", isGap: true),
            .init(name, picture: "/bank/media/3f.png"),
        ]
    }
    private var act: BankAct {
        BankAct(action: "/bank/items/x/retire", revision: 7, key: "form/00")
    }

    func view(hasChoices: Bool = true) -> CandidateView {
        CandidateView(
            section: "单项选择题", type: "singleChoice", json: "{\"stem\":\"\(name)\"}", stem: pieces,
            options: hasChoices
                ? [
                    .init(letter: "A", value: name, text: pieces, isChosen: true),
                    .init(letter: "B", value: "B", text: [.init(name)]),
                ] : [], input: "radio",
            fields: hasChoices
                ? []
                : [
                    .init(name: "text-0", label: [.init("第1空")], value: name),
                    .init(name: "pair-0-0", label: pieces, choices: choices),
                ])
    }

    func items(isEmpty: Bool = false) -> BankItemsPage {
        BankItemsPage(
            tabs: tabs, count: 102, figures: [OfficeFact(term: "在用", text: "100")],
            filters: [filter], further: [filter], isFurtherOpen: !isEmpty, query: name,
            items: isEmpty
                ? []
                : [
                    .init(
                        href: "/bank/items/cf-1", id: name, state: badge, work: badge,
                        type: "单项选择题", band: "易 80%", statute: name, topic: name, stem: name),
                    .init(
                        href: "/bank/items/cf-2", id: name, state: badge, type: "判断题", band: "中",
                        statute: name, topic: name, stem: name),
                ],
            pager: OfficePager(text: "第2页", previous: "/bank?page=1", next: "/bank?page=3"),
            exports: [PageFrame.Link("GIFT", "/bank/export?format=gift")])
    }

    func item(isHidden: Bool) -> BankItemPage {
        BankItemPage(
            tabs: tabs, id: name, version: 2, state: badge, notice: isHidden ? nil : name,
            view: view(), key: isHidden ? nil : .init(lines: [name], explanation: name),
            reading: isHidden ? "/bank/review/x" : nil,
            facts: [OfficeFact(term: name, text: name)], findings: isHidden ? [] : [name],
            versions: [
                .init(
                    href: "/bank/items/x?version=2", number: 2, state: badge, isShown: true,
                    authors: name, reviewer: name, approver: name, at: "2017-05-08 10:00",
                    compare: "/bank/items/x/compare?from=1&to=2"),
                .init(
                    href: "/bank/items/x?version=1", number: 1, state: badge, isShown: false,
                    authors: name, reviewer: "", approver: "", at: "2017-05-08 10:00"),
            ],
            events: [
                .init(at: "2017-05-08 10:00", account: name, text: "退回第1版", note: name),
                .init(at: "2017-05-08 10:00", account: name, text: "编写第1版"),
            ], use: isHidden ? nil : use, edit: "/bank/items/x/edit", copy: "/bank/new?copy=x",
            retire: isHidden ? nil : act, previous: isHidden ? nil : "/bank/items/w",
            next: "/bank/items/y")
    }

    private var use: BankUse {
        BankUse(
            exams: [
                .init(
                    title: name, papers: 100, answered: 95, right: 60, partly: 5, blank: 5,
                    observed: "60%", estimated: "70%")
            ],
            bars: [
                .init(
                    label: "A", text: name, count: 60, share: "60%", isRight: true, row: 0,
                    permille: 600),
                .init(
                    label: name, text: name, count: 0, share: "0%", isRight: false, row: 1,
                    permille: 0),
            ])
    }

    func compare() -> BankComparePage {
        BankComparePage(
            tabs: tabs, id: name, action: "/bank/items/x/compare", from: choices, to: choices,
            fields: [
                .init(
                    name: "题干", isChanged: true,
                    pieces: [
                        .init(name), .init(name, isRemoved: true), .init(name, isAdded: true),
                    ]), .init(name: "解析", isChanged: false, pieces: [.init(name)]),
            ], back: "/bank/items/x")
    }

    func edit(isChecked: Bool) -> BankEditPage {
        let field = BankEditPage.Field(
            name: "topic", label: "知识点", hint: "提示", value: name,
            errors: isChecked ? [name] : [])
        let list = BankEditPage.Field(
            name: "type", label: "题型", value: name, choices: choices,
            errors: isChecked ? [name] : [])
        let long = BankEditPage.Field(
            name: "stem", label: "题干", value: name, isLong: true, errors: isChecked ? [name] : [])
        return BankEditPage(
            tabs: tabs, heading: name, notice: isChecked ? name : nil,
            action: "/bank/items/x/edit", base: name, revision: "7", key: "form/00",
            summary: isChecked ? [name] : [], head: [list], stem: long,
            choices: [
                .init(index: 0, id: name, letter: "A", text: name, isRight: true, isPinned: true),
                .init(index: 1, id: "B", letter: "B", text: "", isRight: false, isPinned: false),
            ], choicesLabel: "选项", choicesHint: isChecked ? nil : "提示",
            choiceErrors: isChecked ? [name] : [], marksRight: isChecked ? "radio" : nil,
            canPin: isChecked, answers: isChecked ? [] : [long], basis: [list, field],
            facts: [field], caseSet: [field, long], isCaseOpen: isChecked, view: view(),
            wasChecked: isChecked, warnings: isChecked ? [name] : [])
    }

    func sound() -> BankEditPage {
        let field = BankEditPage.Field(name: "stem", label: "题干", value: name, isLong: true)
        return BankEditPage(
            tabs: tabs, heading: "新增试题", notice: nil, action: "/bank/new", base: "",
            revision: "", key: "form/00", summary: [], head: [], stem: field, choices: [],
            choicesLabel: "", choicesHint: nil, choiceErrors: [], marksRight: nil, canPin: false,
            answers: [field], basis: [], facts: [], caseSet: [], isCaseOpen: false,
            view: view(hasChoices: false), wasChecked: true, warnings: [])
    }

    func review(isEmpty: Bool) -> BankReviewPage {
        let entry = BankReviewPage.Entry(
            href: "/bank/review/x", id: name, version: 1, type: "单项选择题", statute: name,
            stem: name, authors: name, reviewer: name, note: name, value: "7 \(name)",
            agrees: false)
        let own = BankReviewPage.Entry(
            href: "/bank/items/x", id: name, version: 1, type: "判断题", statute: name, stem: name,
            authors: name)
        return BankReviewPage(
            tabs: tabs, waiting: isEmpty ? [] : [entry], waitingCount: isEmpty ? 0 : 1,
            ownCount: 2, returned: isEmpty ? [] : [entry],
            reviewed: isEmpty ? [] : [entry, own], reviewedCount: isEmpty ? 0 : 2, key: "form/00")
    }

    func reading(isAnswered: Bool) -> BankReadingPage {
        BankReadingPage(
            tabs: tabs, id: name, version: 1, authors: name, view: view(hasChoices: !isAnswered),
            basis: name,
            result: isAnswered
                ? .init(
                    answer: [name], key: [name, name], agrees: false, explanation: name,
                    facts: [OfficeFact(term: name, text: name)], findings: [name]) : nil,
            act: act)
    }

    func importing(isRead: Bool) -> BankImportPage {
        BankImportPage(
            tabs: tabs, formats: choices,
            preview: isRead
                ? .init(
                    file: name, figures: [OfficeFact(term: "读到的试题", text: "2")],
                    findings: [OfficeFinding(place: name, message: name, isError: true)],
                    furtherFindings: 3,
                    rows: [
                        .init(
                            place: name, id: name, type: "单项选择题", stem: name, key: name,
                            badge: badge, findings: [name])
                    ], furtherRows: 4, digest: SampleOfficePages.digest, format: "gift",
                    key: "form/00", faultless: 1, all: 2) : nil)
    }

    func coverage(isEmpty: Bool) -> BankCoveragePage {
        let cells = [
            BankCoveragePage.Cell(
                count: 4, level: 2, shape: "▃", href: "/bank?topic=x", isWanted: false,
                label: name),
            BankCoveragePage.Cell(
                count: 0, level: 0, shape: "", href: "/bank?topic=x", isWanted: true, label: name),
            BankCoveragePage.Cell(
                count: 0, level: 0, shape: "", href: "/bank?topic=x", isWanted: false,
                label: name),
        ]
        return BankCoveragePage(
            tabs: tabs, filters: [filter], types: ["单项选择题"], bands: ["易", "中", "难"],
            total: .init(topic: "全部知识点", total: 4, cells: cells, isTotal: true),
            rows: isEmpty ? [] : [.init(topic: name, total: 4, cells: cells)],
            count: isEmpty ? 0 : 4,
            needs: [
                .init(name: name, wanted: "40", count: 4, href: "/bank?cell=s0", badge: badge)
            ], exam: isEmpty ? nil : name)
    }

    func statutes(isEmpty: Bool) -> BankStatutesPage {
        BankStatutesPage(
            tabs: tabs,
            statutes: isEmpty
                ? []
                : [
                    .init(
                        title: name, version: "2021年1月22日", articles: 2, count: 3,
                        href: "/bank/statutes?title=x", covered: 1)
                ], title: isEmpty ? nil : name,
            articles: isEmpty
                ? []
                : [
                    .init(number: 1, count: 3, href: "/bank?article=1"),
                    .init(number: 2, count: 0, href: "/bank?article=2"),
                ])
    }

    func challenges(isEmpty: Bool) -> BankChallengesPage {
        BankChallengesPage(
            tabs: tabs,
            exams: isEmpty
                ? []
                : [
                    .init(
                        title: name, open: 1, all: 3,
                        challenges: "/office/sample-2017-1/challenges",
                        corrections: "/office/sample-2017-1/corrections")
                ])
    }
}
