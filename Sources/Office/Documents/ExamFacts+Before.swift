import Admissions
import Programme
import Vocabulary

/// The steps before the exam day.
extension ExamFacts {
    typealias Line = ExamChecklist.Line

    var registrationLine: Line {
        let window = calendar.admission.registration
        let state: ExamChecklist.State =
            if now < window.opens {
                .later
            } else if now < window.closes {
                .next
            } else {
                people.all == 0 ? .blocked : .done
            }
        return Line(
            step: .registration, state: state,
            time: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            figures: "已提交\(people.all)人",
            missing: state == .blocked ? ["报名已截止，没有人报名。"] : [])
    }

    var unitReviewLine: Line {
        let closes = calendar.admission.unitReviewCloses
        let open = people.waitingForUnit + people.returned
        let isOver = now >= closes
        let state: ExamChecklist.State =
            if now < calendar.admission.registration.opens {
                .later
            } else if isOver {
                people.waitingForUnit == 0 ? .done : .blocked
            } else if open == 0 {
                now < calendar.admission.registration.closes ? .later : .done
            } else {
                .next
            }
        var missing: [String] = []
        if state == .blocked { missing = ["单位审查已截止，还有\(people.waitingForUnit)人没有审查结论。"] }
        return Line(
            step: .unitReview, state: state, time: "截止\(closes.spokenTime)",
            figures: "待审查\(people.waitingForUnit)人，退回修改\(people.returned)人", missing: missing)
    }

    var officeReviewLine: Line {
        let closes = calendar.admission.officeReviewCloses
        let state: ExamChecklist.State =
            if people.waitingForOffice > 0 {
                now < closes ? .next : .blocked
            } else if now >= calendar.admission.unitReviewCloses {
                people.waitingForUnit == 0 || now >= closes ? .done : .later
            } else {
                .later
            }
        return Line(
            step: .officeReview, state: state, time: "截止\(closes.spokenTime)",
            figures: "待审核\(people.waitingForOffice)人，审核通过\(people.approved + people.locked)人，"
                + "未通过或撤回\(people.ended)人",
            missing: state == .blocked
                ? ["审核已截止，还有\(people.waitingForOffice)人没有审核结论。"] : [])
    }

    var lockLine: Line {
        let closes = calendar.admission.officeReviewCloses
        let waiting = people.waitingForUnit + people.waitingForOffice
        var missing: [String] = []
        let state: ExamChecklist.State
        if people.locked > 0 {
            state = .done
        } else if now < closes {
            state = .later
        } else if waiting > 0 {
            state = .blocked
            missing = ["\(waiting)人没有结论，名单不能锁定。"]
        } else if people.approved == 0 {
            state = .blocked
            missing = ["没有审核通过的人。"]
        } else {
            state = .next
            if now >= calendar.lock { missing = ["已过计划的锁定时间。"] }
        }
        return Line(
            step: .lock, state: state, time: "计划\(calendar.lock.spokenTime)",
            figures: people.locked > 0 ? "已锁定\(people.locked)人" : "可锁定\(people.approved)人",
            missing: missing)
    }

    func drawLine(_ kind: DrawKind, _ draw: Draw) -> Line {
        let state: ExamChecklist.State
        var missing: [String] = []
        switch draw.stage {
        case .waiting:
            state = .later
            missing = draw.obstacle.map { [$0] } ?? []
        case .gathering:
            state = .next
            if draw.commitments < draw.witnesses {
                missing = ["还差\(draw.witnesses - draw.commitments)名见证人的承诺。"]
            }
            missing += draw.warnings
        case .announced:
            state = .next
            missing = ["已公告，待见证人公开秘密值后抽取。"]
        case .drawn:
            let seated = sessions.reduce(0) { $0 + $1.people }
            let isLacking = kind == .seats && people.locked > seated
            state = isLacking ? .next : .done
            if isLacking { missing = ["有\(people.locked - seated)人尚无座位，请补录座位编排。"] }
        }
        let isLate = state != .done && sessions.contains { now >= $0.start }
        if isLate { missing.append("考试时间已到，尚未抽取。") }
        return Line(
            step: .draw(kind), state: isLate ? .blocked : state, time: "名单锁定后、准考证打印前",
            figures: draw.stage == .drawn
                ? "第\(draw.version)次抽取已完成" : "承诺\(draw.commitments)/\(draw.witnesses)",
            missing: missing)
    }

    var ticketLine: Line {
        let window = calendar.admission.tickets
        let hasSeats = seats.stage == .drawn
        let state: ExamChecklist.State =
            if now < window.opens {
                .later
            } else if !hasSeats {
                .blocked
            } else {
                now < window.closes ? .next : .done
            }
        return Line(
            step: .tickets, state: state,
            time: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            figures: hasSeats ? "\(people.locked)人可打印" : "座位尚未抽取",
            missing: state == .blocked ? ["打印已开放，座位尚未抽取。"] : [])
    }
}
