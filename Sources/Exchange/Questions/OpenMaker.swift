import Bank
import Vocabulary

/// The key of a number or an essay, as it was written.
struct OpenMaker {
    let question: WrittenQuestion
    let type: ItemType
    let log: ImportLog

    func draft() -> ItemDraft? {
        var draft = ItemDraft(type: type, stem: question[.stem])
        let answer = TypedWords.cleaned(question.answers.joined(separator: "\n"))
        if type == .extendedText {
            draft.key = answer.isEmpty ? nil : .open(answer)
            warnOfOptions()
            return draft
        }
        guard let number = OpenMaker.number(answer) else {
            log.error(
                answer.isEmpty ? "question.no-answer" : "question.answer-unclear",
                question.place(of: .answer),
                "数值题的答案应为数或范围，如 20、19.9..20.1、20±0.1。该题没有导入。",
                "a number or a range is wanted, such as 20, 19.9..20.1 or 20±0.1; not read")
            return nil
        }
        draft.key = .numbers([number])
        return draft
    }

    private func warnOfOptions() {
        guard question.options.contains(where: { !$0.text.isEmpty }) else { return }
        log.warning(
            "question.options-not-kept", question.place(of: .options),
            "\(type.chinese)的选项没有保留。", "choices of such a question are not kept")
    }

    /// `20`, `19.9..20.1`, `19.9~20.1`, `20±0.1`.
    static func number(_ text: String) -> AcceptedNumber? {
        let word = TypedWords.folded(text).filter { !$0.isWhitespace }
        let halves = word.split(separator: "±")
        if halves.count == 2, let middle = Fraction(decimal: halves[0]),
            let tolerance = Fraction(decimal: halves[1]), tolerance >= .zero,
            middle.denominator < 1_000_000, tolerance.denominator < 1_000_000,
            middle.numerator.magnitude < 1_000_000_000_000,
            tolerance.numerator < 1_000_000_000
        {
            return AcceptedNumber(middle - tolerance, middle + tolerance)
        }
        for separator in ["..", "~", "～", "至"] {
            let bounds = word.split(separator: separator).compactMap { Fraction(text: $0) }
            if bounds.count == 2, bounds[0] <= bounds[1] {
                return AcceptedNumber(bounds[0], bounds[1])
            }
        }
        return Fraction(text: word).map { AcceptedNumber($0, $0) }
    }
}
