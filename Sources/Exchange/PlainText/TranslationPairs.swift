import Bank
import Vocabulary

/// Questions that stand twice, in Chinese and in another language: the other is a
/// translation and no question of its own.
struct TranslationPairs {
    /// For each question the index of its translation.
    private var translations: [Int: Int] = [:]
    private var all: Set<Int> = []
    /// Originals whose translation has another number.
    private var misnumbered: [Int] = []
    private let questions: [RawQuestion]
    private let lines: [PaperLine]

    init(_ questions: [RawQuestion], _ lines: [PaperLine]) {
        self.questions = questions
        self.lines = lines
        let isHan = questions.map { TranslationPairs.hasHan($0, lines) }
        pair(isHan) { $0.number?.path == $1.number?.path }
        // In a paper in two languages a mistyped number parts a pair.
        guard 3 * all.count >= questions.count else { return }
        let before = translations
        pair(isHan) { $0.choices.count == $1.choices.count }
        misnumbered = translations.keys.filter { before[$0] == nil }.sorted()
    }

    /// Pairs neighbours of which one is in Chinese and the other not.
    private mutating func pair(
        _ isHan: [Bool], where fits: (RawQuestion, RawQuestion) -> Bool
    ) {
        var index = 0
        while index + 1 < questions.count {
            defer { index += 1 }
            let (a, b) = (questions[index], questions[index + 1])
            guard isHan[index] != isHan[index + 1], a.number != nil, b.number != nil,
                a.section == b.section, isFree(index), isFree(index + 1), fits(a, b)
            else { continue }
            let (original, other) = isHan[index] ? (index, index + 1) : (index + 1, index)
            translations[original] = other
            all.insert(other)
            index += 1
        }
    }

    private func isFree(_ index: Int) -> Bool {
        translations[index] == nil && !all.contains(index)
    }

    func isTranslation(_ index: Int) -> Bool { all.contains(index) }

    func translation(of index: Int) -> Int? { translations[index] }

    private static func hasHan(_ question: RawQuestion, _ lines: [PaperLine]) -> Bool {
        let pieces = question.stem + question.choices.flatMap(\.pieces)
        return pieces.contains { piece in
            lines[piece.line].text[piece.range.clamped(to: lines[piece.line].text.indices)]
                .contains(where: \.isHan)
        }
    }

    /// A translation whose key is another one gives a mistake away.
    func compare(
        _ entry: QuestionImport.Entry, _ translation: RawQuestion?, _ maker: QuestionMaker,
        _ log: QuestionLog
    ) {
        guard let translation, let answer = maker.texts(translation, .answer).first,
            case .choices(let key) = entry.draft.key, !KeyText.isMissing(answer)
        else { return }
        let isSame: Bool
        if entry.draft.type == .trueFalse {
            isSame = KeyText.verdict(answer).map { $0.isRight == (key == ["true"]) } ?? false
        } else {
            let letters = KeyText.letters(answer)?.letters.map { QuestionMaker.letter($0) }
            isSame = letters.map { Set($0) == Set(key.map(\.text)) } ?? false
        }
        guard !isSame else { return }
        let line = maker.lines[translation.line].number
        log.warn(
            "question.translation-key", line,
            maker.name(of: translation).chinese + "译文的答案“\(answer.prefix(20))”与中文的答案不同或看不懂。请核对。",
            "the key of the translation differs or is not understood")
    }

    func nameLeftOut(_ log: QuestionLog) {
        guard let first = all.min() else { return }
        let firstLine = lines[questions[first].line].number
        for original in misnumbered {
            log.warn(
                "question.translation-number", lines[questions[original].line].number,
                "这道题和后面的译文题号不同，按同一道题读入。请核对题号。",
                "its translation has another number; both were read as one question")
        }
        log.warn(
            "question.translation-left-out", firstLine,
            "\(all.count) 道题附有译文；试题只有一种文字，译文没有读入。",
            "\(all.count) questions have a translation, which was left out")
    }
}
