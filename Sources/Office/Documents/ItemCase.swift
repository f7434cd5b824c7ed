package import Bank
package import Grading
import Papers
import Programme
package import Vocabulary

/// An item before those who decide whether something is wrong with it: its text, key and basis, how
/// it looked on the papers, what was answered, who objected. For the question editor, and for the
/// office once an objection or a correction names the item.
package struct ItemCase: Sendable {
    /// An order in which candidates saw the choices.
    package struct Variant: Hashable, Sendable {
        /// As on the paper, the first one being A.
        package let choices: [ChoiceID]
        /// Scored papers with it.
        package let papers: Int
    }

    /// The item as the exam used it.
    package let item: Item
    /// What was decided about it so far.
    package let standing: ItemCorrection
    /// Scored papers that have it (n).
    package let papers: Int
    /// Papers on which it is answered.
    package let answered: Int
    /// The mean share of its marks by the scores that count (难度 P); nil without papers.
    package let facility: Fraction?
    /// How often each choice was chosen, also by those who chose several.
    package let chosen: [ChoiceID: Int]
    /// The most frequent first; at most one for an item without choices.
    package let variants: [Variant]
    /// Its versions in the bank by number; empty for a bank without a history.
    package let versions: [ItemVersion]
    /// Every objection to it, ascending by number.
    package let challenges: [ChallengeRecord]
    /// Every correction that was proposed for it.
    package let corrections: [CorrectionRecord]
}

extension ExamOffice {
    /// The item of the exam with everything that bears on it.
    ///
    /// - Throws: `correction.unknown-item`, `correction.not-graded`; `office.not-permitted` for
    ///   whoever is neither of the office nor an editor; `correction.key-closed` for a clerk while
    ///   no objection and no correction names the item: keys stay with the editors until then;
    ///   `correction.own-interest` for a clerk who sits the exam.
    package func itemCase(_ id: ItemID, _ act: Act) throws -> ItemCase {
        try permit(act, to: [.officeClerk, .questionEditor])
        return try records.read { books in
            try checkIsGraded(books)
            guard let item = bank[id] else {
                throw Refusal(
                    "correction.unknown-item", "本次考试所用题库中没有试题“\(id)”，请核对试题编号。",
                    "the exam's bank has no item \(id)")
            }
            let corrections = try books.corrections(in: exam)
            let challenges = try books.challenges(in: exam).filter { $0.item == id }
            let own = corrections.filter {
                $0.kind == .item && $0.subject.utf8.elementsEqual(id.text.utf8)
            }
            if act.actor.role == .officeClerk {
                try checkOwnInterest(act, books)
                guard try isKeyOpen(id, books) else { throw ExamOffice.keyClosed(id) }
            }
            let decided = try DecidedCorrections(corrections)
            let counts = try counts(of: id, by: decided.items, books, at: act.at)
            return ItemCase(
                item: item, standing: decided.items[id] ?? ItemCorrection(),
                papers: counts.papers, answered: counts.answered,
                facility: counts.papers == 0
                    ? nil : counts.credit * Fraction(1, counts.papers),
                chosen: counts.chosen, variants: counts.variants,
                versions: try library?.history(books)[id]?.versions ?? [],
                challenges: challenges, corrections: own)
        }
    }

    private static func keyClosed(_ id: ItemID) -> Refusal {
        Refusal(
            "correction.key-closed",
            "试题 \(id) 没有异议，也没有提出过更正；试题和答案这时只对命题人员开放。提出更正以后可以查看。",
            "no objection and no correction names item \(id); its key is the editors' until then")
    }

    private struct Counts {
        var papers = 0
        var answered = 0
        var credit = Fraction.zero
        var chosen: [ChoiceID: Int] = [:]
        var orders: [[ChoiceID]: Int] = [:]

        var variants: [ItemCase.Variant] {
            orders.map { ItemCase.Variant(choices: $0.key, papers: $0.value) }.sorted {
                ($1.papers, $0.choices.map(\.text).joined(separator: " "))
                    < ($0.papers, $1.choices.map(\.text).joined(separator: " "))
            }
        }
    }

    private func counts(
        of id: ItemID, by corrections: Corrections, _ books: any Books, at moment: Moment
    ) throws -> Counts {
        var counts = Counts()
        for paper in try gradedPapers(books, at: moment) {
            guard let entry = paper.key.entries.first(where: { $0.item == id }) else { continue }
            let choices = paper.choices(of: id)
            let response = paper.response(to: id)
            let score = ItemScorer(rules: programme.grading, corrections: corrections)
                .score(response, to: entry, choices: choices).score
            counts.papers += 1
            counts.orders[choices ?? [], default: 0] += 1
            counts.credit = counts.credit + score.credit
            if response?.isAnswered == true { counts.answered += 1 }
            switch response {
            case .choices(let chosen)?:
                for choice in chosen { counts.chosen[choice, default: 0] += 1 }
            case .pairs(let pairs)?:
                for choice in Set(pairs.map(\.choice)) {
                    counts.chosen[choice, default: 0] += 1
                }
            case .order, .texts, nil: break
            }
        }
        return counts
    }
}
