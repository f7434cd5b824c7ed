package import Grading
package import Vocabulary

extension ExamOffice {
    /// The most characters of a remark to a mark.
    package static let longestRemark = 300

    /// Gives a mark to an answer that was dealt to the actor, or flags it; until the answer is
    /// settled the own mark can be corrected by giving another one.
    ///
    /// - Throws: `marking.rules-missing`, `marking.unknown`, `marking.not-yours`,
    ///   `marking.settled`, `marking.closed` when the exam has been scored; `marking.value` for a
    ///   mark that cannot be given; `marking.problem-words`, `marking.remark-too-long`.
    package func giveMark(
        _ verdict: GivenMark.Verdict, to code: MarkingCode, remark: String = "", _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.marker]) { books, trail in
            if let answer = try repeatedAnswer(code, books) {
                return try giveAgain(
                    verdict, to: code, of: answer, remark: remark, act, books, &trail)
            }
            let ledger = try openLedger(books, of: code)
            let marker = act.actor.account
            guard let entry = ledger[code] else { throw ExamOffice.unknownAnswer(code) }
            // Who may become its third marker learns nothing of an answer that needs none.
            guard let place = entry.place(of: marker), place != .leader,
                entry.isWaiting(for: marker) || entry.latest(place)?.marker == marker
            else { throw ExamOffice.notDealt(code) }
            guard entry.state.settlement == nil else { throw ExamOffice.settled(code) }
            try check(verdict, remark, of: entry.task, by: ledger.rules)
            let record = MarkRecord(
                code: code, place: place.rawValue,
                revision: (entry.latest(place)?.revision ?? 0) + 1, marker: marker, at: act.at,
                mark: verdict.mark, problem: verdict.problemName, comment: remark)
            try keep(record, as: "marking.mark", books, &trail)
        }
    }

    /// Decides an answer on which the markers did not agree, or that one of them has flagged.
    ///
    /// - Throws: as `giveMark`; `marking.no-arbitration`; `marking.reason` without one.
    package func decideMark(
        _ mark: Marks, of code: MarkingCode, reason: String, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let ledger = try openLedger(books, of: code)
            guard let entry = ledger[code] else { throw ExamOffice.unknownAnswer(code) }
            guard case .arbitration = entry.state else {
                throw Refusal(
                    "marking.no-arbitration", "答案\(code)不在待仲裁之列：尚在评卷，或者已经定分。",
                    "answer \(code) does not wait for a decision")
            }
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("marking.reason", "请写明仲裁理由。", "a decision needs a reason")
            }
            try check(.mark(mark), reason, of: entry.task, by: ledger.rules)
            let record = MarkRecord(
                code: code, place: MarkPlace.leader.rawValue, revision: 1,
                marker: act.actor.account, at: act.at, mark: mark, comment: reason)
            try keep(record, as: "marking.decide", books, &trail)
        }
    }

    private func keep(
        _ record: MarkRecord, as name: String, _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        try books.append(record, in: exam)
        trail.note(
            name, record.code,
            [
                "place": .int(record.place), "revision": .int(record.revision),
                "row": .text(RowDigest.of(record)),
            ])
    }

    /// The marking while marks can be given; of one answer alone if a code is named.
    ///
    /// - Throws: `marking.rules-missing`, `marking.not-opened`, `marking.closed`.
    func openLedger(
        _ books: any Books, of code: MarkingCode? = nil
    ) throws -> MarkingLedger {
        let ledger = try MarkingLedger(books, self, of: code.map { .code($0) } ?? .all)
        if !ledger.isOpen {
            guard let code, try !books.markingTasks(in: exam).isEmpty else {
                throw ExamOffice.notOpened
            }
            throw ExamOffice.unknownAnswer(code)
        }
        guard try !books.isScored(exam) else {
            throw Refusal("marking.closed", "本次考试已评分，评卷已经结束。", "the exam has been scored")
        }
        return ledger
    }

    static let notOpened = Refusal(
        "marking.not-opened", "人工评卷尚未开始；请考务管理员在“评卷”页面开始评卷。",
        "marking has not been opened; the office opens it")

    static func settled(_ code: MarkingCode) -> Refusal {
        Refusal(
            "marking.settled", "答案\(code)已经定分，不能再改；如有错误，请告知考务管理员。",
            "answer \(code) is settled; tell the office if something is wrong")
    }

    static func notDealt(_ code: MarkingCode) -> Refusal {
        Refusal(
            "marking.not-yours", "答案\(code)现在不由您评分；请从评卷页面取下一份。",
            "answer \(code) is not dealt to this marker, or not now")
    }

    static func unknownAnswer(_ code: MarkingCode) -> Refusal {
        Refusal("marking.unknown", "没有编号为\(code)的答案。", "there is no answer \(code)")
    }

    func check(
        _ verdict: GivenMark.Verdict, _ remark: String, of task: MarkingTaskRecord,
        by rules: MarkingRules
    ) throws(Refusal) {
        guard remark.count <= ExamOffice.longestRemark else {
            throw Refusal(
                "marking.remark-too-long", "说明请不超过\(ExamOffice.longestRemark)字。",
                "the remark has more than \(ExamOffice.longestRemark) characters")
        }
        switch verdict {
        case .mark(let mark):
            guard rules.allows(mark, of: task.full) else {
                throw Refusal(
                    "marking.value", "评分应在0至\(task.full)分之间，并为\(rules.step)分的整数倍，不能是\(mark)分。",
                    "a mark is from 0 to \(task.full) in steps of \(rules.step), not \(mark)")
            }
        case .problem(let problem):
            guard problem != .other || remark.contains(where: { !$0.isWhitespace }) else {
                throw Refusal(
                    "marking.problem-words", "请写明有什么异常。", "say what is wrong with the answer")
            }
        }
    }
}

extension GivenMark.Verdict {
    var problemName: String {
        if case .problem(let problem) = self { problem.rawValue } else { "" }
    }
}
