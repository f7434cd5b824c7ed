import Admissions
import Grading
import Office
import Pages
import Programme
import Publication
import Vocabulary

extension OfficeResultsPage {
    /// The results of an exam as far as it has come.
    init(_ clerk: OfficeVisit, _ facts: ExamFacts, _ results: ExamResults?, key: String) {
        let calendar = clerk.office.programme.calendar
        let isOver = facts.areSessionsOver
        let people = results.map { OfficeResultsPage.people($0, clerk) }
        let table = results?.bulletin.figures
        self.init(
            exam: clerk.path, sessions: facts.sessions.map { Session($0, facts) },
            mayGrade: results == nil && isOver && facts.marking?.isDone ?? true,
            waiting: results == nil ? OfficeResultsPage.waiting(facts) : nil,
            isGraded: results != nil, published: facts.publishedAt?.spokenTime,
            mayPublish: facts.publishedAt == nil, due: calendar.results.spokenTime,
            figures: results.map(OfficeResultsPage.figures) ?? [],
            histogram: results.map { Histogram($0.lines, clerk.office.programme.grading) },
            columns: table.map { FigureRow.columns($0.rules) } ?? [],
            units: table.map(OfficeResultsPage.units) ?? [],
            choices: OfficeResultsPage.choices(clerk.visit), query: clerk.visit.query["q"] ?? "",
            people: people?.items ?? [], pager: people?.pager, key: key)
    }

    /// What scoring waits for; nil for nothing.
    private static func waiting(_ facts: ExamFacts) -> String? {
        let open = facts.sessions.reduce(0) { $0 + $1.open }
        guard facts.areSessionsOver else {
            return open > 0 ? "还有\(open)份试卷未收，收齐后方可评分。" : "各场考试结束后方可评分。"
        }
        guard let marking = facts.marking, !marking.isDone else { return nil }
        return marking.answers == 0
            ? "简答题须先由评卷员评分，请到“评卷”页面开始评卷。"
            : "人工评卷尚未完成：共\(marking.answers)份答案，已定分\(marking.settled)份"
                + (marking.again > 0 ? "，抽查还有\(marking.again)份未再评。" : "。")
    }

    /// The figures of everybody.
    static func figures(_ results: ExamResults) -> [OfficeFact] {
        let figures = results.bulletin.figures
        let tally = figures.total.tally
        return [
            OfficeFact(term: "应考", text: "\(tally.seated)"),
            OfficeFact(term: "实考", text: "\(tally.attended)"),
            OfficeFact(term: "缺考", text: "\(tally.absent)"),
            OfficeFact(term: "违纪", text: "\(tally.misconduct)"),
            OfficeFact(term: "合格", text: "\(tally.passed)"),
            OfficeFact(term: "合格率", text: tally.passRate(of: figures.rules.passRateOf).text),
            OfficeFact(term: "平均分", text: tally.mean.text),
            OfficeFact(term: "最高", text: tally.highest?.description ?? "—"),
            OfficeFact(term: "最低", text: tally.lowest?.description ?? "—"),
        ]
    }

    private static func units(_ figures: BulletinFigures) -> [Unit] {
        let groups = figures.groups.flatMap { group in
            group.rows.map { Unit(cells: $0.cells(figures.rules)) }
                + [Unit(cells: group.subtotal.cells(figures.rules), isSum: true)]
        }
        return groups + [Unit(cells: figures.total.cells(figures.rules), isSum: true)]
    }

    private static func choices(_ visit: Visit) -> [OfficeChoice] {
        let all = [
            ("", "全部"), ("passed", "合格"), ("failed", "不合格"), ("absent", "缺考"),
            ("misconduct", "违纪"),
        ]
        let chosen = visit.query["outcome"] ?? ""
        return all.map { OfficeChoice(value: $0.0, text: $0.1, isChosen: $0.0 == chosen) }
    }

    private static func people(
        _ results: ExamResults, _ clerk: OfficeVisit
    ) -> (items: [Person], pager: OfficePager) {
        let outcome = clerk.visit.query["outcome"] ?? ""
        let query = clerk.visit.query["q"] ?? ""
        let lines = results.lines.filter { line in
            let applicant = line.registration.applicant
            let texts = [
                applicant.fullName, line.seat.candidateNumber.text, applicant.unitName,
                applicant.unit.text,
            ]
            return (outcome.isEmpty || line.outcome.code == outcome)
                && (query.isEmpty || texts.contains { $0.contains(query) })
        }
        let slice = OfficeSlice(lines, clerk.visit)
        return (slice.items.map { Person($0, clerk) }, slice.pager)
    }
}

extension OfficeResultsPage.Session {
    fileprivate init(_ session: ExamFacts.Session, _ facts: ExamFacts) {
        let line = facts.line(session)
        self.init(
            name: "第\(session.id)场（\(session.start.spokenTime)）", people: session.people,
            started: session.started, open: session.open, state: line.state.chinese,
            badge: line.state.badge)
    }
}

extension OfficeResultsPage.Person {
    fileprivate init(_ line: ExamResults.Line, _ clerk: OfficeVisit) {
        let applicant = line.registration.applicant
        self.init(
            href: "\(clerk.path)/results/\(URLEncoded.encoded(line.registration.id.text))",
            number: line.seat.candidateNumber.text, name: applicant.fullName,
            unit: applicant.unitName, session: "第\(line.seat.session)场",
            outcome: line.outcome.chinese, badge: line.outcome.badge,
            score: line.outcome.score?.description ?? "—")
    }
}

extension Outcome {
    /// The kind of the badge that says it.
    fileprivate var badge: String {
        switch self {
        case .passed: "good"
        case .failed: "off"
        case .absent: "wait"
        case .misconduct: "bad"
        }
    }
}

extension OfficeResultPage {
    /// The result of one candidate.
    init(
        _ line: ExamResults.Line, _ programme: ExamProgramme, notice: String? = nil,
        reSits: [OfficeFact] = []
    ) {
        let applicant = line.registration.applicant
        self.init(
            title: "\(applicant.fullName)的成绩",
            facts: [
                OfficeFact(term: "准考证号", text: line.seat.candidateNumber.text),
                OfficeFact(term: "报名序号", text: line.registration.id.text),
                OfficeFact(term: "单位", text: applicant.unitName),
                OfficeFact(
                    term: "场次与座位",
                    text: "第\(line.seat.session)场 \(line.seat.room)考场 "
                        + "\(line.seat.seat)号"),
            ] + reSits, outcome: line.outcome.chinese, badge: line.outcome.badge,
            total: line.outcome.score?.description, passMark: "\(programme.grading.passMark)",
            fullMarks: "\(programme.grading.fullMarks)",
            sections: (line.score?.sections ?? []).map {
                Section(name: $0.title, score: "\($0.score)", fullMarks: "\($0.fullMarks)")
            }, notice: notice)
    }
}
