import Bank
import Grading
import Papers
import Programme
import Seals
import Vocabulary

extension ExamOffice {
    /// What a correction would change. No score is written, but that it was asked is: who, when,
    /// about what, and by which measure; the key that was tried stands there as a digest alone.
    ///
    /// The line is written before anything is computed, so that an answer that is a refusal (such
    /// as that the key is this one already) was asked for in the open too.
    ///
    /// - Throws: `office.not-permitted`, `correction.not-graded`; as `checkMayCorrect` and
    ///   `preview`.
    package func whatIf(_ correction: Correction, _ act: Act) throws -> CorrectionPreview {
        _ = try perform(act, allowing: [.officeClerk, .questionEditor]) { books, trail in
            try checkIsGraded(books)
            try checkMayCorrect(correction, act, books)
            let digest = HashAlgorithm.sm3.hexadecimalDigest(Array(correction.content.utf8))
            trail.note(
                "correction.what-if", correction.subject,
                ["measure": .text(correction.measureName), "content": .text(digest)])
        }
        return try preview(correction, at: act.at)
    }

    /// Whether this person may try or propose such a correction at all.
    ///
    /// What a measure would do that names a key or a choice says whether the key has it: by what
    /// it moves, and by `correction.no-change`. So whoever may not read the key (see
    /// `ExamOffice+Explain`) may not try such a measure. What makes a whole item void says how many
    /// have it right, and not which answer that is.
    ///
    /// - Throws: `correction.own-interest` for somebody who sits the exam;
    ///   `correction.key-untried` for a clerk while neither objection nor correction names the
    ///   item.
    func checkMayCorrect(_ correction: Correction, _ act: Act, _ books: any Books) throws {
        try checkOwnInterest(act, books)
        guard act.actor.role == .officeClerk, case .item(let item, let measure) = correction,
            measure.tellsKey, try !isKeyOpen(item, books)
        else { return }
        throw Refusal(
            "correction.key-untried",
            "试题 \(item) 没有异议，也没有提出过更正，答案这时只对命题人员开放；涉及答案和选项的更正会透露答案，"
                + "请由命题人员提出。整题作废或统一给分不受此限。",
            "no objection and no correction names item \(item): a measure that names a key or a "
                + "choice would tell the key, so a question editor proposes it; to make the whole "
                + "item void is open")
    }

    /// Whether the office may read the key of an item.
    func isKeyOpen(_ item: ItemID, _ books: any Books) throws -> Bool {
        try books.challenges(in: exam).contains { $0.item == item }
            || books.corrections(in: exam).contains {
                $0.kind == .item && $0.subject.utf8.elementsEqual(item.text.utf8)
            }
    }

    /// What a correction would change, for those who may know it.
    ///
    /// - Throws: `correction.not-graded`, `correction.unknown-item`, `correction.unused-item`, what
    ///   `ItemCorrection.checked` throws; `correction.no-standing`, `correction.no-attempt`.
    func preview(_ correction: Correction, at moment: Moment) throws -> CorrectionPreview {
        try records.read { try preview(correction, $0, at: moment) }
    }

    /// What an undecided correction would change now: its proposal stands in the chain, and whoever
    /// sees it may know the item.
    ///
    /// - Throws: `office.not-permitted`, `correction.own-interest`, `correction.unknown`; as
    ///   `preview`.
    package func figures(of number: Int, _ act: Act) throws -> CorrectionPreview {
        try permit(act, to: [.officeClerk, .questionEditor])
        return try records.read { books in
            try checkOwnInterest(act, books)
            return try preview(
                try correction(number, books).correction, books, at: act.at)
        }
    }

    func preview(
        _ correction: Correction, _ books: any Books, at moment: Moment
    ) throws -> CorrectionPreview {
        try checkIsGraded(books)
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

    /// - Throws: `correction.not-graded`.
    func checkIsGraded(_ books: any Books) throws {
        guard try books.isScored(exam) else {
            throw Refusal(
                "correction.not-graded", "本次考试尚未评分，评分以后才能更正。",
                "the exam has not been scored; a correction comes after that")
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

extension Correction {
    /// The measure by name, without what it names.
    fileprivate var measureName: String {
        switch self {
        case .item(_, let measure): measure.name
        case .lift(let kind, _): "lift.\(kind.rawValue)"
        }
    }
}

extension CorrectionMeasure {
    fileprivate var name: String {
        switch self {
        case .key: "key"
        case .accept: "accept"
        case .drop: "drop"
        case .count(let counting): counting.rawValue
        case .restore: "restore"
        }
    }

    /// Whether what it would change says something of the key.
    fileprivate var tellsKey: Bool {
        switch self {
        case .key, .accept, .drop, .restore: true
        case .count: false
        }
    }
}
