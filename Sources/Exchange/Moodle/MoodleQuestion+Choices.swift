import Bank
import Vocabulary

extension MoodleQuestion {
    /// An `answer` with its share of the mark.
    struct Reply {
        let text: String
        let share: Fraction
        let feedback: String
        let node: QTINode
    }

    /// - Throws: `Refusal` `moodle.share`.
    mutating func replies() throws(Refusal) -> [Reply] {
        var replies: [Reply] = []
        for answer in node.children("answer") {
            let percent = answer.attribute("fraction") ?? "0"
            guard let share = MoodleShare.share(percent: percent) else {
                throw Refusal(
                    "moodle.share", "“\(percent)”不是百分数。", "'\(percent)' is no percentage")
            }
            replies.append(
                Reply(
                    text: words(answer), share: share, feedback: words(answer.child("feedback")),
                    node: answer))
        }
        return replies
    }

    mutating func choices(_ stem: String) throws(Refusal) -> ItemDraft {
        let replies = try replies()
        let ids = ChoiceLetters.ids(replies.count)
        let single = node.child("single")?.characters.trimmed ?? "true"
        let isSingle = single == "true" || single == "1"
        let right = zip(ids, replies).filter { isSingle ? $0.1.share >= .one : $0.1.share > .zero }
        guard replies.count >= 2, !right.isEmpty else {
            throw Refusal(
                "moodle.no-answer", "没有得满分的选项，或者选项不足两个。",
                "no choice earns the mark, or there are fewer than two choices")
        }
        let isOneOfMany = isSingle && right.count > 1
        if isOneOfMany {
            warn(
                "moodle.several-right", "单选题有 \(right.count) 个满分选项，按多项选择题导入；在 Moodle 中选任何一个都得满分。",
                "a single choice with \(right.count) right choices: imported as multiple response")
        }
        let isMultiple = !isSingle || isOneOfMany
        var draft = ItemDraft(
            type: isMultiple ? .multipleResponse : .singleChoice, stem: stem,
            choices: zip(ids, replies).map { Choice(id: $0, text: $1.text) },
            key: .choices(right.map(\.0).sorted()))
        if isMultiple && right.count == 1 { draft.type = .indefiniteChoice }
        let isPlain = isSingle && replies.allSatisfy { $0.share == .zero || $0.share == .one }
        if !isPlain || isOneOfMany {
            draft.credits = ItemCredits(
                shares: Dictionary(
                    zip(ids.map(\.text), replies.map(\.share)),
                    uniquingKeysWith: { one, _ in one }),
                lowerBound: isSingle && !isOneOfMany ? nil : .zero)
        }
        draft.feedback = feedback(zip(ids.map(\.text), replies))
        return draft
    }

    mutating func trueFalse(_ stem: String) throws(Refusal) -> ItemDraft {
        let replies = try replies()
        guard let right = replies.first(where: { $0.share >= .one }),
            let isTrue = ["true": true, "false": false][right.text.lowercased()]
        else {
            throw Refusal(
                "moodle.no-answer", "判断题没有正确答案 true 或者 false。",
                "a true/false question without its answer true or false")
        }
        var draft = ItemDraft(
            type: .trueFalse, stem: stem, choices: ItemDraft.trueAndFalse,
            key: .choices([isTrue ? "true" : "false"]))
        draft.feedback = feedback(replies.map { ($0.text.lowercased(), $0) })
        return draft
    }

    mutating func ordering(_ stem: String) throws(Refusal) -> ItemDraft {
        let replies = try replies()
        guard replies.count >= 2 else {
            throw Refusal(
                "moodle.no-answer", "排序题至少要有两项。", "an ordering question has two entries at least")
        }
        // The shares are the places: 1, 2, 3 …; the file has the entries in their right order.
        let ids = ChoiceLetters.ids(replies.count)
        if node.child("gradingtype").map({ $0.characters.trimmed != "-1" }) ?? false {
            warn(
                "moodle.grading-type", "Moodle 的部分给分方式不导入，按考试配置的评分规则计分。",
                "Moodle's way of partial marks is left out; the exam's policy decides")
        }
        return ItemDraft(
            type: .ordering, stem: stem,
            choices: zip(ids, replies).map { Choice(id: $0, text: $1.text) }, key: .order(ids))
    }

    /// `subquestion`s and the choices that belong to them; one without a text only adds a choice.
    mutating func matching(_ stem: String) throws(Refusal) -> ItemDraft {
        var entries: [(text: String, choice: Int)] = []
        var texts: [String] = []
        for entry in node.children("subquestion") {
            let choice = HTMLText(entry.child("answer")?.child("text")?.characters ?? "").plain
            guard !choice.isEmpty else { continue }
            if !texts.contains(choice) { texts.append(choice) }
            let text = words(entry)
            if !text.isEmpty { entries.append((text, texts.firstIndex(of: choice) ?? 0)) }
        }
        guard entries.count >= 2, texts.count >= 2 else {
            throw Refusal(
                "moodle.pairs", "匹配题至少要有两对。", "a matching question has two pairs at least")
        }
        let ids = ChoiceLetters.ids(texts.count)
        let slots = entries.enumerated().map {
            ItemSlot(id: SlotID("\($0.offset + 1)"), text: $0.element.text)
        }
        return ItemDraft(
            type: .matching, stem: stem,
            choices: zip(ids, texts).map { Choice(id: $0, text: $1) }, slots: slots,
            key: .pairs(
                zip(slots, entries).map { ChoicePair(slot: $0.id, choice: ids[$1.choice]) }
                    .sorted()))
    }

    func feedback(_ replies: some Sequence<(String, Reply)>) -> [ItemFeedback] {
        replies.filter { !$0.1.feedback.isEmpty }
            .map { ItemFeedback(.answer($0.0), $0.1.feedback) }
    }
}
