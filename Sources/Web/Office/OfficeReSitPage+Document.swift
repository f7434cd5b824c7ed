import Admissions
import Office
import Pages
import Programme
import Publication
import Vocabulary

extension OfficeReSitPage {
    /// The re-sit as it stands.
    ///
    /// - Throws: `resit.none`; what the store throws.
    init(_ clerk: OfficeVisit, key: String) throws {
        let office = clerk.office
        let list = try office.reSitList(at: clerk.visit.now)
        let shown = OfficeSlice(OfficeReSitPage.chosen(list, clerk.visit), clerk.visit)
        let sum = try office.reSitFigures()
        let isOver = sum.stages.last.map { $0.exam == office.exam && $0.seated > 0 } ?? false
        let mayRegister =
            OfficeReSitPage.isOpen(office, at: clerk.visit.now)
            && !office.programme.admission.requiresDeclaration
        self.init(
            exam: clerk.path, title: office.programme.title,
            facts: ReSitList.rules(of: office.programme, beside: office.others).map {
                OfficeFact(term: $0.term, text: $0.text)
            }, figures: OfficeReSitPage.figures(list),
            obstacle: OfficeReSitPage.obstacle(list),
            mayRegister: mayRegister && !list.waiting.isEmpty ? list.waiting.count : nil,
            stages: isOver ? sum.stages.map(Stage.init) : [],
            sum: isOver ? sum.sentence : "",
            choices: OfficeReSitPage.choices(clerk.visit), query: clerk.visit.query["q"] ?? "",
            people: shown.items.map { Person($0, list, clerk) },
            pager: shown.items.isEmpty ? nil : shown.pager, key: key)
    }

    private static func isOpen(_ office: ExamOffice, at moment: Moment) -> Bool {
        office.programme.calendar.admission.registration.contains(moment)
    }

    private static func figures(_ list: ReSitList) -> [OfficeFact] {
        [
            OfficeFact(term: "首次应考", text: "\(list.firstPeople)"),
            OfficeFact(term: "首次未合格", text: "\(list.lines.count)"),
            OfficeFact(term: "有补考资格", text: "\(list.entitled.count)"),
            OfficeFact(term: "已报名", text: "\(list.registered.count)"),
            OfficeFact(term: "可报名而未报", text: "\(list.waiting.count)"),
        ]
    }

    private static func obstacle(_ list: ReSitList) -> String? {
        if list.firstPeople == 0 { return "首次考试还没有编排座位，尚无补考人员。" }
        let open = Set(
            list.lines.filter { $0.finding?.rule == "resit.no-result-yet" }
                .compactMap { $0.earlier.last?.programme.title })
        guard !open.isEmpty else { return nil }
        return "\(open.sorted().map { "“\($0)”" }.joined())成绩尚未公布，公布后才能确定补考人员。"
    }

    private static func choices(_ visit: Visit) -> [OfficeChoice] {
        let all = [
            ("", "全部"), ("waiting", "可以补考，未报名"), ("registered", "已报名"), ("refused", "不能补考"),
        ]
        let chosen = visit.query["state"] ?? ""
        return all.map { OfficeChoice(value: $0.0, text: $0.1, isChosen: $0.0 == chosen) }
    }

    private static func chosen(_ list: ReSitList, _ visit: Visit) -> [ReSitList.Line] {
        let (state, query) = (visit.query["state"] ?? "", visit.query["q"] ?? "")
        return list.lines.filter { line in
            let texts = [
                line.applicant.fullName, line.applicant.unitName, line.applicant.unit.text,
            ]
            let isAsked =
                switch state {
                case "waiting": line.isWaiting
                case "registered": line.hasRegistered
                case "refused": !line.isWaiting && !line.hasRegistered
                default: true
                }
            return isAsked && (query.isEmpty || texts.contains { $0.contains(query) })
        }
    }
}

extension OfficeReSitPage.Person {
    fileprivate init(_ line: ReSitList.Line, _ list: ReSitList, _ clerk: OfficeVisit) {
        let id = line.registration?.id.text
        self.init(
            name: line.applicant.fullName, unit: line.applicant.unitName,
            earlier: line.earlierResult, standing: line.standingWord,
            badge: line.hasRegistered ? "good" : line.isWaiting ? "wait" : "off",
            note: line.note,
            registration: line.registration?.state.chinese ?? "未报名",
            href: id.map { "\(clerk.path)/registrations/\(URLEncoded.encoded($0))" },
            outcome: line.outcomeText, counting: list.counting(line))
    }
}

extension OfficeReSitPage.Stage {
    fileprivate init(_ stage: CumulativeFigures.Stage) {
        self.init(
            title: stage.title, seated: "\(stage.seated)", attended: "\(stage.attended)",
            passed: "\(stage.passed)")
    }
}
