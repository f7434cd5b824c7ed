import Grading
import Programme
package import Vocabulary

extension ExamFacts {
    /// The marking of short answers.
    package struct Marking: Hashable, Sendable {
        /// 0 before marking is opened.
        package var answers: Int
        package var settled: Int
        package var arbitrations: Int
        /// Answers that still have to be marked again.
        package var again: Int
        /// Until when all should be marked; nil for no end.
        package var closes: Moment?

        package init(
            answers: Int, settled: Int, arbitrations: Int, again: Int = 0, closes: Moment?
        ) {
            self.answers = answers
            self.settled = settled
            self.arbitrations = arbitrations
            self.again = again
            self.closes = closes
        }

        /// Every answer has a score, and what is marked again was.
        package var isDone: Bool { answers > 0 && settled == answers && again == 0 }
    }

    /// Nil for an exam that a machine scores alone.
    var markingLine: ExamChecklist.Line? {
        guard let marking else { return nil }
        let isLate = marking.closes.map { now >= $0 } ?? false
        let state: ExamChecklist.State =
            if marking.isDone || scores > 0 {
                .done
            } else if !areSessionsOver {
                .later
            } else {
                isLate || marking.arbitrations > 0 ? .blocked : .next
            }
        var missing: [String] = []
        if state == .blocked, marking.arbitrations > 0 {
            missing.append("有\(marking.arbitrations)份答案待仲裁。")
        }
        if state == .blocked, isLate { missing.append("评卷截止时间已过，评卷尚未完成。") }
        return ExamChecklist.Line(
            step: .marking, state: state,
            time: marking.closes.map { "\($0.spokenTime)前" } ?? "各场考试结束后",
            figures: marking.answers == 0
                ? "尚未开始"
                : "答案\(marking.answers)份，已定分\(marking.settled)份"
                    + (marking.again > 0 ? "，待抽查再评\(marking.again)份" : ""),
            missing: missing)
    }
}

extension ExamOffice {
    /// How far marking has come; nil for an exam that a machine scores alone.
    func markingFacts(_ books: any Books) throws -> ExamFacts.Marking? {
        guard let rules = programme.grading.marking else { return nil }
        let ledger = try MarkingLedger(books, self)
        return ExamFacts.Marking(
            answers: ledger.entries.count, settled: ledger.settled,
            arbitrations: ledger.arbitrations.count, again: ledger.openRepeats.count,
            closes: rules.closes)
    }
}
