import Pages

extension SampleOfficePages {
    /// How far the re-sit of the sample has come.
    enum ReSit { case waiting, open, published }

    func reSit(_ stage: ReSit) -> OfficeReSitPage {
        let fact = OfficeFact(term: name, text: name)
        return OfficeReSitPage(
            exam: "/office/sample-2017-1-makeup", title: name, facts: [fact], figures: [fact],
            obstacle: stage == .waiting ? name : nil, mayRegister: stage == .open ? 3 : nil,
            stages: stage == .published
                ? [OfficeReSitPage.Stage(title: name, seated: "14", attended: "13", passed: "7")]
                : [], sum: name,
            choices: [OfficeChoice(value: "waiting", text: name, isChosen: true)], query: name,
            people: stage == .waiting
                ? []
                : [
                    OfficeReSitPage.Person(
                        name: name, unit: name, earlier: name, standing: "可以补考", badge: "wait",
                        note: stage == .open ? name : nil, registration: "未报名",
                        outcome: stage == .published ? "合格 72分" : "",
                        counting: stage == .published ? name : ""),
                    OfficeReSitPage.Person(
                        name: name, unit: name, earlier: "缺考", standing: "已报名", badge: "good",
                        note: nil, registration: "单位审查中",
                        href: "/office/sample-2017-1-makeup/registrations/R000001"),
                ], pager: OfficePager(text: "第1页，共1页（2条）"), key: "form/00")
    }
}
