import Admissions
import Programme
package import Vocabulary

/// An exam as a list of steps from its config to its archive: what is done, what is next, and what
/// is missing. Made from facts alone.
package struct ExamChecklist: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case done, next, blocked, later

        /// As shown to people.
        package var chinese: String {
            switch self {
            case .done: "已完成"
            case .next: "进行中"
            case .blocked: "受阻"
            case .later: "未到"
            }
        }
    }

    /// What is done where.
    package enum Step: Hashable, Sendable {
        case opening, registration, unitReview, officeReview, lock
        case draw(DrawKind)
        case tickets
        case session(SessionID)
        case marking, grading, publication, enquiries, corrections, bulletin, archive

        /// As shown to people.
        package var chinese: String {
            switch self {
            case .opening: "配置开设"
            case .registration: "网上报名"
            case .unitReview: "单位审查"
            case .officeReview: "考务审核"
            case .lock: "锁定名单"
            case .draw(.seats): "座位抽取"
            case .draw(.papers): "抽题组卷"
            case .draw(let late): late.chinese
            case .tickets: "准考证打印"
            case .session(let session): "第\(session)场考试"
            case .marking: "评卷"
            case .grading: "评分"
            case .publication: "成绩公布"
            case .enquiries: "成绩复核"
            case .corrections: "异议与更正"
            case .bulletin: "通报"
            case .archive: "归档"
            }
        }
    }

    package struct Line: Hashable, Sendable {
        package let step: Step
        package let state: State
        /// Its window or day; empty when it has none.
        package let time: String
        /// How it stands, in figures.
        package let figures: String
        /// What keeps it from being done.
        package let missing: [String]
    }

    /// In the order of an exam.
    package let lines: [Line]

    /// The step that wants somebody now: the first one that is blocked or under way.
    package var next: Line? { lines.first { $0.state == .blocked || $0.state == .next } }

    /// The list as these facts give it.
    package init(_ facts: ExamFacts) {
        lines =
            [
                ExamChecklist.opening(facts), facts.registrationLine, facts.unitReviewLine,
                facts.officeReviewLine, facts.lockLine,
                facts.drawLine(.seats, facts.seats), facts.drawLine(.papers, facts.papers),
                facts.ticketLine,
            ] + facts.sessions.map(facts.line) + [facts.markingLine].compactMap { $0 } + [
                facts.gradingLine, facts.publicationLine, facts.enquiryLine,
                facts.correctionLine, facts.bulletinLine, facts.archiveLine,
            ]
    }

    private static func opening(_ facts: ExamFacts) -> Line {
        Line(
            step: .opening, state: .done, time: facts.openedAt.spokenTime, figures: "配置已留存",
            missing: [])
    }
}

extension Moment {
    /// `2017年5月20日 09:00`.
    package var spokenTime: String { "\(date.chinese) \(clock)" }
}
