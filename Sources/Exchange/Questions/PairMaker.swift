import Bank
import Vocabulary

/// Slots, choices and pairs of a matching item or a text with gaps, as they were written: slots a
/// line each, the answer as pairs such as `1 A；2 B`.
struct PairMaker {
    let question: WrittenQuestion
    let type: ItemType
    let log: ImportLog

    func draft() -> ItemDraft? {
        let options = OptionLabels.stripped(question.options).filter { !$0.text.isEmpty }
        let choices = options.enumerated().map { position, option in
            Choice(id: ChoiceID(OptionLabels.letter(position)), text: option.text)
        }
        var draft = ItemDraft(type: type, stem: question[.stem], choices: choices)
        draft.slots = slots(draft.stem)
        guard let pairs = pairs(draft.slots) else {
            log.error(
                "question.answer-unclear", question.place(of: .answer),
                "\(type.chinese)的答案应为“1 A；2 B”，该题没有导入。",
                "pairs such as 1 A; 2 B are wanted; the question was not read")
            return nil
        }
        draft.key = .pairs(Set(pairs).sorted())
        return draft
    }

    private func slots(_ stem: String) -> [ItemSlot] {
        guard type == .matching else {
            return (0..<GapText.count(stem)).map { ItemSlot(id: SlotID(String($0 + 1))) }
        }
        let lines = question[.slots].split(separator: "\n")
            .map { TypedWords.cleaned(String($0)) }.filter { !$0.isEmpty }
        return lines.enumerated().map { index, line in
            ItemSlot(id: SlotID(String(index + 1)), text: withoutNumber(line))
        }
    }

    /// `1.甲` is 甲.
    private func withoutNumber(_ line: String) -> String {
        var rest = line[...]
        if rest.first == "(" || rest.first == "（" { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, ")）.．、:：".contains(mark)
        else { return line }
        let words = String(rest.dropFirst()).trimmed
        return words.isEmpty ? line : words
    }

    private func pairs(_ slots: [ItemSlot]) -> [ChoicePair]? {
        let answer = TypedWords.folded(question.answers.joined(separator: ";"))
        let parts = answer.split(whereSeparator: { ";；\n,，|、".contains($0) })
        let pairs = parts.compactMap { part -> ChoicePair? in
            let digits = String(part).trimmed.prefix { $0.isASCII && $0.isNumber }
            let letters = String(part).trimmed.dropFirst(digits.count)
                .drop { " -:.=→>".contains($0) }
            guard (1...2).contains(digits.count), letters.count == 1,
                let letter = letters.utf8.first, (65...90).contains(letter & 0xDF), letter >= 65
            else { return nil }
            return ChoicePair(
                slot: SlotID(String(digits)), choice: ChoiceID(letters.uppercased()))
        }
        guard !pairs.isEmpty, pairs.count == parts.count else { return nil }
        return pairs
    }
}
