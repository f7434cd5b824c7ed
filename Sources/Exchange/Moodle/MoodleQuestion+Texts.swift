import Bank
import Vocabulary

extension MoodleQuestion {
    mutating func shortAnswer(_ stem: String) throws(Refusal) -> ItemDraft {
        let replies = try replies()
        let isExact = node.child("usecase")?.characters.trimmed == "1"
        var accepted: [AcceptedText] = []
        for reply in replies {
            guard reply.share > .zero else {
                warnings.append(.noCredit(reply.text))
                continue
            }
            if isExact, reply.text.contains("*") {
                warn(
                    "moodle.wildcard-exact", "区分大小写的答案中 * 按字面理解：“\(reply.text)”。",
                    "in an answer that minds case * stands for itself: '\(reply.text)'")
            }
            accepted.append(
                AcceptedText(
                    reply.text, isExact ? .exact : .wildcard, credit: min(reply.share, .one)))
        }
        guard accepted.contains(where: { !$0.text.isEmpty }) else {
            throw Refusal("moodle.no-answer", "没有可以接受的答案。", "no answer is accepted")
        }
        let text: String
        if let gap = stem.firstRange(of: /_{3,}/) {
            text = stem.replacingCharacters(in: gap, with: "____")
        } else {
            text = "\(stem) ____"
        }
        var draft = ItemDraft(type: .fillIn, stem: text, key: .texts([accepted]))
        draft.feedback = feedback(replies.map { ($0.text, $0) })
        return draft
    }

    mutating func numerical(_ stem: String) throws(Refusal) -> ItemDraft {
        let replies = try replies()
        var ranges: [AcceptedNumber] = []
        for reply in replies where reply.text != "*" {
            guard reply.share > .zero else {
                warnings.append(.noCredit(reply.text))
                continue
            }
            let tolerance = reply.node.child("tolerance")?.characters.trimmed ?? "0"
            guard let number = Fraction(decimal: reply.text.replacing(",", with: "")),
                let margin = Fraction(decimal: tolerance.isEmpty ? "0" : tolerance),
                margin >= .zero, let lower = CheckedFraction.difference(number, margin),
                let upper = CheckedFraction.sum(number, margin)
            else {
                throw Refusal(
                    "moodle.number", "“\(reply.text)”（误差 \(tolerance)）不是数值。",
                    "'\(reply.text)' (tolerance \(tolerance)) is no number")
            }
            ranges.append(
                AcceptedNumber(lower, upper, credit: min(reply.share, .one)))
        }
        guard !ranges.isEmpty else {
            throw Refusal("moodle.no-answer", "没有可以接受的数值。", "no number is accepted")
        }
        if !(node.child("units")?.children("unit") ?? []).isEmpty {
            warn("moodle.units", "单位不导入，只对数值评分。", "units are left out; only the number is scored")
        }
        var draft = ItemDraft(type: .numeric, stem: stem, key: .numbers(ranges))
        draft.feedback = feedback(replies.map { ($0.text, $0) })
        return draft
    }

    /// Gaps `[[1]]` in the text, each with the number of the choice that belongs there.
    mutating func gaps(_ stem: String, isDragged: Bool) throws(Refusal) -> ItemDraft {
        let boxes = node.children(isDragged ? "dragbox" : "selectoption")
        let ids = ChoiceLetters.ids(boxes.count)
        var texts: [String] = []
        for box in boxes { texts.append(words(box)) }
        let groups = boxes.map { $0.child("group")?.characters.trimmed ?? "1" }
        var slots: [ItemSlot] = []
        var pairs: [ChoicePair] = []
        for mark in stem.matches(of: /\[\[(\d{1,4})\]\]/) {
            guard let number = Int(mark.1), boxes.indices.contains(number - 1) else {
                throw Refusal(
                    "moodle.gap", "题干中的 \(mark.0) 没有对应的选项。",
                    "the gap \(mark.0) has no choice of that number")
            }
            let own = groups[number - 1]
            let open = zip(ids, groups).filter { $0.1 == own }.map(\.0)
            let slot = SlotID("\(slots.count + 1)")
            let isAll = open.count == ids.count
            slots.append(ItemSlot(id: slot, choices: isAll ? [] : open))
            pairs.append(ChoicePair(slot: slot, choice: ids[number - 1]))
        }
        guard !slots.isEmpty else {
            throw Refusal("moodle.gap", "题干中没有空 [[1]]。", "the text has no gap such as [[1]]")
        }
        let hasOwnLists = slots.contains { !$0.choices.isEmpty }
        return ItemDraft(
            type: isDragged && !hasOwnLists ? .gapMatch : .inlineChoice,
            stem: stem.replacing(/\[\[\d{1,4}\]\]/, with: "____"),
            choices: zip(ids, texts).map { Choice(id: $0, text: $1) },
            slots: hasOwnLists || isDragged
                ? slots : slots.map { ItemSlot(id: $0.id, choices: ids) },
            key: .pairs(pairs.sorted()))
    }
}
