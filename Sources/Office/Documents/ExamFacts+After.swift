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
        var missing: [String] = []
        let state: ExamChecklist.State
        if publishedAt != nil {
            state = .done
        } else if scores > 0, open.corrections == 0 {
            state = isDue ? .next : .later
        } else {
            state = isDue ? .blocked : .later
            if isDue {
                missing =
                    scores == 0
                    ? ["公布时间已到，尚未评分。"] : ["公布时间已到，还有\(open.corrections)项成绩更正待决定。"]
            }
        }
        return Line(
            step: .publication, state: state, time: "不早于\(calendar.results.spokenTime)",
            figures: publishedAt.map { "已于\($0.spokenTime)公布" } ?? "尚未公布", missing: missing)
    }

    var enquiryLine: Line {
        let window = calendar.resultReview
        let unconfirmed = open.unconfirmed > 0 ? "（其中\(open.unconfirmed)件待另一人确认）" : ""
        let state: ExamChecklist.State =
            if publishedAt == nil || now < window.opens {
                .later
            } else if now < window.closes {
                .next
            } else {
                open.enquiries == 0 ? .done : .blocked
            }
        return Line(
            step: .enquiries, state: state,
            time: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            figures: "申请\(enquiries)件，待答复\(open.enquiries)件\(unconfirmed)",
            missing: state == .blocked ? ["受理已截止，还有\(open.enquiries)件未答复\(unconfirmed)。"] : [])
    }

    /// Objections to items and corrections of scores; corrections may come before the publication.
    var correctionLine: Line {
        let isClosed = publishedAt != nil && now >= calendar.resultReview.closes
        var missing: [String] = []
        if open.corrections > 0 { missing.append("有\(open.corrections)项更正待决定。") }
        if isClosed, open.challenges > 0 {
            missing.append("受理已截止，还有\(open.challenges)件异议未答复。")
        }
        let state: ExamChecklist.State =
            if !missing.isEmpty {
                isClosed || publishedAt == nil && now >= calendar.results ? .blocked : .next
            } else if publishedAt == nil || now < calendar.resultReview.opens {
                .later
            } else {
                isClosed ? .done : .next
            }
        return Line(
            step: .corrections, state: state, time: "评分以后",
            figures: "异议\(challenges)件，待答复\(open.challenges)件；"
                + "更正\(corrections)项，待决定\(open.corrections)项", missing: missing)
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
        let isDue = publishedAt != nil && now >= calendar.resultReview.closes && open.isEmpty
        // What was opened again after the archive was taken is not in it.
        let isStale = archivedAt != nil && !open.isEmpty
        return Line(
            step: .archive,
            state: isStale ? .blocked : archivedAt != nil ? .done : isDue ? .next : .later,
            time: "复核、异议和更正办结后",
            figures: archivedAt.map { "已于\($0.spokenTime)归档" } ?? "尚未归档",
            missing: isStale ? ["归档以后又有未办结的事项：\(open.chinese)；办结后请重新归档。"] : [])
    }
}
