import Bank
import Grading
import Papers
import Programme
package import Vocabulary

extension ExamOffice {
    /// What a correction would change; nothing is written.
    ///
    /// - Throws: `correction.not-graded`, `correction.unknown-item`, `correction.unused-item`, what
    ///   `ItemCorrection.checked` throws; `correction.no-standing`, `correction.no-attempt`.
    package func preview(_ correction: Correction, at moment: Moment) throws -> CorrectionPreview {
        try records.read { try preview(correction, $0, at: moment) }
    }

    func preview(
        _ correction: Correction, _ books: any Books, at moment: Moment
    ) throws -> CorrectionPreview {
        guard try !books.firstScores(in: exam).isEmpty else {
            throw Refusal(
                "correction.not-graded", "本次考试尚未评分，评分以后才能更正。",
                "the exam has not been scored; a correction comes after that")
        }
        let decided = try DecidedCorrections(try books.corrections(in: exam))
        switch correction {
        case .item(let item, let measure):
            return CorrectionPreview(
                correction: correction,
                report: try whatIf(measure, on: item, decided, books, at: moment), lift: nil)
        case .lift(let kind, let id):
            return CorrectionPreview(
                correction: correction, report: nil,
                lift: try lift(kind, of: id, decided, books))
        }
    }

    private func whatIf(
        _ measure: CorrectionMeasure, on id: ItemID, _ decided: DecidedCorrections,
        _ books: any Books, at moment: Moment
    ) throws -> WhatIfReport {
        guard let item = bank[id] else {
            throw Refusal(
                "correction.unknown-item", "本次考试所用题库中没有试题“\(id)”，请核对试题编号。",
                "the exam's bank has no item \(id)")
        }
        let current = decided.items[id] ?? ItemCorrection()
        _ = try current.checked(
            measure, on: item, by: programme.grading.policy(for: item.type))
        let after = decided.items.applying(measure, to: id)
        let standings = decided.standing(try books.standings(in: exam))
        var isUsed = false
        let finished = try gradedPapers(books, at: moment)
        let scores = finished.graded(by: decided.items, programme.grading)
        let papers = zip(finished, scores).map { paper, score in
            let entry = paper.key.entries.first { $0.item == id }
            if entry != nil { isUsed = true }
            return WhatIf.Paper(
                score, entry: entry, response: paper.response(to: id),
                choices: paper.choices(of: id),
                counts: standings[paper.registration] == nil)
        }
        guard isUsed else {
            throw Refusal(
                "correction.unused-item", "没有一份已评分的试卷用到试题 \(id)，不需要更正成绩。",
                "no scored paper has item \(id)")
        }
        try checkSomethingCounts(papers, after)
        return WhatIf(rules: programme.grading, before: decided.items, after: after)
            .report(on: papers)
    }

    /// A paper of which nothing counts any more has no score to scale.
    private func checkSomethingCounts(_ papers: [WhatIf.Paper], _ after: Corrections) throws {
        let isVoid = papers.contains { paper in
            let counting = paper.sections.reduce(Marks.zero) { $0 + $1.counted }
            guard let entry = paper.entry, after[entry.item]?.counting == .takenOut else {
                return false
            }
            return counting <= entry.marks
        }
        guard !isVoid else {
            throw Refusal(
                "correction.nothing-counts", "有试卷的全部试题都将不计分，无法折算；请改为全员得分。",
                "a paper would have nothing left that counts; give everybody the marks instead")
        }
    }

    private func lift(
        _ kind: StandingRecord.Kind, of id: RegistrationID, _ decided: DecidedCorrections,
        _ books: any Books
    ) throws -> CorrectionPreview.Lift {
        let standings = try books.standings(in: exam)
        let before = decided.standing(standings)[id] ?? []
        guard before.contains(kind) else {
            throw Refusal(
                "correction.no-standing", "该考生没有这项登记，或者已经撤销。",
                "the candidate has no such record, or it was lifted")
        }
        let sheet = try books.sheets(in: exam)[id]
        guard let score = try books.scores(in: exam).first(where: { $0.sheet == sheet }) else {
            throw Refusal(
                "correction.no-attempt", "该考生没有开始作答的记录，没有成绩可以恢复。",
                "the candidate never opened the paper, so there is no score")
        }
        var after = decided
        after.apply(.lift(kind, of: id))
        return CorrectionPreview.Lift(
            before: outcome(score, before),
            after: outcome(score, after.standing(standings)[id] ?? []))
    }
}
