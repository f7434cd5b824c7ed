import Admissions
import Grading
import Office
import Pages
import Papers
import Programme
import Seating
import Vocabulary

extension ExamPage {
    init(_ programme: ExamProgramme, _ phase: ExamPhase, at moment: Moment) {
        self.init(
            title: programme.title, badge: phase.badge, sentence: phase.sentence(programme),
            ways: phase.ways(programme), calendar: ExamPage.calendar(programme, at: moment),
            conditions: ReSitList.rules(of: programme).map { "\($0.term)：\($0.text)。" }
                + ExamPage.conditions(programme.admission),
            registering: ExamPage.registering(programme),
            sessions: programme.sessions.map { session in
                PageFact(
                    "第\(session.id)场，\(session.start.date.chinese)",
                    "\(session.start.clock)–"
                        + session.start.adding(minutes: programme.delivery.minutes).clock)
            },
            sites: programme.sites.map {
                Site(name: $0.name, address: $0.address, rooms: "\($0.rooms.count)个考场")
            }, sections: ExamPage.sections(programme),
            figures: [
                PageFact("答题时间（分钟）", "\(programme.delivery.minutes)"),
                PageFact("满分", "\(programme.grading.fullMarks)"),
                PageFact("合格线", "\(programme.grading.passMark)"),
            ], discipline: programme.texts.discipline.map(programme.filled),
            declaration: programme.filled(programme.texts.declaration),
            organiser: programme.organiser.name, telephone: programme.organiser.telephone)
    }

    /// Every step with its end; the first that is not over is the present one.
    private static func calendar(_ programme: ExamProgramme, at moment: Moment) -> [Step] {
        let calendar = programme.calendar
        let admission = calendar.admission
        let sessions = programme.sessions.map { session in
            let end = session.start.adding(minutes: programme.delivery.minutes)
            return ("考试（第\(session.id)场）", "\(session.start.spoken)–\(end.clock)", end)
        }
        let day = Moment(calendar.bulletin)
        let all: [(title: String, when: String, end: Moment)] =
            [
                ("网上报名", admission.registration.spoken, admission.registration.closes),
                ("单位审查", "\(admission.unitReviewCloses.spoken)截止", admission.unitReviewCloses),
                (
                    "主办单位审核", "\(admission.officeReviewCloses.spoken)截止",
                    admission.officeReviewCloses
                ), ("锁定名单，公开抽取座位和试题", calendar.lock.spoken, calendar.lock),
                ("打印准考证", admission.tickets.spoken, admission.tickets.closes),
            ] + sessions + [
                ("公布成绩", calendar.results.spoken, calendar.results),
                ("成绩复核", calendar.resultReview.spoken, calendar.resultReview.closes),
                ("印发通报", calendar.bulletin.chinese, day.adding(minutes: 24 * 60)),
            ]
        let ordered = all.enumerated().sorted {
            ($0.element.end, $0.offset) < ($1.element.end, $1.offset)
        }.map(\.element)
        let present = ordered.firstIndex { moment < $0.end } ?? ordered.count
        return ordered.enumerated().map { index, step in
            let (state, word) =
                index < present
                ? ("done", "✓ 已过") : index == present ? ("next", "▶ 当前") : ("later", "○ 未到")
            return Step(title: step.title, when: step.when, state: state, word: word)
        }
    }

    private static func conditions(_ rules: AdmissionRules) -> [String] {
        let oldest = rules.maximumAge.map { "、不超过\($0)周岁" } ?? ""
        let blocked = EstablishmentType.allCases.filter(rules.blockedEstablishments.contains)
            .map(\.chinese).joined(separator: "、")
        return [
            "至\(rules.ageOn.chinese)年满\(rules.minimumAge)周岁\(oldest)。",
            "属于行政机关、法律法规授权组织或受委托组织，从事行政执法工作。",
            blocked.isEmpty ? nil : "下列人员不得报考：\(blocked)。",
            rules.refusesHoldersOfValidCertificate
                ? "已持有效行政执法证的，只能以换证或领域变更报考。" : nil,
            "处于禁考期的不得报考。",
        ].compactMap { $0 }
    }

    private static func registering(_ programme: ExamProgramme) -> [String] {
        let calendar = programme.calendar.admission
        return [
            "用本人身份证号注册账号并登录。",
            programme.admission.photo.map { "备好近期免冠证件照：\($0.sentence)" },
            "填写报名表，可以先存草稿；确认无误后作出承诺并提交。",
            "所在单位审查、主办单位审核。被退回修改的，在\(calendar.unitReviewCloses.spoken)前改正后重新提交。",
            "审核通过后，在\(calendar.tickets.spoken)打印准考证。",
        ].compactMap { $0 }
    }

    private static func sections(_ programme: ExamProgramme) -> [Section] {
        programme.blueprint.sections.map { section in
            Section(
                type: section.type.chinese, count: "\(section.count)", marks: "\(section.marks)",
                total: "\(section.marks * section.itemCount)",
                scoring: programme.grading.wording(for: section))
        }
    }
}

extension PhotoRules {
    /// What is asked of a photo, in a sentence.
    var sentence: String {
        "JPG格式，\(width)×\(height)像素，\(bytes.lowerBound / 1024)至\(bytes.upperBound / 1024) KB。"
    }
}
