import Admissions
import Programme
import Vocabulary

/// The exam day and what follows it.
extension ExamFacts {
    /// How a session stands.
    package func line(_ session: Session) -> ExamChecklist.Line {
        var missing: [String] = []
        let state: ExamChecklist.State
        if session.people == 0 {
            (state, missing) = unseated(session)
        } else if scores > 0 || isOver(session) {
            state = .done
        } else if now < session.start.adding(minutes: -60), session.started == 0 {
            state = .later
        } else if papers.stage != .drawn {
            state = .blocked
            missing = ["试卷尚未抽取。"]
        } else {
            state = .next
            missing = todo(session)
        }
        return Line(
            step: .session(session.id), state: state,
            time: "\(session.start.spokenTime)—\(session.end.clock)",
            figures: session.people == 0
                ? (seats.stage == .drawn ? "本场没有考生" : "座位尚未抽取")
                : "\(session.rooms)个考场\(session.people)人；已开考\(session.released)个考场，"
                    + "已结束\(session.closed)个；开始作答\(session.started)人，作答中\(session.open)人"
                    + (session.troubles > 0
                        ? "；时钟或服务异常\(session.troubles)次，见考场情况记录单" : ""),
            missing: missing)
    }

    private func unseated(_ session: Session) -> (ExamChecklist.State, [String]) {
        // With the seats drawn, a session without people is not needed.
        if seats.stage == .drawn { return (.done, []) }
        return now < session.start ? (.later, []) : (.blocked, ["座位尚未抽取。"])
    }

    /// Nobody answers any more, and the rooms that were released are closed.
    private func isOver(_ session: Session) -> Bool {
        now >= session.end && session.open == 0
            && (session.released > 0 ? session.closed >= session.rooms : session.started > 0)
    }

    private func todo(_ session: Session) -> [String] {
        var todo: [String] = []
        if now >= session.start, session.released < session.rooms {
            todo.append("还有\(session.rooms - session.released)个考场未宣布开考。")
        }
        if now >= session.end, session.open > 0 {
            todo.append("考试时间已过，还有\(session.open)份试卷未收。")
        }
        if now >= session.end, session.released > 0, session.closed < session.rooms {
            todo.append("还有\(session.rooms - session.closed)个考场未结束。")
        }
        return todo
    }

    /// Whether nobody can answer any more.
    package var areSessionsOver: Bool {
        !sessions.isEmpty && sessions.allSatisfy { line($0).state == .done }
    }

    var gradingLine: Line {
        let isReady = areSessionsOver && marking?.isDone ?? true
        let state: ExamChecklist.State = scores > 0 ? .done : isReady ? .next : .later
        return Line(
            step: .grading, state: state, time: marking == nil ? "各场考试结束后" : "评卷完成后",
            figures: scores > 0 ? "已评\(scores)份" : "尚未评分", missing: [])
    }

    var publicationLine: Line {
        let isDue = now >= calendar.results
        let state: ExamChecklist.State =
            if publishedAt != nil {
                .done
            } else if scores > 0 {
                isDue ? .next : .later
            } else {
                isDue ? .blocked : .later
            }
        return Line(
            step: .publication, state: state, time: "不早于\(calendar.results.spokenTime)",
            figures: publishedAt.map { "已于\($0.spokenTime)公布" } ?? "尚未公布",
            missing: state == .blocked ? ["公布时间已到，尚未评分。"] : [])
    }

    var enquiryLine: Line {
        let window = calendar.resultReview
        let state: ExamChecklist.State =
            if publishedAt == nil || now < window.opens {
                .later
            } else if now < window.closes {
                .next
            } else {
                unanswered == 0 ? .done : .blocked
            }
        return Line(
            step: .enquiries, state: state,
            time: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            figures: "申请\(enquiries)件，待答复\(unanswered)件",
            missing: state == .blocked ? ["受理已截止，还有\(unanswered)件未答复。"] : [])
    }

    var bulletinLine: Line {
        let isDue = now.date >= calendar.bulletin
        return Line(
            step: .bulletin,
            state: publishedAt == nil ? (isDue ? .blocked : .later) : isDue ? .done : .later,
            time: "成文日期\(calendar.bulletin.chinese)",
            figures: publishedAt == nil ? "成绩公布后生成" : "已生成，可预览和下载",
            missing: publishedAt == nil && isDue ? ["成绩尚未公布。"] : [])
    }

    var archiveLine: Line {
        let isDue = publishedAt != nil && now >= calendar.resultReview.closes && unanswered == 0
        return Line(
            step: .archive, state: archivedAt != nil ? .done : isDue ? .next : .later,
            time: "成绩复核结束后",
            figures: archivedAt.map { "已于\($0.spokenTime)归档" } ?? "尚未归档", missing: [])
    }
}
