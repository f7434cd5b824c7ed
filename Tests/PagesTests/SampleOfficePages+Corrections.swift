import Pages

/// Pages of corrections and objections; every text that people type is the hostile one.
extension SampleOfficePages {
    private static let exam = "/office/sample-2017-1"

    private var fact: OfficeFact { OfficeFact(term: name, text: name) }

    private var whatIf: WhatIfView {
        WhatIfView(
            figures: [fact],
            bars: [
                WhatIfView.Bar(
                    label: "-2", papers: 3, x: 8, y: 200, width: 56, height: 50, middle: 36,
                    isGain: false),
                WhatIfView.Bar(
                    label: "+2", papers: 12, x: 80, y: 50, width: 56, height: 200, middle: 108,
                    isGain: true),
            ], width: 360, height: 280, base: 250)
    }

    private var view: ItemCaseView {
        ItemCaseView(
            id: "处罚-1", type: "多项选择题", stem: name,
            choices: [
                ItemCaseView.Choice(
                    id: "A", text: name, mark: "✓ 正确", chosen: 12, share: "60.0%"),
                ItemCaseView.Choice(id: "B", text: name, mark: "", chosen: 8, share: "40.0%"),
            ], slots: [], facts: [fact], variants: [OfficeFact(term: "B A", text: "7份试卷")],
            versions: [fact], standing: [name])
    }

    private var line: OfficeCorrectionsPage.Line {
        OfficeCorrectionsPage.Line(
            number: 1, href: "\(Self.exam)/corrections/1", what: name,
            state: PageBadge("wait", "待决定"), proposed: name, decided: "—")
    }

    private func objection(_ number: Int) -> OfficeChallengesPage.Line {
        OfficeChallengesPage.Line(
            number: number, href: "\(Self.exam)/challenges/\(number)", item: "处罚-1", text: name,
            asked: "2017年5月27日 09:00", state: PageBadge("wait", "待答复"))
    }

    func corrections(isGraded: Bool) -> OfficeCorrectionsPage {
        OfficeCorrectionsPage(
            exam: Self.exam, isGraded: isGraded, openChallenges: 2, lines: isGraded ? [line] : [])
    }

    func newCorrection(hasPreview: Bool) -> OfficeCorrectionNewPage {
        OfficeCorrectionNewPage(
            exam: Self.exam, item: name, registration: "",
            measures: [
                OfficeChoice(value: "key", text: "更正答案"),
                OfficeChoice(value: "takenOut", text: "作废", isChosen: true),
            ], value: name, view: hasPreview ? view : nil,
            preview: hasPreview
                ? OfficeCorrectionNewPage.Preview(what: name, whatIf: whatIf) : nil,
            error: hasPreview ? nil : name, reason: name, evidence: name, askingKey: "form/01",
            key: "form/00")
    }

    func liftedStanding() -> OfficeCorrectionNewPage {
        OfficeCorrectionNewPage(
            exam: Self.exam, item: "", registration: "R000001", measures: [], value: "",
            view: nil,
            preview: OfficeCorrectionNewPage.Preview(
                what: name, whatIf: WhatIfView(figures: [fact], bars: [])), error: nil,
            reason: "", evidence: "", askingKey: "form/01", key: "form/00")
    }

    func correction(isDecided: Bool) -> OfficeCorrectionPage {
        OfficeCorrectionPage(
            path: "\(Self.exam)/corrections/1", number: 1,
            state: isDecided ? PageBadge("good", "已更正") : PageBadge("wait", "待决定"),
            what: name, facts: [fact], view: view, whatIf: isDecided ? nil : whatIf,
            notice: isDecided ? nil : name,
            question: isDecided
                ? nil : OfficeCorrectionPage.Question(figures: "ab12", key: "form/00"),
            hasChanges: isDecided,
            changes: isDecided
                ? [
                    OfficeCorrectionPage.Change(
                        number: "1701", name: name, unit: name, before: "58", after: "60",
                        outcome: "不合格 → 合格")
                ] : [], pager: nil)
    }

    func challenges(isEmpty: Bool = false) -> OfficeChallengesPage {
        OfficeChallengesPage(
            exam: Self.exam, window: "2017年5月26日至6月10日",
            lines: isEmpty ? [] : [objection(1), objection(2)])
    }

    func challenge(isAnswered: Bool) -> OfficeChallengePage {
        OfficeChallengePage(
            exam: Self.exam, number: 1, position: 3, own: isAnswered ? nil : explained(3),
            text: name,
            asked: "2017年5月27日 09:00", view: view, others: isAnswered ? [] : [objection(2)],
            corrections: isAnswered ? [line] : [],
            propose: "\(Self.exam)/corrections/new?item=x&measure=voidForAll",
            answer: isAnswered
                ? OfficeChallengePage.Answer(
                    outcome: PageBadge("good", "异议成立，已提出更正"), text: name, when: name) : nil,
            outcomes: [OfficeChoice(value: "rejected", text: "试题和答案无误")], key: "form/00")
    }

    func explained(_ number: Int) -> ExplainedItemView {
        ExplainedItemView(
            number: number, type: "多项选择题（2分）", stem: name,
            choices: [
                ExplainedItemView.Choice(letter: "A", text: name),
                ExplainedItemView.Choice(letter: "B", text: "乙"),
            ], slots: number == 1 ? [name] : [], judgement: PageBadge("info", "部分正确"),
            result: "得1分", facts: [fact, OfficeFact(term: "正确答案", text: "A、B")])
    }

    func explainedPaper() -> ExplainedPaperPage {
        ExplainedPaperPage(
            title: "第1号复核申请的试卷", lead: name, total: "58分",
            items: [explained(1), explained(2)], back: "\(Self.exam)/enquiries",
            backName: "返回成绩复核")
    }
}
