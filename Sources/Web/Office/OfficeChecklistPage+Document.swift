import Office
import Pages
import Programme
import Seating
import Vocabulary

extension OfficeExamsPage.Exam {
    /// An exam in the list.
    init(_ office: ExamOffice, _ checklist: ExamChecklist) {
        let days = office.programme.sessions.map(\.start.date)
        let first = days.min()?.chinese ?? ""
        let last = days.max()?.chinese ?? ""
        let next = checklist.next
        let isOver = checklist.lines.last?.state == .done
        let waiting = checklist.lines.first { $0.state == .later }
        self.init(
            href: office.officePath, title: office.programme.title, id: office.exam.text,
            days: first == last ? first : "\(first)至\(last)",
            stage: next?.state.chinese ?? (isOver ? "已归档" : "等待"),
            kind: next?.state.badge ?? (isOver ? "good" : "wait"),
            next: (next ?? (isOver ? nil : waiting))?.step.chinese ?? "—",
            note: (next ?? (isOver ? nil : waiting)).map {
                $0.missing.first ?? ($0.state == .later ? $0.time : $0.figures)
            } ?? "")
    }
}

extension ExamChecklist.State {
    var badge: String {
        switch self {
        case .done: "good"
        case .next: "info"
        case .blocked: "bad"
        case .later: "off"
        }
    }
}

extension OfficeChecklistPage {
    /// The checklist of an exam.
    init(_ office: ExamOffice, _ facts: ExamFacts) {
        let programme = office.programme
        let people = facts.people
        self.init(
            exam: office.officePath, title: programme.title,
            facts: [
                OfficeFact(term: "考试编号", text: office.exam.text),
                OfficeFact(term: "主办单位", text: programme.organiser.name),
                OfficeFact(term: "现在时间", text: facts.now.spokenTime),
            ],
            figures: [
                OfficeFact(term: "报名", text: "\(people.all)"),
                OfficeFact(term: "审核通过", text: "\(people.approved + people.locked)"),
                OfficeFact(term: "已锁定", text: "\(people.locked)"),
                OfficeFact(term: "可编排座位", text: "\(programme.capacity)"),
                OfficeFact(term: "试卷已评", text: "\(facts.scores)"),
            ],
            steps: ExamChecklist(facts).lines.map { line in
                Step(
                    title: line.step.chinese, state: line.state.rawValue,
                    stateName: line.state.chinese, badge: line.state.badge, time: line.time,
                    figures: line.figures, missing: line.missing,
                    links: line.step.ways(office))
            })
    }
}

extension ExamChecklist.Step {
    /// Where it is done.
    fileprivate func ways(_ office: ExamOffice) -> [PageFrame.Link] {
        let path = office.officePath
        let places: [(String, String)] =
            switch self {
            case .opening: [("下载配置", "\(path)/config")]
            case .registration:
                [
                    ("报名名单", "\(path)/registrations")
                ] + (office.programme.reSit == nil ? [] : [("补考名单", "\(path)/resit")]) + [
                    ("公告页", "/exams/\(URLEncoded.encoded(office.exam.text))")
                ]
            case .unitReview: [("各单位进度", "\(path)/registrations/units")]
            case .officeReview: [("审核", "\(path)/registrations")]
            case .lock: [("锁定名单", "\(path)/lock")]
            case .draw(let kind):
                [kind, kind.base == .seats ? .lateSeats : .makeUpPapers].map {
                    ($0.chinese, "\(path)/draws/\($0.rawValue)")
                }
            case .tickets: [("考场安排与门贴", "\(path)/rooms")]
            case .session: [("考场安排", "\(path)/rooms")]
            case .marking: [("评卷", "\(path)/marking")]
            case .grading: [("评分", "\(path)/results")]
            case .publication: [("成绩", "\(path)/results")]
            case .enquiries: [("复核申请", "\(path)/enquiries")]
            case .corrections: [("试题异议", "\(path)/challenges"), ("成绩更正", "\(path)/corrections")]
            case .bulletin: [("预览通报", "\(path)/results/bulletin")]
            case .archive: [("归档", "\(path)/archive")]
            }
        return places.map { PageFrame.Link($0.0, $0.1) }
    }
}
