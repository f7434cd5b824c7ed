import Admissions
import Grading
import Office
import Pages
import Papers
import Programme
import Seating
import Vocabulary

extension OfficeFinding {
    /// A finding of a config, with line and field.
    init(_ finding: Finding) {
        let place = finding.place
        let parts = [place.line.map { "第\($0)行" }, place.column]
        self.init(
            place: parts.compactMap { $0 }.joined(separator: " "), message: finding.chinese,
            isError: finding.severity == .error)
    }
}

extension OfficeNewPage.Summary {
    /// What a programme says, for people.
    init(_ programme: ExamProgramme) {
        self.init(
            title: programme.title, facts: OfficeNewPage.Summary.facts(programme),
            calendar: OfficeNewPage.Summary.calendar(programme),
            rooms: programme.sites.flatMap { site in
                site.rooms.map { room in
                    Room(
                        site: site.name, name: room.name, machines: room.machines,
                        seats: programme.seating.places(of: room),
                        spare: programme.seating.spareCount(of: room),
                        broken: room.brokenSeats.count)
                }
            },
            sections: programme.blueprint.sections.map { section in
                Section(
                    type: section.type.chinese, count: section.count, marks: "\(section.marks)",
                    rule: programme.grading.wording(for: section))
            }, notes: OfficeNewPage.Summary.notes(programme))
    }

    private static func facts(_ programme: ExamProgramme) -> [OfficeFact] {
        [
            OfficeFact(term: "考试编号", text: programme.exam.text),
            OfficeFact(term: "类别", text: programme.kind.chinese),
            OfficeFact(
                term: "名单公开", text: programme.visibility == .public ? "公开" : "限定范围，不公开姓名"),
            OfficeFact(
                term: "主办单位",
                text: "\(programme.organiser.name)（\(programme.organiser.telephone)）"),
            OfficeFact(term: "预计人数", text: "\(programme.expectedCandidates)人"),
            OfficeFact(
                term: "可编排座位",
                text: "\(programme.capacity)个（每场\(programme.seatsPerSession)个，"
                    + "\(programme.sessions.count)场）"),
            OfficeFact(
                term: "满分与合格线",
                text: "满分\(programme.grading.fullMarks)分，合格线\(programme.grading.passMark)分"),
        ]
            + ReSitList.rules(of: programme).map {
                OfficeFact(term: "补考：\($0.term)", text: $0.text)
            }
    }

    private static func calendar(_ programme: ExamProgramme) -> [OfficeFact] {
        let calendar = programme.calendar
        let admission = calendar.admission
        func window(_ window: TimeWindow) -> String {
            "\(window.opens.spokenTime)至\(window.closes.spokenTime)"
        }
        let dates = [
            OfficeFact(term: "报名", text: window(admission.registration)),
            OfficeFact(term: "单位审查截止", text: admission.unitReviewCloses.spokenTime),
            OfficeFact(term: "审核截止", text: admission.officeReviewCloses.spokenTime),
            OfficeFact(term: "锁定名单", text: calendar.lock.spokenTime),
            OfficeFact(term: "准考证打印", text: window(admission.tickets)),
        ]
        let sessions = programme.sessions.map {
            OfficeFact(
                term: "第\($0.id)场",
                text: "\($0.start.spokenTime)，\(programme.delivery.minutes)分钟")
        }
        return dates + sessions + [
            OfficeFact(term: "成绩公布", text: calendar.results.spokenTime),
            OfficeFact(term: "成绩复核", text: window(calendar.resultReview)),
            OfficeFact(term: "通报成文", text: calendar.bulletin.chinese),
        ]
    }

    private static func notes(_ programme: ExamProgramme) -> [String] {
        let delivery = programme.delivery
        let separation =
            switch programme.seating.separation {
            case .none: "不要求同单位考生隔开"
            case .fourNeighbours: "同单位考生前后左右不相邻"
            case .eightNeighbours: "同单位考生八个方向均不相邻"
            }
        return [
            "开考\(delivery.lateLimitMinutes)分钟后不得入场，\(delivery.earliestHandInMinutes)分钟后方可交卷。",
            "故障\(delivery.mendingMinutes)分钟内处置；服务中断的时间"
                + (delivery.timeBack == .automatic ? "由系统自动补给全场。" : "由监考员核实后补时。"),
            "\(separation)；备用机\(programme.seating.sparePercent)%。",
            "公开抽取使用\(programme.draw.hash.rawValue.uppercased())；"
                + "见证人：\(programme.draw.witnesses.joined(separator: "、"))；"
                + "外部公开值：\(programme.draw.externalSources.joined(separator: "、"))。",
            "通报：合格率以\(programme.bulletin.passRateOf == .attended ? "实考" : "应考")人数为分母，"
                + "\(programme.bulletin.excellentFrom)分以上为优秀。",
        ]
    }
}
