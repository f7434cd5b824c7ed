import Bank
import Vocabulary

extension QuestionMaker {
    /// Choices with a tick behind their words.
    func tickedChoices(_ question: RawQuestion, _ choices: [Choice]) -> [ChoiceID]? {
        let ticks: Set<Character> = ["√", "✓", "✔", "★", "☑"]
        let found = zip(question.choices, choices).filter { raw, _ in
            let text = raw.pieces.last.map { lines[$0.line].string($0.range) } ?? ""
            return text.last.map(ticks.contains) == true
        }
        guard !found.isEmpty, found.count < choices.count else { return nil }
        return found.map(\.1.id)
    }

    /// Choices that a word processor sets off and others not: the key, if one kind of mark tells.
    func markedChoices(
        _ material: Material, _ choices: [Choice]
    ) throws(QuestionProblem) -> [ChoiceID]? {
        let question = material.question
        for emphasis in PaperLine.Emphasis.allCases {
            let marked = question.choices.map { isMarked($0, emphasis) }
            let count = marked.filter { $0 }.count
            guard count > 0, count < choices.count else { continue }
            let key = zip(choices, marked).filter(\.1).map(\.0.id)
            let letters = key.map(\.text).joined()
            log.warn(
                "question.key-from-mark", material.line,
                name(of: question).chinese
                    + "没有写答案，按\(emphasis.chinese)的选项 \(letters) 作为答案。请核对。",
                "the key \(letters) was taken from the choices that are set off")
            return key
        }
        return nil
    }

    private func isMarked(_ choice: RawQuestion.Choice, _ emphasis: PaperLine.Emphasis) -> Bool {
        var (marked, all) = (0, 0)
        for piece in choice.pieces {
            let line = lines[piece.line]
            let ranges = line.marks.filter { $0.emphasis == emphasis }.map(\.range)
            for index in piece.range where line.folded[index] != " " {
                all += 1
                if ranges.contains(where: { $0.contains(index) }) { marked += 1 }
            }
        }
        return all > 0 && 2 * marked > all
    }
}

extension PaperLine.Emphasis {
    /// As in a sentence.
    var chinese: String {
        switch self {
        case .highlight: "突出显示"
        case .colour: "变色"
        case .bold: "加粗"
        case .underline: "加下划线"
        }
    }
}
