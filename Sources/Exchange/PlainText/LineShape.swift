/// What a line may be, before anybody looks at the lines around it.
struct LineShape {
    var heading: SectionHeading?
    /// Where the words of a case begin on a line that announces one.
    var caseStart: Int?
    /// What stands in brackets in front of the number.
    var leading: Range<Int>?
    var number: QuestionNumber?
    var tags: [QuestionTag] = []
    /// After number and tags, before the first label.
    var body = 0..<0
    var labels: [FieldLabel] = []
    var choices: ChoiceRow?

    /// The body before its choices.
    var stem: Range<Int> {
        guard let first = choices?.marks.first else { return body }
        return body.lowerBound..<max(body.lowerBound, first.start)
    }

    /// Nothing but words.
    var isPlain: Bool {
        heading == nil && number == nil && labels.isEmpty && choices == nil && caseStart == nil
    }

    /// A case is announced by an instruction: 根据上述材料回答问题.
    var isInstruction = false

    /// The answer's label at the very start of the line.
    var beginsWithAnswer: Bool { labels.first?.field == .answer && body.isEmpty }

    init() {}

    /// - Parameter next: the mark of a choice with which the next line begins.
    init(_ line: PaperLine, next: ChoiceMark?) {
        guard !line.isBlank else { return }
        var index = line.content.lowerBound
        index = readLeading(line, index)
        index = readTags(line, index)
        if let found = QuestionNumber.read(line, at: index) {
            number = found
            // Circled numbers are choices, or a list within a text.
            if found.style != .circled { index = LineShape.withoutEcho(found, line) }
        }
        index = readTags(line, index)
        labels = FieldLabel.all(line, from: index)
        let upper = labels.first?.start ?? line.content.upperBound
        body = index..<max(index, upper)
        choices = ChoiceRow.read(line, body, next: next)
        // `1. A` is the answer to question 1.
        if number != nil, number?.style != .circled, let row = choices, row.isAtStart,
            row.marks.count == 1
        {
            choices = nil
        }
        if number == nil {
            heading = SectionHeading.read(line)
            (caseStart, isInstruction) = CaseLabel.read(line)
        } else if let number, number.style == .dot, choices == nil, labels.isEmpty {
            heading = SectionHeading.read(line, numbered: number)
        }
    }

    /// `（√）1.`: a bracket in front of a number.
    private mutating func readLeading(_ line: PaperLine, _ start: Int) -> Int {
        guard let opener = line.at(start), opener == "(" || opener == "[" || opener == "【" else {
            return start
        }
        let closer: Unicode.Scalar = opener == "(" ? ")" : opener == "[" ? "]" : "】"
        var close = start + 1
        while let scalar = line.at(close), scalar != closer, close - start < 14 { close += 1 }
        guard line.at(close) == closer else { return start }
        let after = line.skip(close + 1)
        guard line.at(after)?.isDigit == true,
            let number = QuestionNumber.read(line, at: after), number.style == .dot,
            !number.isDoubtful
        else { return start }
        let inner = line.foldedString(start + 1..<close)
        guard inner.isEmpty || KeyText.isBareKey(inner) else { return start }
        leading = start + 1..<close
        return after
    }

    private mutating func readTags(_ line: PaperLine, _ start: Int) -> Int {
        var index = line.skip(start)
        while let tag = QuestionTag.read(line, at: index, before: line.content.upperBound) {
            tags.append(tag)
            index = line.skip(tag.range.upperBound)
            if line.at(index) == ":" { index = line.skip(index + 1) }
        }
        return index
    }

    /// Numbers by hand that became text beside numbers of the machine: `1. 1、`.
    private static func withoutEcho(_ number: QuestionNumber, _ line: PaperLine) -> Int {
        var end = number.end
        while let echo = QuestionNumber.read(line, at: end), echo.path == number.path,
            echo.style != .circled, echo.style != .bare, !echo.isDoubtful, echo.end > end
        {
            end = echo.end
        }
        return end
    }
}

/// A line that announces a case: 【案例一】, 材料：, 根据以下材料回答41-43题.
enum CaseLabel {
    private static let words = [
        "案例分析", "案例", "背景资料", "背景材料", "材料", "案情简介", "案情", "资料", "背景", "情景", "情境",
    ].map(\.scalars)
    private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "[": "]", "(": ")"]

    /// Where the words of the case begin, and whether an instruction says so.
    static func read(_ line: PaperLine) -> (start: Int?, isInstruction: Bool) {
        let start = line.content.lowerBound
        if let found = labelled(line, start) { return (found, false) }
        let found = instruction(line, start)
        return (found, found != nil)
    }

    private static func labelled(_ line: PaperLine, _ start: Int) -> Int? {
        let closer = line.at(start).flatMap { closers[$0] }
        let begin = closer == nil ? start : line.skip(start + 1)
        guard let word = words.first(where: { line.has($0, at: begin) }) else { return nil }
        var index = line.skip(begin + word.count)
        if line.at(index) == "题" { index = line.skip(index + 1) }
        let isNumbered: Bool
        (index, isNumbered) = number(line, index)
        if let closer {
            guard line.at(index) == closer else { return nil }
            index = line.skip(index + 1)
            return line.at(index) == ":" ? line.skip(index + 1) : index
        }
        let upper = line.content.upperBound
        if line.at(index) == ":" { return line.skip(index + 1) }
        guard isNumbered else { return nil }
        if index >= upper { return upper }
        guard let mark = line.at(index),
            ["、", ".", " "].contains(mark) || line.at(index - 1) == " "
        else { return nil }
        return line.skip(line.at(index) == "、" || line.at(index) == "." ? index + 1 : index)
    }

    /// The number of a case, as 一, 1, （一）.
    private static func number(_ line: PaperLine, _ start: Int) -> (Int, Bool) {
        let isBracketed = line.at(start) == "("
        let begin = isBracketed ? line.skip(start + 1) : start
        guard
            let (_, end) = ChineseOrdinal.read(line, begin)
                ?? QuestionNumber.number(line, begin)
        else { return (start, false) }
        guard isBracketed else { return (line.skip(end), true) }
        let close = line.skip(end)
        return line.at(close) == ")" ? (line.skip(close + 1), true) : (start, false)
    }

    private static let openings = ["根据", "阅读", "请根据", "请阅读", "依据", "结合"].map(\.scalars)

    /// `根据以下材料，回答41—43题：` and what follows the colon.
    private static func instruction(_ line: PaperLine, _ start: Int) -> Int? {
        let begin = line.at(start) == "(" ? start + 1 : start
        guard openings.contains(where: { line.has($0, at: begin) }), line.content.count <= 60 else {
            return nil
        }
        let text = line.foldedString(line.content)
        let isAboutCase = ["材料", "案例", "资料", "案情", "情况", "短文"].contains { text.contains($0) }
        let isOrder = (text.contains("回答") || text.contains("完成")) && text.contains("题")
        guard isAboutCase, isOrder, !text.contains("(  )") else { return nil }
        return line.content.upperBound
    }
}
