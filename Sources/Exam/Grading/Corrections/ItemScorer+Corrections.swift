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
        let key = correction.key ?? entry.key
        let answer = response.map { $0.dropping(correction.dropped, where: key) }
        let left = choices.map { $0.filter { !correction.dropped.contains($0) } }
        var best = plain(answer, to: entry.corrected(key, correction), choices: left)
        for key in correction.accepted {
            let other = plain(answer, to: entry.corrected(key, correction), choices: left)
            if other.score.credit > best.score.credit { best = other }
        }
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
            }, credits: credits)
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
