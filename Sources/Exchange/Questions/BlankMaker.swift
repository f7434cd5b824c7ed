import Bank
import Vocabulary

/// Gaps and accepted texts of a fill-in item, as they were written.
struct BlankMaker {
    let question: WrittenQuestion
    let log: ImportLog

    func draft() -> ItemDraft? {
        let answers = self.answers
        guard !answers.isEmpty else {
            log.error(
                "question.no-answer", question.place(of: .answer), "缺少答案，该题没有导入。",
                "the answer is missing; the question was not read")
            return nil
        }
        let stem = self.stem(for: answers)
        let gaps = GapText.count(stem)
        guard let blanks = blanks(answers, for: gaps) else {
            log.error(
                "question.blank-count", question.place(of: .answer),
                "题干有 \(gaps) 个空，答案“\(answers.joined(separator: "；"))”对不上，该题没有导入。",
                "the stem has \(gaps) blanks, which the answer does not match; not read")
            return nil
        }
        return ItemDraft(type: .fillIn, stem: stem, key: .texts(blanks.map(accepted)))
    }

    /// One for each cell; where there is none, the cells of the choices hold the answers.
    private var answers: [String] {
        let answers = question.answers.map(TypedWords.cleaned).filter { !$0.isEmpty }
        guard answers.isEmpty else { return answers }
        return question.options.map { TypedWords.cleaned($0.text) }.filter { !$0.isEmpty }
    }

    private func stem(for answers: [String]) -> String {
        let stem = question[.stem]
        if GapText.count(stem) > 0 { return stem }
        let bracketed = GapText.withBrackets(stem)
        if GapText.count(bracketed) > 0 { return bracketed }
        log.warning(
            "question.gap-added", question.place(of: .stem), "题干没有空，已在末尾加上一个空。",
            "the stem has no blank; one was added at its end")
        return stem + "____"
    }

    private static let separators = ["\n", ";；", "|｜", "、", ",，", "#", "/", " \t"]

    /// As many texts as there are gaps; nil when no separator gives so many.
    private func blanks(_ answers: [String], for gaps: Int) -> [String]? {
        if answers.count == gaps { return answers }
        guard answers.count == 1, let answer = answers.first else { return nil }
        for separators in BlankMaker.separators {
            let parts = answer.split(whereSeparator: { separators.contains($0) })
                .map { BlankMaker.withoutNumber(TypedWords.cleaned(String($0))) }
            if parts.count == gaps, !parts.contains("") { return parts }
        }
        return nil
    }

    /// `(1)七日`, `①七日` and `1.七日` without what counts the blanks; `1.5` is a number.
    private static func withoutNumber(_ text: String) -> String {
        var rest = Substring(text)
        if let first = rest.unicodeScalars.first, (0x2460...0x2473).contains(first.value) {
            rest = rest.dropFirst()
        } else {
            let isOpen = rest.first == "(" || rest.first == "（"
            if isOpen { rest = rest.dropFirst() }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard (1...2).contains(digits.count), let mark = rest.first,
                isOpen ? ")）".contains(mark) : ".．、".contains(mark)
            else { return text }
            rest = rest.dropFirst()
            guard isOpen || rest.first.map({ !($0.isASCII && $0.isNumber) }) ?? false else {
                return text
            }
        }
        let kept = String(rest).trimmed
        return kept.isEmpty ? text : kept
    }

    /// Alternatives stand between slashes; a date or a fraction of numbers is one text.
    private func accepted(_ text: String) -> [AcceptedText] {
        for separator in ["//", "|", "/"] {
            let parts = text.split(separator: separator).map { TypedWords.cleaned(String($0)) }
                .filter { !$0.isEmpty }
            guard parts.count > 1,
                !parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
            else {
                continue
            }
            return parts.map { AcceptedText($0) }
        }
        return [AcceptedText(text)]
    }
}
