import Bank
import Vocabulary

/// Understands a question that was taken apart: which type, which key.
struct QuestionMaker {
    let lines: [PaperLine]
    let sections: [PaperSection]
    let cases: [CaseSet?]
    let log: QuestionLog

    /// What a question is made into, and what was said of it besides.
    struct Material {
        let question: RawQuestion
        let stem: StemReader
        let declared: DeclaredType?
        /// The words of the answer; nil when there are none.
        let answer: String?
        /// What stood behind the answer and explains it.
        var more: [String]
        let line: Int
        /// The key of its translation.
        let translated: String?
    }

    /// The entry; nil when the question cannot be taken, which the log then says.
    func entry(_ question: RawQuestion, translation: RawQuestion?) -> QuestionImport.Entry? {
        let line = lines[question.line].number
        do throws(QuestionProblem) {
            let draft = try draft(question, translation, line)
            return QuestionImport.Entry(draft: draft, place: log.place(line))
        } catch {
            let name = name(of: question)
            log.add(
                error.rule, error.line ?? line, name.chinese + error.chinese,
                name.english + error.english)
            return nil
        }
    }

    func name(of question: RawQuestion) -> (chinese: String, english: String) {
        guard let number = question.number else { return ("", "") }
        let text = number.path.map(String.init).joined(separator: ".")
        return ("第 \(text) 题：", "question \(text): ")
    }

    private func draft(
        _ question: RawQuestion, _ translation: RawQuestion?, _ line: Int
    ) throws(QuestionProblem) -> ItemDraft {
        let stem = StemReader(
            question.stem, lines, isUnnumbered: question.number == nil)
        let answer = try answer(question, line)
        let material = Material(
            question: question, stem: stem, declared: declared(question, stem),
            answer: answer.text, more: answer.more, line: line,
            translated: translation.flatMap { lastAnswer($0) })
        guard !stem.plain.isEmpty else {
            throw QuestionMaker.noStem
        }
        var (draft, rest) = try body(material)
        // An answer in brackets may have been all there was: "5.（√）".
        guard draft.stem.contains(where: { !$0.isWhitespace }) else {
            throw QuestionMaker.noStem
        }
        let explained = texts(question, .explanation) + (question.keyed.map(keyedTexts) ?? [])
        draft.explanation = PaperText.paragraphs(rest + explained)
        if let index = question.caseText { draft.caseSet = cases[index] }
        fillFields(&draft, question, stem)
        draft.record = ItemRecord(state: .draft, source: log.file)
        nameMissingPicture(draft, line)
        return draft
    }

    private static let noStem = QuestionProblem(
        "question.no-stem", "没有题干。请补上题干，或检查题号是否与题干断开。", "has no stem")

    private func keyedTexts(_ keyed: KeyedAnswer) -> [String] {
        keyed.explanation.map { lines[$0.line].string($0.range) }
    }

    /// What the question itself says it is, else what its section says.
    private func declared(_ question: RawQuestion, _ stem: StemReader) -> DeclaredType? {
        if let tag = question.tag ?? stem.tags.compactMap(\.type).first { return tag }
        if let word = texts(question, .type).first, let type = DeclaredType(word: word) {
            return type
        }
        return sections[question.section].heading?.type
    }

    // MARK: - The answer

    func texts(_ question: RawQuestion, _ field: QuestionField) -> [String] {
        question.pieces(of: field).map { lines[$0.line].string($0.range) }.filter { !$0.isEmpty }
    }

    /// The words of the answer, and lines behind a key that explain it.
    private func answer(
        _ question: RawQuestion, _ line: Int
    ) throws(QuestionProblem) -> (text: String?, more: [String]) {
        var found: [[String]] = question.fields.filter { $0.field == .answer }.map { field in
            field.pieces.map { lines[$0.line].string($0.range) }.filter { !$0.isEmpty }
        }
        if let keyed = question.keyed {
            found.append(keyed.text.split(separator: "\n").map(String.init))
        }
        for index in found.indices where !found[index].isEmpty {
            found[index][0] = withoutNumber(found[index][0], question)
        }
        found = found.filter { !$0.isEmpty && !KeyText.isMissing($0.joined()) }
        guard let first = found.first else { return (nil, []) }
        for other in found.dropFirst() where !isSame(first[0], other[0]) {
            throw QuestionProblem(
                "question.two-keys",
                "有两个不同的答案：“\(first[0].prefix(30))”和“\(other[0].prefix(30))”。请核对后只保留一个。",
                "has two different answers; keep one")
        }
        if let letters = KeyText.letters(first[0]), first.count > 1, letters.letters.count < 12 {
            return (first[0], Array(first.dropFirst()))
        }
        if KeyText.verdict(first[0]) != nil, first.count > 1 {
            return (first[0], Array(first.dropFirst()))
        }
        return (first.joined(separator: "\n"), [])
    }

    /// `1.B` as the answer to question 1.
    private func withoutNumber(_ text: String, _ question: RawQuestion) -> String {
        guard let own = question.number, text.unicodeScalars.count <= 16 else { return text }
        let line = PaperLine(number: 0, text)
        guard let number = QuestionNumber.read(line, at: line.content.lowerBound),
            number.value == own.value, number.style != .circled
        else { return text }
        let rest = line.string(number.end..<line.content.upperBound)
        return KeyText.isBareKey(rest) ? rest : text
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        if let a = KeyText.letters(left), let b = KeyText.letters(right) {
            return Set(a.letters) == Set(b.letters)
        }
        if let a = KeyText.verdict(left), let b = KeyText.verdict(right) {
            return a.isRight == b.isRight
        }
        // An essay may have an answer in several parts.
        if KeyText.isBareKey(left) || KeyText.isBareKey(right) { return false }
        return true
    }

    private func lastAnswer(_ question: RawQuestion) -> String? {
        texts(question, .answer).first { !KeyText.isMissing($0) }
    }

    // MARK: - Which type

    private func body(
        _ material: Material
    ) throws(QuestionProblem) -> (ItemDraft, [String]) {
        let type = material.declared?.type
        let hasChoices = !material.question.choices.isEmpty
        switch type {
        case .matching, .gapMatch, .inlineChoice:
            throw QuestionProblem(
                "question.type-not-read",
                "\(type?.chinese ?? "")不能从纯文本或 Word 读取。请改用 xlsx 模板、Moodle XML 或 QTI。",
                "this type cannot be read from text; use xlsx, Moodle XML or QTI")
        case .extendedText:
            return try openText(material)
        case .numeric where !hasChoices:
            return try number(material)
        case .fillIn:
            guard !hasChoices else {
                throw QuestionProblem(
                    "question.type-contradicts-key",
                    "在填空题中，却有选项。请移到选择题，或删去选项。",
                    "stands among fill-in questions and has choices")
            }
            return try fillIn(material)
        default: break
        }
        if hasChoices { return try choiceQuestion(material) }
        return try withoutChoices(material, type)
    }

    private func withoutChoices(
        _ material: Material, _ type: ItemType?
    ) throws(QuestionProblem) -> (ItemDraft, [String]) {
        switch type {
        case .trueFalse: return try trueFalse(material)
        case .singleChoice, .multipleResponse, .indefiniteChoice, .ordering:
            throw QuestionProblem(
                "question.no-choices", "是\(type?.chinese ?? "")，却没有选项。请补上选项，或改正题型。",
                "is a choice question without choices")
        default: break
        }
        let answer = material.answer ?? material.translated
        if let answer {
            if KeyText.verdict(answer) != nil { return try trueFalse(material) }
            let hasGap = material.stem.gaps.contains { !$0.gap.isBracket || $0.inner.isEmpty }
            if hasGap {
                try refuseLetters(answer)
                return try fillIn(material)
            }
            try refuseLetters(answer)
            if material.declared == nil {
                log.warn(
                    "question.type-assumed", material.line,
                    name(of: material.question).chinese + "没有选项、没有空，按简答题读入。不对的话请写明题型。",
                    "read as a question with an open answer, as it has neither choices nor gaps")
            }
            return try openText(material)
        }
        if verdictInStem(material) != nil { return try trueFalse(material) }
        if material.stem.gaps.contains(where: { !$0.gap.isBracket && !$0.inner.isEmpty }) {
            return try fillIn(material)
        }
        if material.declared?.isCase == true { return try openText(material) }
        throw noKey(material)
    }

    /// A key of letters needs choices.
    private func refuseLetters(_ answer: String) throws(QuestionProblem) {
        guard let letters = KeyText.letters(answer), letters.rest.isEmpty,
            answer.unicodeScalars.count <= 12
        else { return }
        throw QuestionProblem(
            "question.no-choices", "答案是 \(answer)，却没有找到选项。请补上选项，或检查选项的写法。",
            "its key is letters, but no choices were found")
    }

    func noKey(_ material: Material) -> QuestionProblem {
        QuestionProblem(
            "question.no-key", "没有答案。请在题后写“答案：…”，或在文末答案表中补上。",
            "has no key; write 答案： behind it or add it to the answer key")
    }

    /// 如图 without a picture.
    private func nameMissingPicture(_ draft: ItemDraft, _ line: Int) {
        let hints = ["如图", "图中", "下图", "图示", "右图", "左图", "上图", "见图", "图片中"]
        guard draft.stem.unicodeScalars.contains("图"),
            hints.contains(where: { draft.stem.contains($0) }),
            !draft.stem.contains("]("), !draft.choices.contains(where: { $0.text.contains("](") })
        else { return }
        log.warn(
            "question.picture-missing", line, "题干提到图，但文件中没有这幅图。请在导入后补上图片。",
            "the stem speaks of a picture, which the file has not")
    }
}
