import Admissions
import Office
import Pages
import Programme
import Seating
import Vocabulary

/// Where an exam stands by its calendar, in words for everybody.
enum ExamPhase: Hashable, Sendable {
    case announced, registering, unitReview, officeReview, arranging, tickets, sitting, scoring
    case published, over

    init(_ programme: ExamProgramme, at moment: Moment, isPublished: Bool) {
        let calendar = programme.calendar
        let starts = programme.sessions.map(\.start)
        let lastEnd = starts.max()?.adding(minutes: programme.delivery.minutes) ?? calendar.results
        if isPublished {
            self = moment < calendar.resultReview.closes ? .published : .over
            return
        }
        let steps: [(Moment, ExamPhase)] = [
            (calendar.admission.registration.opens, .announced),
            (calendar.admission.registration.closes, .registering),
            (calendar.admission.unitReviewCloses, .unitReview),
            (calendar.admission.officeReviewCloses, .officeReview),
            (calendar.admission.tickets.opens, .arranging),
            (starts.min() ?? calendar.admission.tickets.closes, .tickets), (lastEnd, .sitting),
        ]
        self = steps.first { moment < $0.0 }?.1 ?? .scoring
    }

    var badge: PageBadge {
        switch self {
        case .announced: PageBadge("info", "即将报名")
        case .registering: PageBadge("good", "正在报名")
        case .unitReview: PageBadge("wait", "单位审查")
        case .officeReview: PageBadge("wait", "审核")
        case .arranging: PageBadge("wait", "编排考场")
        case .tickets: PageBadge("good", "准考证打印")
        case .sitting: PageBadge("info", "考试进行中")
        case .scoring: PageBadge("wait", "成绩待公布")
        case .published: PageBadge("good", "成绩已公布")
        case .over: PageBadge("off", "已结束")
        }
    }

    func sentence(_ programme: ExamProgramme) -> String {
        let calendar = programme.calendar
        let admission = calendar.admission
        switch self {
        case .announced: return "报名时间：\(admission.registration.spoken)。"
        case .registering: return "正在报名，\(admission.registration.closes.spoken)截止。"
        case .unitReview: return "报名已经截止，各单位正在审查，\(admission.unitReviewCloses.spoken)截止。"
        case .officeReview:
            return "单位审查已经截止，主办单位正在审核，\(admission.officeReviewCloses.spoken)截止。"
        case .arranging: return "审核已经截止，正在锁定名单、公开抽取座位和试题。"
        case .tickets: return "准考证打印时间：\(admission.tickets.spoken)。"
        case .sitting: return "考试按场次进行，请按准考证上的时间和地点参加。"
        case .scoring: return "考试已经结束，成绩公布后可以在这里查询。"
        case .published: return "成绩已经公布，可以查看成绩通知单；成绩复核\(calendar.resultReview.closes.spoken)截止。"
        case .over: return "本次考试已经结束，成绩通知单和通报可以继续查看。"
        }
    }

    /// What comes next, and when.
    func next(_ programme: ExamProgramme) -> String? {
        let calendar = programme.calendar
        let first = programme.sessions.map(\.start).min().map { "\($0.spoken)第一场开考。" }
        switch self {
        case .announced: return "注册账号，备好照片，\(calendar.admission.registration.opens.spoken)开始报名。"
        case .registering: return "\(calendar.admission.unitReviewCloses.spoken)前由所在单位审查。"
        case .unitReview: return "\(calendar.admission.officeReviewCloses.spoken)前由主办单位审核。"
        case .officeReview: return "\(calendar.lock.spoken)锁定名单，然后公开抽取座位和试题。"
        case .arranging: return "\(calendar.admission.tickets.opens.spoken)开始打印准考证。"
        case .tickets: return first
        case .sitting, .scoring: return "\(calendar.results.spoken)公布成绩。"
        case .published: return calendar.bulletin.chinese + "印发考试情况通报。"
        case .over: return nil
        }
    }
}

extension Moment {
    /// `2017年11月10日09:00`.
    var spoken: String { date.chinese + clock }
    /// `2017年11月10日 09:00`, for lists.
    var listed: String { "\(date.chinese) \(clock)" }
}

extension TimeWindow {
    /// `2017年4月5日09:00至2017年4月20日18:00`.
    var spoken: String { "\(opens.spoken)至\(closes.spoken)" }
}

extension ExamOffice {
    /// Whether the results were published.
    func isPublished() throws -> Bool {
        try records.read { try $0.stages(of: exam)["published"] != nil }
    }

    /// Whether the exam may be named to everybody (practice 1.11).
    var isPublic: Bool { programme.visibility == .public }
}
