import Bank
import Papers
import Vocabulary

extension ItemScorer {
    /// What the answer brings by what was decided about the item.
    ///
    /// | decided | credit |
    /// |---|---|
    /// | another key | by that key |
    /// | further keys | the best of all keys; the first of equals decides the judgement |
    /// | a choice dropped | by key and answer without it; an answer of nothing else is a blank |
    /// | void, or full marks | 1 for everybody, or for everybody who answered |
    /// | taken out | 0 of 0: `ScoreSheet.scale` gives its marks to the rest |
    func corrected(
        _ response: Response?, to entry: AnswerKey.Entry, choices: [ChoiceID]?,
        by correction: ItemCorrection
    ) -> (score: ItemScore, finding: Finding?) {
        let judged = judged(response, to: entry, choices: choices, by: correction)
        var best = (score: judged.score, finding: judged.finding)
        switch correction.counting {
        case nil: return best
        case .voidForAll, .fullMarks: best.score = granted(best.score)
        case .fullMarksIfAnswered:
            // By the answer as it was given: of dropped choices alone it is an answer too.
            let judgement = plain(response, to: entry, choices: choices).score.judgement
            if judgement != .blank, judgement != .malformed { best.score = granted(best.score) }
        case .takenOut: best.score = takenOut(best.score)
        }
        return best
    }

    /// An answer as it is held against the key that brings the most.
    struct Judged {
        /// The item with that key, without the choices that were dropped.
        let entry: AnswerKey.Entry
        /// What is left of the answer without them.
        let response: Response?
        let score: ItemScore
        let finding: Finding?
    }

    /// By keys alone, whatever was decided on how the item counts.
    func judged(
        _ response: Response?, to entry: AnswerKey.Entry, choices: [ChoiceID]?,
        by correction: ItemCorrection
    ) -> Judged {
        let key = correction.key ?? entry.key
        let answer = response.map { $0.dropping(correction.dropped, where: key) }
        let left = choices.map { $0.filter { !correction.dropped.contains($0) } }
        func judged(_ key: ItemKey) -> Judged {
            let entry = entry.corrected(key, correction)
            let result = plain(answer, to: entry, choices: left)
            return Judged(
                entry: entry, response: answer, score: result.score, finding: result.finding)
        }
        return correction.accepted.reduce(judged(key)) { best, key in
            let other = judged(key)
            return other.score.credit > best.score.credit ? other : best
        }
    }

    /// Full marks by decision; the judgement stays what the key says.
    private func granted(_ score: ItemScore) -> ItemScore {
        guard score.credit < .one else { return score }
        return ItemScore(
            item: score.item, type: score.type, marks: score.marks, judgement: score.judgement,
            credit: .one, score: rules.rounding.item(score.marks.fraction), effect: .granted)
    }

    private func takenOut(_ score: ItemScore) -> ItemScore {
        ItemScore(
            item: score.item, type: score.type, marks: score.marks, judgement: score.judgement,
            credit: .zero, score: .zero, effect: .takenOut)
    }
}

extension AnswerKey.Entry {
    /// The same item with another key and without the choices that were dropped.
    func corrected(_ key: ItemKey, _ correction: ItemCorrection) -> AnswerKey.Entry {
        let dropped = correction.dropped
        guard !dropped.isEmpty || key != self.key else { return self }
        return AnswerKey.Entry(
            item: item, type: type, marks: marks, key: key.dropping(dropped),
            choiceCount: choiceCount - dropped.count,
            slots: slots.map { slot in
                ItemSlot(
                    id: slot.id, text: slot.text,
                    choices: slot.choices.filter { !dropped.contains($0) }, limit: slot.limit)
            }, credits: credits, blankGroups: blankGroups)
    }
}

extension ItemKey {
    /// The key without these choices; texts and numbers have none.
    func dropping(_ dropped: Set<ChoiceID>) -> ItemKey {
        guard !dropped.isEmpty else { return self }
        return switch self {
        case .choices(let choices): .choices(choices.filter { !dropped.contains($0) })
        case .order(let order): .order(order.filter { !dropped.contains($0) })
        case .pairs(let pairs): .pairs(pairs.filter { !dropped.contains($0.choice) })
        case .texts, .numbers, .open: self
        }
    }

    /// Slots whose every right choice is dropped: nothing that stands there is right or wrong.
    fileprivate func idleSlots(_ dropped: Set<ChoiceID>) -> Set<SlotID> {
        guard case .pairs(let pairs) = self else { return [] }
        let left = Set(pairs.filter { !dropped.contains($0.choice) }.map(\.slot))
        return Set(pairs.map(\.slot)).subtracting(left)
    }
}

extension Response {
    /// What is left of the answer when these choices were never there.
    func dropping(_ dropped: Set<ChoiceID>, where key: ItemKey) -> Response {
        guard !dropped.isEmpty else { return self }
        switch self {
        case .choices(let chosen): return .choices(chosen.filter { !dropped.contains($0) })
        case .order(let order): return .order(order.filter { !dropped.contains($0) })
        case .pairs(let pairs):
            let idle = key.idleSlots(dropped)
            return .pairs(
                pairs.filter { !dropped.contains($0.choice) && !idle.contains($0.slot) })
        case .texts: return self
        }
    }
}
