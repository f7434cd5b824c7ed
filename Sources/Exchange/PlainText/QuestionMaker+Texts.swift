import Bank
import Vocabulary

extension QuestionMaker {
    // MARK: - True or false

    /// The verdict in brackets in front of the number or at the end of the stem.
    func verdictInStem(_ material: Material) -> Bool? {
        if let leading = material.question.leading,
            let verdict = verdict(lines[leading.line].foldedString(leading.range), material)
        {
            return verdict
        }
        if let verdict = material.stem.gaps.last.flatMap({ verdict($0.inner, material) }) {
            return verdict
        }
        guard let last = material.stem.plain.last, QuestionMaker.bareTicks.contains(last) else {
            return nil
        }
        return KeyText.verdict(String(last))?.isRight
    }

    /// Verdicts that may stand behind a statement without brackets.
    private static let bareTicks: Set<Character> = ["√", "✓", "✔", "×", "✗", "✘"]

    /// √ and its like; A and B in a section of true/false questions.
    private func verdict(_ text: String, _ material: Material) -> Bool? {
        if let verdict = KeyText.verdict(text), verdict.rest.isEmpty { return verdict.isRight }
        guard material.declared?.type == .trueFalse, let letters = KeyText.letters(text),
            letters.rest.isEmpty, letters.letters.count == 1, letters.letters[0] < 2
        else { return nil }
        return letters.letters[0] == 0
    }

    /// The stem without the bracket in which the verdict stands, or is to be put.
    func verdictStem(_ material: Material) -> String {
        let last = material.stem.gaps.indices.last
        let isCut = last.map { index in
            let place = material.stem.gaps[index]
            return (place.gap.isBracket || place.inner.isEmpty == false)
                && (place.inner.isEmpty || verdict(place.inner, material) != nil)
        }
        let text = material.stem.text { $0 == last && isCut == true ? "" : nil }
        guard let end = text.last, QuestionMaker.bareTicks.contains(end) else {
            return text.trimmed
        }
        return String(text.dropLast()).trimmed
    }

    func trueFalse(_ material: Material) throws(QuestionProblem) -> (ItemDraft, [String]) {
        let inStem = verdictInStem(material)
        var rest: [String] = material.more
        var isRight: Bool
        if let answer = material.answer {
            if let verdict = KeyText.verdict(answer) {
                isRight = verdict.isRight
                if !verdict.rest.isEmpty { rest.insert(verdict.rest, at: 0) }
            } else if let letters = KeyText.letters(answer), letters.letters.count == 1,
                letters.letters[0] < 2
            {
                isRight = letters.letters[0] == 0
                if !letters.rest.isEmpty { rest.insert(letters.rest, at: 0) }
                log.warn(
                    "question.letters-for-verdict", material.line,
                    name(of: material.question).chinese + "是没有选项的判断题，答案写 A、B；按 A 正确、B 错误读入。请核对。",
                    "a true/false question without choices: A was read as true, B as false")
            } else {
                throw QuestionProblem(
                    "question.type-contradicts-key",
                    "是判断题，答案却是“\(answer.prefix(30))”。请改为“正确”或“错误”。",
                    "is a true/false question whose key is no verdict")
            }
            if let inStem, inStem != isRight {
                throw QuestionProblem(
                    "question.two-keys", "题干中的判断与题后的答案不同。请核对后只保留一个。",
                    "has two different verdicts")
            }
        } else if let inStem {
            isRight = inStem
        } else if let verdict = material.translated.flatMap(KeyText.verdict) {
            isRight = verdict.isRight
            log.warn(
                "question.key-from-translation", material.line,
                name(of: material.question).chinese + "中文部分没有答案，取了译文的答案。请核对。",
                "the key was taken from the translation")
        } else {
            throw noKey(material)
        }
        var draft = ItemDraft(
            type: .trueFalse, stem: verdictStem(material),
            choices: [
                Choice(id: "true", text: "正确", isPinned: true),
                Choice(id: "false", text: "错误", isPinned: true),
            ])
        draft.key = .choices([isRight ? "true" : "false"])
        return (draft, rest)
    }

    // MARK: - Open texts and numbers

    func openText(_ material: Material) throws(QuestionProblem) -> (ItemDraft, [String]) {
        var stem = material.stem.plain
        for choice in material.question.choices {
            let text = PaperText.joined(choice.pieces.map { lines[$0.line].string($0.range) })
            stem += "\n\(QuestionMaker.letter(choice.mark.letter)). \(text)"
        }
        if !material.question.choices.isEmpty, let answer = material.answer,
            KeyText.letters(answer)?.rest.isEmpty == true
        {
            throw QuestionProblem(
                "question.type-contradicts-key", "是简答题，却有选项和字母答案。请改正题型。",
                "is an open question with choices and a key of letters")
        }
        var draft = ItemDraft(type: .extendedText, stem: stem)
        let answer = ([material.answer].compactMap { $0 } + material.more)
            .joined(separator: "\n")
        draft.key = answer.isEmpty ? nil : .open(answer)
        return (draft, [])
    }

    func number(_ material: Material) throws(QuestionProblem) -> (ItemDraft, [String]) {
        guard let answer = material.answer else { throw noKey(material) }
        guard let range = QuestionMaker.range(answer) else {
            throw QuestionProblem(
                "question.type-contradicts-key",
                "是数值题，答案“\(answer.prefix(30))”却不是数。请写 5、4.5~5.5 或 5±0.1。",
                "is a numeric question whose key is no number")
        }
        var draft = ItemDraft(type: .numeric, stem: material.stem.plain)
        draft.key = .numbers([range])
        return (draft, material.more)
    }

    /// `5`, `4.5~5.5`, `5±0.1`.
    static func range(_ text: String) -> AcceptedNumber? {
        func number(_ text: Substring) -> Fraction? {
            let plain = String(text).trimmed
            return plain.count <= 9 && !plain.lowercased().contains("e")
                ? Fraction(decimal: plain) : nil
        }
        let folded = text.foldedForPapers.trimmingSuffix("。 ")
        let parts = folded.split(separator: "~")
        if parts.count == 2, let lower = number(parts[0]), let upper = number(parts[1]) {
            return lower <= upper ? AcceptedNumber(lower, upper) : nil
        }
        let around = folded.split(separator: "±")
        if around.count == 2, let middle = number(around[0]), let width = number(around[1]),
            width >= .zero
        {
            return AcceptedNumber(middle - width, middle + width)
        }
        return number(folded[...]).map { AcceptedNumber($0, $0) }
    }
}
