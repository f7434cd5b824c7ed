import Grading
import Papers
import Vocabulary

extension ExamOffice {
    /// What people gave to each paper, once every answer has a score; nothing for an exam that a
    /// machine scores alone.
    ///
    /// - Throws: `marking.rules-missing`, `marking.not-opened`; `marking.unfinished` with how many
    ///   answers wait for markers and how many for the leader; `marking.again-open` while answers
    ///   wait that are marked again; `marking.machine-part` when the
    ///   machine's part is not the one that stood when marking was opened.
    func handMarks(
        _ books: any Books, of papers: [GradedPaper]
    ) throws -> [SheetCode: [ItemID: Fraction]] {
        guard papers.contains(where: { $0.key.entries.contains(where: \.isMarkedByHand) }) else {
            return [:]
        }
        let ledger = try MarkingLedger(books, self)
        guard ledger.isOpen else { throw ExamOffice.notOpened }
        let open = ledger.entries.count - ledger.settled
        let arbitrations = ledger.arbitrations.count
        guard open == 0 else {
            throw Refusal(
                "marking.unfinished",
                "人工评卷尚未完成，不能评分：共\(ledger.entries.count)份答案，"
                    + "待评\(open - arbitrations)份，待仲裁\(arbitrations)份。",
                "marking is not finished: of \(ledger.entries.count) answers "
                    + "\(open - arbitrations) wait for markers, \(arbitrations) for a decision")
        }
        let again = ledger.openRepeats.count
        guard again == 0 else {
            throw Refusal(
                "marking.again-open", "评卷一致性抽查尚未完成，不能评分：还有\(again)份未再评。",
                "\(again) answers that are to be marked again are not marked")
        }
        try checkMachinePart(of: papers, books)
        return Dictionary(grouping: ledger.entries, by: \.task.sheet).mapValues(\.settledScores)
    }

    /// What people gave to one paper.
    ///
    /// - Throws: `marking.rules-missing`, `marking.not-opened`, `marking.unfinished`.
    func handMarks(_ books: any Books, of paper: GradedPaper) throws -> [ItemID: Fraction] {
        guard paper.key.entries.contains(where: \.isMarkedByHand) else { return [:] }
        let ledger = try MarkingLedger(books, self, of: .sheet(paper.key.sheet))
        guard ledger.isOpen else { throw ExamOffice.notOpened }
        let scores = ledger.entries.settledScores
        guard scores.count == ledger.entries.count else {
            throw Refusal(
                "marking.unfinished", "该考生的简答题尚未评完，不能评分。",
                "the short answers of this paper are not all marked")
        }
        return scores
    }

    private func checkMachinePart(of papers: [GradedPaper], _ books: any Books) throws {
        let line = try books.auditLines(in: exam).last { $0.act == "marking.open" }
        let detail = line.flatMap { try? JSON(parsing: Array($0.detail.utf8)) }
        guard detail?["machine"]?.text == machinePart(of: papers) else {
            throw Refusal(
                "marking.machine-part", "机器评分部分与开始评卷时不符：作答记录或答案在此期间被改动，请查审计链。",
                "the machine's part is not the one that stood when marking was opened; see the "
                    + "audit chain")
        }
    }
}

extension [MarkingLedger.Entry] {
    /// By item what each answer came to; those without a score are left out.
    fileprivate var settledScores: [ItemID: Fraction] {
        Dictionary(
            compactMap { entry in
                entry.state.settlement.map { (entry.task.item, $0.score) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
