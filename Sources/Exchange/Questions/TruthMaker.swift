import Bank
import Vocabulary

/// The key of a true/false item, as it was written.
struct TruthMaker {
    let question: WrittenQuestion
    let log: ImportLog

    func draft() -> ItemDraft? {
        let answer = question.answers.joined(separator: "\n").trimmed
        guard !answer.isEmpty else {
            log.error(
                "question.no-answer", question.place(of: .answer), "缺少答案，该题没有导入。",
                "the answer is missing; the question was not read")
            return nil
        }
        guard let truth = byOptions(answer) ?? TypedWords.truth(answer) ?? byLetter(answer) else {
            log.error(
                "question.answer-unclear", question.place(of: .answer),
                "判断题的答案“\(answer)”看不懂：应为 正确/错误、√/×、对/错。该题没有导入。",
                "the answer \(answer) of a true/false item is not understood; not read")
            return nil
        }
        warnOfOtherWords()
        return ItemDraft(
            type: .trueFalse, stem: question[.stem], choices: ItemDraft.trueAndFalse,
            key: .choices([truth ? "true" : "false"]))
    }

    /// What the choice says that the answer names, when choices are there and both mean something.
    private func byOptions(_ answer: String) -> Bool? {
        let options = OptionLabels.stripped(question.options).filter { !$0.text.isEmpty }
        let truths = options.compactMap { TypedWords.truth($0.text) }
        guard options.count == 2, truths.count == 2, truths[0] != truths[1] else { return nil }
        let words = AnswerWords(text: answer, options: options, firstIndex: question.firstIndex)
        // A number that is a word of truth itself is no position.
        if let truth = TypedWords.truth(answer), answer.contains(where: \.isNumber) {
            guard question.firstIndex == 0 else { return truth }
        }
        guard let reading = words.readings.first, reading.count == 1 else { return nil }
        return truths[reading[0]]
    }

    /// A and B without choices: A stands for right, as in every answer sheet.
    private func byLetter(_ answer: String) -> Bool? {
        let letter = TypedWords.folded(answer).uppercased()
        guard letter == "A" || letter == "B" else { return nil }
        log.warning(
            "question.answer-ambiguous", question.place(of: .answer),
            "判断题没有选项，答案 \(letter) 按“A 正确、B 错误”导入。",
            "no choices given; A is taken for true and B for false")
        return letter == "A"
    }

    private func warnOfOtherWords() {
        let others = question.options.filter {
            !$0.text.isEmpty && TypedWords.truth(OptionLabels.stripped([$0])[0].text) == nil
        }
        guard let other = others.first else { return }
        log.warning(
            "question.true-false-options", question.place(of: .options),
            "判断题的选项“\(other.text)”没有保留：选项固定为 正确、错误。",
            "the choice \(other.text) of a true/false item is not kept")
    }
}
