import Bank
import Vocabulary

extension QuestionMaker {
    /// What stands around stem and key: marks, difficulty, topic, basis, tags.
    func fillFields(_ draft: inout ItemDraft, _ question: RawQuestion, _ stem: StemReader) {
        let line = lines[question.line].number
        draft.categories = sections[question.section].categories
        draft.marks = marks(draft, question, stem)
        for field in Set(question.fields.map(\.field)).sorted(by: { "\($0)" < "\($1)" }) {
            let text = PaperText.paragraphs(texts(question, field))
            guard !text.isEmpty else { continue }
            fill(&draft, field, text, line)
        }
        if !question.translatedChoices.isEmpty { leftOut("选项译文", "translated choices", line) }
    }

    private func fill(
        _ draft: inout ItemDraft, _ field: QuestionField, _ text: String, _ line: Int
    ) {
        switch field {
        case .difficulty:
            draft.facility = Difficulty.facility(text)
            if draft.facility == nil {
                log.warn(
                    "question.difficulty", line,
                    "难度“\(text.prefix(20))”看不懂，没有读入。请写 易、中、难，或 0 到 1 的数。",
                    "the difficulty is not understood and was left out")
            }
        case .topic: draft.topic = text
        case .basis: draft.basisText = text
        case .tags: draft.tags = list(text)
        case .id: draft.id = ItemID(text)
        case .category:
            draft.categories += text.split { "/>\\".contains($0) }.map { String($0).trimmed }
                .filter { !$0.isEmpty }
        case .cognitiveLevel:
            draft.cognitiveLevel = QuestionMaker.levels.first { text.contains($0.0) }?.1
            if draft.cognitiveLevel == nil { leftOut("认知层次", "its cognitive level", line) }
        case .translation: leftOut("英文题目", "its translation", line)
        case .source: leftOut("来源“\(text.prefix(20))”", "its source", line)
        case .other: leftOut("“\(text.prefix(20))”", "a field that items have not", line)
        case .answer, .explanation, .marks, .type, .stem, .choices, .practice: break
        }
    }

    private static let levels: [(String, CognitiveLevel)] = [
        ("识记", .know), ("了解", .know), ("记忆", .know), ("知道", .know), ("理解", .understand),
        ("掌握", .understand), ("领会", .understand), ("应用", .apply), ("运用", .apply), ("分析", .apply),
    ]

    private func list(_ text: String) -> [String] {
        text.split { ",，、;；\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private func leftOut(_ chinese: String, _ english: String, _ line: Int) {
        log.warn(
            "question.left-out", line, "\(chinese)没有读入：试题没有这一项。",
            "\(english) was left out: items have no place for it")
    }

    private func marks(
        _ draft: ItemDraft, _ question: RawQuestion, _ stem: StemReader
    ) -> Marks? {
        if let marks = question.marks?.marks ?? stem.tags.compactMap(\.marks).first { return marks }
        if let text = texts(question, .marks).first {
            let plain = text.foldedForPapers.trimmingSuffix("分 ").trimmed
            if let marks = Marks(decimal: plain) { return marks }
        }
        let heading = sections[question.section].heading?.marks
        if let each = heading?.each { return each }
        guard let blank = heading?.perBlank, case .texts(let blanks) = draft.key else {
            return nil
        }
        return blank * blanks.count
    }
}
