import Bank
import Vocabulary

/// Choices and key of a choice item, as they were written.
struct ChoiceMaker {
    let question: WrittenQuestion
    let type: ItemType
    let log: ImportLog

    func draft() -> ItemDraft? {
        let options = OptionLabels.stripped(question.options)
        guard options.count(where: { !$0.text.isEmpty }) > 1 else {
            log.error(
                "question.no-options", question.place(of: .options),
                "\(type.chinese)没有选项（至少两个），该题没有导入。",
                "fewer than two choices; the question was not read")
            return nil
        }
        guard let positions = key(options) else { return nil }
        return draft(options, positions)
    }

    private func draft(_ options: [WrittenQuestion.Option], _ positions: [Int]) -> ItemDraft? {
        if let empty = positions.first(where: { options[$0].text.isEmpty }) {
            log.error(
                "question.key-names-no-choice", question.place(of: .answer),
                "答案 \(OptionLabels.letter(empty)) 没有对应的选项，该题没有导入。",
                "the key \(OptionLabels.letter(empty)) is an empty choice; the question was "
                    + "not read"
            )
            return nil
        }
        var choices: [Choice] = []
        var ids: [Int: ChoiceID] = [:]
        for (position, option) in options.enumerated() where !option.text.isEmpty {
            let id = ChoiceID(OptionLabels.letter(choices.count))
            ids[position] = id
            choices.append(Choice(id: id, text: option.text))
        }
        warnOfGap(options)
        let key = positions.compactMap { ids[$0] }
        var draft = ItemDraft(type: type, stem: question[.stem], choices: choices)
        draft.key = type == .ordering ? .order(key) : .choices(key.sorted())
        return draft
    }

    private func warnOfGap(_ options: [WrittenQuestion.Option]) {
        guard let last = options.lastIndex(where: { !$0.text.isEmpty }),
            let gap = options[..<last].firstIndex(where: \.text.isEmpty)
        else { return }
        log.warning(
            "question.option-gap", question.place(of: .options),
            "选项 \(OptionLabels.letter(gap)) 为空，其后的选项依次前移。",
            "choice \(OptionLabels.letter(gap)) is empty; those behind it move up")
    }

    /// The positions that the answer names; nil, with an error, when it names none.
    private func key(_ options: [WrittenQuestion.Option]) -> [Int]? {
        let answer = question.answers.joined(separator: "\n")
        guard !answer.isEmpty else {
            log.error(
                "question.no-answer", question.place(of: .answer), "缺少答案，该题没有导入。",
                "the answer is missing; the question was not read")
            return nil
        }
        let words = AnswerWords(text: answer, options: options, firstIndex: question.firstIndex)
        let readings = words.readings.filter { $0.allSatisfy { !options[$0].text.isEmpty } }
        guard let reading = readings.first ?? words.readings.first else {
            refuse(answer, words)
            return nil
        }
        if readings.count > 1 {
            log.warning(
                "question.answer-ambiguous", question.place(of: .answer),
                "答案“\(answer)”有多种理解，按 \(names(reading)) 导入。",
                "the answer \(answer) can be understood in several ways; "
                    + "taken as \(names(reading))")
        }
        return hasRightCount(reading, answer) ? reading : nil
    }

    private func hasRightCount(_ reading: [Int], _ answer: String) -> Bool {
        switch type {
        case .singleChoice where reading.count > 1:
            log.error(
                "question.key-count", question.place(of: .answer),
                "单选题有 \(reading.count) 个答案“\(answer)”，该题没有导入。",
                "a single choice with \(reading.count) answers (\(answer)); not read")
            return false
        case .multipleResponse where reading.count < 2:
            log.error(
                "question.key-count", question.place(of: .answer),
                "多选题只有一个答案“\(answer)”，该题没有导入。",
                "a multiple response with a single answer (\(answer)); not read")
            return false
        default: return true
        }
    }

    private func refuse(_ answer: String, _ words: AnswerWords) {
        if words.namesLettersBeyond {
            log.error(
                "question.key-names-no-choice", question.place(of: .answer),
                "答案“\(answer)”没有对应的选项，该题没有导入。",
                "the answer \(answer) names no choice; the question was not read")
        } else {
            log.error(
                "question.answer-unclear", question.place(of: .answer),
                "答案“\(answer)”看不懂：不是选项字母、序号，也不是选项内容。该题没有导入。",
                "the answer \(answer) is no letter, number or text of a choice; not read")
        }
    }

    private func names(_ positions: [Int]) -> String {
        positions.map(OptionLabels.letter).joined()
    }
}
