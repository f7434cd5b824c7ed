import Bank
import Vocabulary

/// Makes a draft of a question as it was written, or says why none can be made.
struct DraftMaker {
    let log: ImportLog
    /// The name of the file, as the source of its drafts.
    let file: String

    /// Nil when something is wrong; then the log has an error at the question's place.
    func draft(_ question: WrittenQuestion) -> ItemDraft? {
        let before = log.errors
        guard !isTooLong(question) else { return nil }
        var question = question
        question.words[.stem] = stem(question)
        question.answers = question.answers.map(TypedWords.cleaned).filter { !$0.isEmpty }
        question.words[.slots] = TypedWords.cleaned(question[.slots])
        guard !question[.stem].isEmpty else {
            log.error(
                "question.no-stem", question.place(of: .stem), "缺少题干，该题没有导入。",
                "the stem is missing; the question was not read")
            return nil
        }
        let type = self.type(of: question)
        guard let type, var draft = body(question, as: type), log.errors == before else {
            if log.errors == before {
                log.error(
                    "question.unclear", question.place, "看不出题型和答案，该题没有导入。",
                    "neither type nor answer can be told; the question was not read")
            }
            return nil
        }
        for fault in draft.shapeFaults {
            let place = question.place(of: DraftMaker.parts[fault.member] ?? .stem)
            log.add([fault.finding(inDraft: true, at: place)])
        }
        guard log.errors == before else { return nil }
        fill(&draft, from: question)
        return draft
    }

    /// More than a spreadsheet's cell can hold, many times over: no words of a question.
    private static let longest = 400_000

    private func isTooLong(_ question: WrittenQuestion) -> Bool {
        let texts = Array(question.words.values) + question.options.map(\.text) + question.answers
        guard texts.contains(where: { $0.utf8.count > DraftMaker.longest }) else { return false }
        log.error(
            "question.too-long", question.place, "该题有超过 \(DraftMaker.longest) 字节的内容，没有导入。",
            "a text of more than \(DraftMaker.longest) bytes; the question was not read")
        return true
    }

    private static let parts: [String: WrittenQuestion.Part] = [
        "stem": .stem, "choices": .options, "slots": .slots, "key": .answer,
    ]

    private func stem(_ question: WrittenQuestion) -> String {
        GapText.withLines(TypedWords.cleaned(question[.stem]))
    }

    // Type

    /// The question's own word, else that of its section, else what choices and answer look like.
    private func type(of question: WrittenQuestion) -> ItemType? {
        let word = question[.type].trimmed
        var declared = question.sectionType
        if !word.isEmpty {
            if let own = TypedWords.type(word) {
                declared = own
            } else {
                log.warning(
                    "question.unknown-type", question.place(of: .type),
                    "不认识题型“\(word)”，按选项和答案判断。",
                    "unknown type \(word); told by choices and answer instead")
            }
        }
        switch declared {
        case .known(let type): return type
        case .choice, .either, nil: return guessed(question, declared)
        }
    }

    private func guessed(_ question: WrittenQuestion, _ declared: WrittenType?) -> ItemType? {
        let options = question.options.filter { !$0.text.isEmpty }
        let answer = question.answers.joined(separator: "\n")
        if options.isEmpty {
            if declared == .either { return .extendedText }
            if declared == nil, TypedWords.truth(answer) != nil { return .trueFalse }
            if GapText.count(question[.stem]) > 0 { return .fillIn }
            return declared == nil && !answer.isEmpty ? .extendedText : nil
        }
        let truths = options.compactMap { TypedWords.truth($0.text) }
        if options.count == 2, Set(truths).count == 2, declared != .choice { return .trueFalse }
        let words = AnswerWords(
            text: answer, options: question.options, firstIndex: question.firstIndex)
        guard let reading = words.readings.first else { return .singleChoice }
        return reading.count > 1 ? .multipleResponse : .singleChoice
    }

    // Body

    private func body(_ question: WrittenQuestion, as type: ItemType) -> ItemDraft? {
        switch type {
        case .singleChoice, .multipleResponse, .indefiniteChoice, .ordering:
            ChoiceMaker(question: question, type: type, log: log).draft()
        case .trueFalse: TruthMaker(question: question, log: log).draft()
        case .fillIn: BlankMaker(question: question, log: log).draft()
        case .numeric, .extendedText: OpenMaker(question: question, type: type, log: log).draft()
        case .matching, .gapMatch, .inlineChoice:
            PairMaker(question: question, type: type, log: log).draft()
        }
    }

    // What stands beside

    private func fill(_ draft: inout ItemDraft, from question: WrittenQuestion) {
        let id = TypedWords.folded(question[.id])
        if !id.isEmpty { draft.id = ItemID(id) }
        draft.explanation = TypedWords.cleaned(question[.explanation])
        draft.topic = TypedWords.cleaned(question[.topic])
        draft.basisText = TypedWords.cleaned(question[.basis])
        draft.categories = question.categories
        draft.tags = question.tags
        let part = TypedWords.folded(question[.part])
        if !part.isEmpty { draft.part = BankPart(part) }
        draft.marks = question.sectionMarks
        if let marks = read(.marks, of: question, TypedWords.marks) { draft.marks = marks }
        draft.facility = read(.difficulty, of: question, TypedWords.facility)
        draft.cognitiveLevel = read(.cognitiveLevel, of: question, TypedWords.cognitiveLevel)
        let source = TypedWords.cleaned(question[.source])
        draft.record = ItemRecord(
            state: .draft, source: source.isEmpty ? file : source,
            author: TypedWords.cleaned(question[.author]),
            reviewer: TypedWords.cleaned(question[.reviewer]))
    }

    /// Nil, with a warning, when the word is not understood; nothing else is lost by it.
    private func read<Value>(
        _ part: WrittenQuestion.Part, of question: WrittenQuestion, _ meaning: (String) -> Value?
    ) -> Value? {
        let word = question[part].trimmed
        guard !word.isEmpty else { return nil }
        if let value = meaning(word) { return value }
        let names: [WrittenQuestion.Part: (String, String)] = [
            .marks: ("分值", "marks"), .difficulty: ("难度", "difficulty"),
            .cognitiveLevel: ("认知层次", "cognitive level"),
        ]
        let name = names[part] ?? ("", "")
        log.warning(
            "question.not-understood", question.place(of: part),
            "\(name.0)“\(word)”看不懂，没有保留。", "\(name.1) not understood and not kept: \(word)")
        return nil
    }
}
