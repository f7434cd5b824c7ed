import Bank
import Vocabulary

/// What stands in the braces of a GIFT question.
struct GIFTAnswers {
    enum Kind { case essay, trueFalse, number, choices, pairs, texts }

    let kind: Kind
    let format: String
    private let answers: [GIFTAnswer]
    private let general: String
    private let judgement: (isTrue: Bool, feedback: [String])?
    private(set) var warnings: [Finding] = []

    init(_ inside: Substring, format: String) {
        self.format = format
        var text = inside
        var general = ""
        if let mark = text.firstRange(of: "####") {
            var own = format
            general = GIFTText.words(text[mark.upperBound...], format: &own)
            text = text[..<mark.lowerBound]
        }
        self.general = general
        let plain = String(text).trimmed
        judgement = GIFTAnswers.judgement(plain, format)
        answers = GIFTAnswer.answers(in: plain.hasPrefix("#") ? plain.dropFirst() : plain[...])
        if plain.isEmpty {
            kind = .essay
        } else if judgement != nil {
            kind = .trueFalse
        } else if plain.hasPrefix("#") {
            kind = .number
        } else if answers.contains(where: { $0.mark == "~" }) {
            kind = .choices
        } else if answers.allSatisfy({ $0.body.contains("->") }) {
            kind = .pairs
        } else {
            kind = .texts
        }
    }

    /// `TRUE`, `T`, `FALSE`, `F` with up to two feedbacks: for a wrong answer, for the right one.
    private static func judgement(
        _ plain: String, _ format: String
    ) -> (isTrue: Bool, feedback: [String])? {
        let parts = plain.split(separator: "#", omittingEmptySubsequences: false)
        guard let word = parts.first.map({ String($0).trimmed.uppercased() }),
            ["T", "TRUE", "F", "FALSE"].contains(word)
        else { return nil }
        let feedback = parts.dropFirst().map { part -> String in
            var own = format
            return GIFTText.words(part, format: &own)
        }
        return (word.hasPrefix("T"), feedback)
    }

    mutating func draft(stem: String) throws(Refusal) -> ItemDraft {
        var draft: ItemDraft
        switch kind {
        case .essay:
            draft = ItemDraft(type: .extendedText, stem: stem, key: .open(""))
        case .trueFalse: draft = trueFalse(stem)
        case .number: draft = try numeric(stem)
        case .choices: draft = try choices(stem)
        case .pairs: draft = try pairs(stem)
        case .texts: draft = try texts(stem)
        }
        draft.explanation = general
        return draft
    }

    private func trueFalse(_ stem: String) -> ItemDraft {
        let isTrue = judgement?.isTrue == true
        var draft = ItemDraft(
            type: .trueFalse, stem: stem, choices: ItemDraft.trueAndFalse,
            key: .choices([isTrue ? "true" : "false"]))
        let occasions: [ItemFeedback.Occasion] = [.incorrect, .correct]
        draft.feedback = zip(occasions, judgement?.feedback ?? []).filter { !$0.1.isEmpty }
            .map { ItemFeedback($0.0, $0.1) }
        return draft
    }

    private mutating func choices(_ stem: String) throws(Refusal) -> ItemDraft {
        let ids = ChoiceLetters.ids(answers.count)
        let words = answers.map { $0.words(format) }
        let shares = try answers.map { answer throws(Refusal) in
            try answer.share ?? (answer.mark == "=" ? .one : .zero)
        }
        let full = answers.count { $0.mark == "=" }
        let isSingle = full == 1
        let right = zip(ids, shares).filter { isSingle ? $0.1 >= .one : $0.1 > .zero }.map(\.0)
        guard !right.isEmpty else {
            throw Refusal(
                "gift.no-answer", "没有正确答案：正确选项前写 =，或者写 %分数%。",
                "no choice is right: a right one begins with = or with %share%")
        }
        var draft = ItemDraft(
            type: isSingle ? .singleChoice : .multipleResponse, stem: stem,
            choices: zip(ids, words).map { Choice(id: $0, text: $1.text) },
            key: .choices(isSingle ? [right[0]] : right.sorted()))
        if full > 1 {
            warnings.append(
                Finding(
                    "gift.several-right", severity: .warning,
                    "有 \(full) 个正确选项，按多项选择题导入；在 Moodle 中选中任何一个都得满分。",
                    "\(full) choices are right: imported as multiple response; Moodle takes any one"
                ))
        }
        draft.credits = credits(ids, shares, isSingle: isSingle)
        draft.feedback = zip(ids, words).filter { !$0.1.feedback.isEmpty }
            .map { ItemFeedback(.answer($0.text), $1.feedback) }
        return draft
    }

    /// Nil when right is 1 and wrong is 0.
    private func credits(
        _ ids: [ChoiceID], _ shares: [Fraction], isSingle: Bool
    ) -> ItemCredits? {
        let isPlain = isSingle && shares.allSatisfy { $0 == .zero || $0 == .one }
        guard !isPlain else { return nil }
        return ItemCredits(
            shares: Dictionary(
                zip(ids.map(\.text), shares), uniquingKeysWith: { one, _ in one }),
            lowerBound: isSingle ? nil : .zero)
    }

    private func pairs(_ stem: String) throws(Refusal) -> ItemDraft {
        let words = answers.map { $0.pair(format) }
        var texts: [String] = []
        for pair in words where !texts.contains(pair.choice) { texts.append(pair.choice) }
        let entries = words.filter { !$0.entry.isEmpty }
        guard entries.count >= 2, texts.count >= 2 else {
            throw Refusal(
                "gift.pairs", "匹配题至少要有两对。", "a matching question has two pairs at least")
        }
        let ids = ChoiceLetters.ids(texts.count)
        let slots = entries.enumerated().map {
            ItemSlot(id: SlotID("\($0.offset + 1)"), text: $0.element.entry)
        }
        let key = zip(slots, entries).compactMap { slot, entry in
            texts.firstIndex(of: entry.choice).map { ChoicePair(slot: slot.id, choice: ids[$0]) }
        }
        return ItemDraft(
            type: .matching, stem: stem,
            choices: zip(ids, texts).map { Choice(id: $0, text: $1) }, slots: slots,
            key: .pairs(key.sorted()))
    }

    private mutating func texts(_ stem: String) throws(Refusal) -> ItemDraft {
        var accepted: [AcceptedText] = []
        var feedback: [ItemFeedback] = []
        for answer in answers {
            let words = answer.words(format)
            let share = try answer.share ?? .one
            if share > .zero {
                accepted.append(AcceptedText(words.text, .wildcard, credit: min(share, .one)))
            } else {
                warnings.append(.noCredit(words.text))
            }
            if !words.feedback.isEmpty {
                feedback.append(ItemFeedback(.answer(words.text), words.feedback))
            }
        }
        guard accepted.contains(where: { !$0.text.isEmpty }) else {
            throw Refusal("gift.no-answer", "没有可以接受的答案。", "no answer is accepted")
        }
        var draft = ItemDraft(type: .fillIn, stem: stem, key: .texts([accepted]))
        draft.feedback = feedback
        return draft
    }

    private mutating func numeric(_ stem: String) throws(Refusal) -> ItemDraft {
        var ranges: [AcceptedNumber] = []
        var feedback: [ItemFeedback] = []
        for answer in answers {
            let words = answer.words(format)
            if answer.mark == "~" || words.text == "*" {
                if !words.feedback.isEmpty {
                    feedback.append(ItemFeedback(.incorrect, words.feedback))
                }
                continue
            }
            let share = try answer.share ?? .one
            if share > .zero {
                ranges.append(try GIFTAnswers.range(words.text, credit: min(share, .one)))
            } else {
                warnings.append(.noCredit(words.text))
            }
            if !words.feedback.isEmpty {
                feedback.append(ItemFeedback(.answer(words.text), words.feedback))
            }
        }
        guard !ranges.isEmpty else {
            throw Refusal("gift.no-answer", "没有可以接受的数值。", "no number is accepted")
        }
        var draft = ItemDraft(type: .numeric, stem: stem, key: .numbers(ranges))
        draft.feedback = feedback
        return draft
    }

    /// `5`, `3:2` (with a tolerance) or `1..5`.
    private static func range(
        _ text: String, credit: Fraction
    ) throws(Refusal) -> AcceptedNumber {
        let parts = text.split(separator: ":").map { Fraction(decimal: String($0).trimmed) }
        if let number = parts.first ?? nil, parts.count == 1 {
            return AcceptedNumber(number, number, credit: credit)
        }
        if parts.count == 2, let number = parts[0], let tolerance = parts[1], tolerance >= .zero,
            let lower = CheckedFraction.difference(number, tolerance),
            let upper = CheckedFraction.sum(number, tolerance)
        {
            return AcceptedNumber(lower, upper, credit: credit)
        }
        if let mark = text.firstRange(of: ".."),
            let lower = Fraction(decimal: String(text[..<mark.lowerBound]).trimmed),
            let upper = Fraction(decimal: String(text[mark.upperBound...]).trimmed), lower <= upper
        {
            return AcceptedNumber(lower, upper, credit: credit)
        }
        throw Refusal(
            "gift.number", "“\(text)”不是数值；写成 5、3:2 或者 1..5。",
            "'\(text)' is no number; write 5, 3:2 or 1..5")
    }
}

extension Finding {
    /// An answer that earns nothing says nothing to scoring.
    static func noCredit(_ text: String) -> Finding {
        Finding(
            "moodle.no-credit", severity: .warning, "答案“\(text)”得 0 分，未作为答案导入，只保留了反馈。",
            "the answer '\(text)' earns nothing; only its feedback is kept")
    }
}
