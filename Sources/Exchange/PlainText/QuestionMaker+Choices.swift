import Bank
import Vocabulary

extension QuestionMaker {
    /// A question with choices: one, several, true or false, or an order.
    func choiceQuestion(
        _ material: Material
    ) throws(QuestionProblem) -> (ItemDraft, [String]) {
        let choices = try choices(of: material.question)
        let verdicts = verdictPair(choices)
        let (key, rest) = try letters(material, choices, verdicts)
        let type = try type(material, key, verdicts)
        var draft = ItemDraft(
            type: type, stem: stemText(material, key, choices), choices: choices)
        draft.key = type == .ordering ? .order(key) : .choices(key.sorted())
        if type == .trueFalse, let verdicts {
            draft.stem = verdictStem(material)
            let right = Choice(id: "true", text: choices[verdicts.right].text, isPinned: true)
            let wrong = Choice(id: "false", text: choices[verdicts.wrong].text, isPinned: true)
            draft.choices = [right, wrong]
            draft.key = .choices([key[0] == choices[verdicts.right].id ? "true" : "false"])
        }
        return (draft, rest + material.more)
    }

    private func choices(of question: RawQuestion) throws(QuestionProblem) -> [Choice] {
        var seen: Set<Int> = []
        var choices: [Choice] = []
        for choice in question.choices {
            let letter = QuestionMaker.letter(choice.mark.letter)
            let line = lines[choice.pieces.first?.line ?? question.line].number
            guard seen.insert(choice.mark.letter).inserted else {
                throw QuestionProblem(
                    "question.choice-letters", line: line,
                    "选项 \(letter) 出现了两次。请核对选项字母。", "has two choices \(letter)")
            }
            let text = choiceText(choice, among: question.choices)
            guard !text.isEmpty else {
                throw QuestionProblem(
                    "question.empty-choice", line: line,
                    "选项 \(letter) 没有内容。请补上。", "choice \(letter) is empty")
            }
            choices.append(Choice(id: ChoiceID(letter), text: text))
        }
        guard choices.count > 1 else {
            throw QuestionProblem(
                "question.one-choice", "只找到一个选项。请检查其他选项的写法。", "has a single choice")
        }
        nameOddChoices(question, choices)
        return choices
    }

    private func nameOddChoices(_ question: RawQuestion, _ choices: [Choice]) {
        let letters = question.choices.map(\.mark.letter)
        let line = lines[question.line].number
        let name = name(of: question)
        if letters != Array(0..<letters.count) {
            let text = letters.map(QuestionMaker.letter).joined()
            log.warn(
                "question.choice-gap", line, "\(name.chinese)选项字母是 \(text)，不连续。可能漏了选项，请核对。",
                "\(name.english)its choices are \(text); one may be missing")
        }
        if Set(choices.map(\.text)).count < choices.count {
            log.warn(
                "question.same-choices", line, "\(name.chinese)有两个选项内容相同，请核对。",
                "\(name.english)two choices say the same")
        }
    }

    /// Behind a choice on a line with others stands what parts them.
    private func choiceText(
        _ choice: RawQuestion.Choice, among all: [RawQuestion.Choice]
    ) -> String {
        let texts = choice.pieces.map { lines[$0.line].string($0.range) }
        var text = PaperText.joined(texts)
        let line = choice.pieces.first?.line
        let isAmongOthers = all.contains {
            $0.mark.letter != choice.mark.letter && $0.pieces.first?.line == line
        }
        if isAmongOthers { text = text.trimmingSuffix("；;，,、 ") }
        return QuestionMaker.withoutTick(text)
    }

    private static let ticks: Set<Character> = ["√", "✓", "✔", "★", "☑"]

    private static func withoutTick(_ text: String) -> String {
        guard text.count > 1, let last = text.last, ticks.contains(last) else { return text }
        return String(text.dropLast()).trimmed
    }

    static func letter(_ index: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(65 + min(max(index, 0), 25)))))
    }

    /// Which of two choices says that it is right, and which that it is wrong.
    func verdictPair(_ choices: [Choice]) -> (right: Int, wrong: Int)? {
        guard choices.count == 2 else { return nil }
        let verdicts = choices.map { choice in
            KeyText.verdict(choice.text).flatMap { $0.rest.isEmpty ? $0.isRight : nil }
        }
        if verdicts == [true, false] { return (0, 1) }
        return verdicts == [false, true] ? (1, 0) : nil
    }

    // MARK: - The key

    private func letters(
        _ material: Material, _ choices: [Choice], _ verdicts: (right: Int, wrong: Int)?
    ) throws(QuestionProblem) -> ([ChoiceID], [String]) {
        if let answer = material.answer {
            let (key, rest) = try key(answer, choices, verdicts, material.question)
            try compareWithStem(material, key, choices)
            return (key, rest)
        }
        if let found = keyInStem(material, choices, verdicts) { return (found, []) }
        if let ticked = tickedChoices(material.question, choices) { return (ticked, []) }
        if let marked = try markedChoices(material, choices) { return (marked, []) }
        if let translated = material.translated {
            let (key, _) = try key(translated, choices, verdicts, material.question)
            log.warn(
                "question.key-from-translation", material.line,
                name(of: material.question).chinese + "中文部分没有答案，取了译文的答案。请核对。",
                "the key was taken from the translation")
            return (key, [])
        }
        throw noKey(material)
    }

    /// The choices that an answer names, and what it says besides.
    func key(
        _ answer: String, _ choices: [Choice], _ verdicts: (right: Int, wrong: Int)?,
        _ question: RawQuestion
    ) throws(QuestionProblem) -> ([ChoiceID], [String]) {
        let parsed = KeyText.letters(answer)
        if let parsed, parsed.rest.isEmpty { return (try named(parsed, choices), []) }
        if let same = choices.first(where: { $0.text == answer }) { return ([same.id], []) }
        if let verdicts, let verdict = KeyText.verdict(answer) {
            let id = choices[verdict.isRight ? verdicts.right : verdicts.wrong].id
            return ([id], verdict.rest.isEmpty ? [] : [verdict.rest])
        }
        if let parsed {
            let key = try named(parsed, choices)
            let said = choices.filter { key.contains($0.id) }.map(\.text)
            let isRepeated = said.contains {
                $0 == parsed.rest || $0.trimmingSuffix("。；;") == parsed.rest.trimmingSuffix("。；;")
            }
            return (key, isRepeated ? [] : [parsed.rest])
        }
        if let key = digits(answer, choices, question) ?? texts(answer, choices) {
            return (key, [])
        }
        throw QuestionProblem(
            "question.key-names-no-choice",
            "答案“\(answer.prefix(40))”不是选项字母，也不是某个选项的内容。请改为选项字母。",
            "its key is neither letters nor the words of a choice")
    }

    private func named(
        _ letters: KeyText.Letters, _ choices: [Choice]
    ) throws(QuestionProblem) -> [ChoiceID] {
        var key: [ChoiceID] = []
        for letter in letters.letters {
            let id = ChoiceID(QuestionMaker.letter(letter))
            guard choices.contains(where: { $0.id == id }) else {
                let known = choices.map(\.id.text).joined()
                throw QuestionProblem(
                    "question.key-names-no-choice",
                    "答案是 \(id)，但选项只有 \(known)。请核对答案和选项。",
                    "its key names \(id), its choices are \(known)")
            }
            guard !key.contains(id) else {
                throw QuestionProblem(
                    "question.key-repeats", "答案中 \(id) 写了两次。请核对答案。",
                    "its key names \(id) twice")
            }
            key.append(id)
        }
        return key
    }

    /// `13` or `1、3` for choices that are numbered.
    private func digits(
        _ answer: String, _ choices: [Choice], _ question: RawQuestion
    ) -> [ChoiceID]? {
        guard question.choices.first?.mark.style == .circled else { return nil }
        let digits = answer.foldedForPapers.filter { !$0.isWhitespace && !",、;；，".contains($0) }
        let numbers = digits.map { Int(String($0)) ?? 0 }
        guard !numbers.isEmpty, numbers.allSatisfy({ (1...choices.count).contains($0) }),
            Set(numbers).count == numbers.count
        else { return nil }
        return numbers.map { choices[$0 - 1].id }
    }

    /// The words of choices.
    private func texts(_ answer: String, _ choices: [Choice]) -> [ChoiceID]? {
        let ends = "。；; "
        let parts = answer.split { "；;\n、,，".contains($0) }
            .map { String($0).trimmed.trimmingSuffix(ends) }
        let byText = Dictionary(
            choices.map { ($0.text.trimmingSuffix(ends), $0.id) }, uniquingKeysWith: { a, _ in a })
        if let one = byText[answer.trimmingSuffix(ends)] { return [one] }
        let found = parts.compactMap { byText[$0] }
        return found.count == parts.count && !found.isEmpty && Set(found).count == found.count
            ? found : nil
    }

    /// The gaps of the stem that hold letters of choices.
    private func keyedGaps(_ material: Material, _ choices: [Choice]) -> [(Int, [ChoiceID])] {
        material.stem.gaps.enumerated().compactMap { index, place in
            guard let parsed = KeyText.letters(place.inner), parsed.rest.isEmpty,
                let key = try? named(parsed, choices)
            else { return nil }
            return (index, key)
        }
    }

    private func keyInStem(
        _ material: Material, _ choices: [Choice], _ verdicts: (right: Int, wrong: Int)?
    ) -> [ChoiceID]? {
        if let leading = material.question.leading {
            let inner = lines[leading.line].foldedString(leading.range)
            if let (key, _) = try? key(inner, choices, verdicts, material.question) { return key }
        }
        let gaps = keyedGaps(material, choices)
        if let last = gaps.last {
            if Set(gaps.map(\.1)).count > 1 {
                log.warn(
                    "question.key-in-stem", material.line,
                    name(of: material.question).chinese + "题干中有几处括号像答案，取了最后一处。请核对。",
                    "several brackets of the stem look like its key; the last was taken")
            }
            return last.1
        }
        guard let verdicts, let verdict = verdictInStem(material) else { return nil }
        return [choices[verdict ? verdicts.right : verdicts.wrong].id]
    }

    /// An answer in the stem beside one behind it must say the same.
    private func compareWithStem(
        _ material: Material, _ key: [ChoiceID], _ choices: [Choice]
    ) throws(QuestionProblem) {
        guard let last = material.stem.lastGapAtEnd,
            let found = keyedGaps(material, choices).first(where: { $0.0 == last }),
            !material.stem.gaps.contains(where: { $0.inner.isEmpty }), Set(found.1) != Set(key)
        else { return }
        let text = found.1.map(\.text).joined()
        throw QuestionProblem(
            "question.two-keys",
            "题干中的答案是 \(text)，题后的答案是 \(key.map(\.text).joined())。请核对后只保留一个。",
            "has two different answers, one in the stem and one behind it")
    }

    /// The stem with its answer taken out.
    private func stemText(
        _ material: Material, _ key: [ChoiceID], _ choices: [Choice]
    ) -> String {
        let keyed = keyedGaps(material, choices).filter { Set($0.1) == Set(key) }.map(\.0)
        let hasEmpty = material.stem.gaps.contains { $0.inner.isEmpty }
        // One that is a part of the sentence stays when a gap stands elsewhere.
        let cut = Set(material.answer != nil && hasEmpty ? [] : keyed)
        return material.stem.text { index in
            guard cut.contains(index) else { return nil }
            return material.stem.gaps[index].gap.isBracket ? "（ ）" : "____"
        }
    }

    private func type(
        _ material: Material, _ key: [ChoiceID], _ verdicts: (right: Int, wrong: Int)?
    ) throws(QuestionProblem) -> ItemType {
        let declared = material.declared?.type
        let letters = key.map(\.text).joined()
        switch declared {
        case .singleChoice where key.count > 1:
            throw QuestionProblem(
                "question.type-contradicts-key", "是单项选择题，答案却有 \(key.count) 个（\(letters)）。请改正题型或答案。",
                "is a single choice with \(key.count) right choices")
        case .multipleResponse where key.count < 2:
            throw QuestionProblem(
                "question.type-contradicts-key", "是多项选择题，答案却只有 \(letters) 一个。请改正题型或答案。",
                "is a multiple response with one right choice")
        case .trueFalse where verdicts == nil:
            throw QuestionProblem(
                "question.type-contradicts-key", "是判断题，选项却不是“对”和“错”。请改正题型或选项。",
                "is a true/false question whose choices are no verdicts")
        case .trueFalse where key.count != 1:
            throw QuestionProblem(
                "question.type-contradicts-key", "是判断题，答案却有 \(key.count) 个。请改正答案。",
                "is a true/false question with \(key.count) right choices")
        case .ordering where key.count != material.question.choices.count:
            throw QuestionProblem(
                "question.type-contradicts-key", "是排序题，答案却没有包括全部选项。请改正答案。",
                "is an ordering whose key has not all choices")
        case .numeric:
            throw QuestionProblem(
                "question.type-contradicts-key", "是数值题，却有选项。请改正题型。",
                "is a numeric question with choices")
        case .some(let type): return type
        case nil:
            if verdicts != nil, key.count == 1 { return .trueFalse }
            return key.count == 1 ? .singleChoice : .multipleResponse
        }
    }
}
