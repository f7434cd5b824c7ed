/// Numbers that are missing or stand twice: a question may have been lost or pasted twice.
struct NumberCheck {
    private let lines: [PaperLine]
    private let log: QuestionLog

    init(_ lines: [PaperLine], _ log: QuestionLog) {
        self.lines = lines
        self.log = log
    }

    func check(_ questions: [RawQuestion]) {
        var before: RawQuestion?
        for question in questions {
            defer { before = question }
            guard let before, let last = before.number, let number = question.number,
                before.section == question.section, last.style == number.style,
                before.caseText == question.caseText,
                last.path.dropLast() == number.path.dropLast()
            else { continue }
            compare(last, number, lines[question.line].number)
        }
    }

    private func compare(_ last: QuestionNumber, _ number: QuestionNumber, _ line: Int) {
        let (a, b) = (last.value, number.value)
        if a == b {
            log.warn(
                "question.same-number", line, "题号 \(b) 出现了两次。请核对是否重复。",
                "two questions have the number \(b)")
        } else if b > a + 1 {
            log.warn(
                "question.number-gap", line, "第 \(a) 题之后是第 \(b) 题，中间的题号没有找到。请核对是否漏题。",
                "question \(a) is followed by \(b); questions may be missing")
        } else if b < a, b != 1 {
            log.warn(
                "question.number-order", line, "第 \(a) 题之后是第 \(b) 题，题号倒退。请核对顺序。",
                "question \(a) is followed by \(b)")
        }
    }
}
