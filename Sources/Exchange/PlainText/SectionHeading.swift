/// A heading that says what kind of questions follow: 一、单项选择题（每题1分，共40分）.
struct SectionHeading {
    let title: String
    /// Of 一、二、…; nil without one.
    let ordinal: Int?
    /// Nil when the heading names no type.
    let type: DeclaredType?
    let marks: MarksNote

    /// The word for a chapter or part: 章 of 第一章; empty for 一、.
    let unit: String
    var isUnit: Bool { !unit.isEmpty }
    /// How deep it stands under other headings: a part, a chapter, a section, 一、.
    var level: Int {
        guard isUnit else { return 3 }
        if unit.contains("节") { return 2 }
        return ["部分", "编", "篇", "卷", "套"].contains(unit) ? 0 : 1
    }

    /// The heading on a line. `numbered` is the Arabic number in front of it, if there is one: then
    /// nothing but a type is a heading.
    static func read(_ line: PaperLine, numbered: QuestionNumber? = nil) -> SectionHeading? {
        guard !line.isBlank, line.content.count <= 200 else { return nil }
        let (ordinal, start, unit) = numbered.map { ($0.value, $0.end, "") } ?? ordinal(line)
        let body = decorationEnd(line, start)
        let upper = line.content.upperBound
        guard let (type, length) = DeclaredType.prefix(of: line.folded[body..<upper]) else {
            return numbered == nil ? untyped(line, ordinal, start, unit) : nil
        }
        let end = line.skip(body + length)
        guard numbered == nil || line.folded[body + length - 1] == "题" else { return nil }
        let isPlain = numbered == nil && ordinal != nil
        guard isTitleEnd(line, end, hasOrdinal: isPlain) else { return nil }
        return SectionHeading(
            title: line.string(body..<body + length), ordinal: ordinal, type: type,
            marks: MarksNote(heading: line, line.content), unit: unit)
    }

    /// What may stand behind the type word of a heading: nothing, a bracket, a colon, a number.
    private static func isTitleEnd(_ line: PaperLine, _ end: Int, hasOrdinal: Bool) -> Bool {
        guard let next = line.at(end) else { return true }
        let rest = line.foldedString(end..<line.content.upperBound)
        switch next {
        case "*", "#", "=", "-", "】", "]", ">", "》":
            return rest.unicodeScalars.allSatisfy {
                "*#=-】]>》: ".unicodeScalars.contains($0)
            } || (hasOrdinal && rest.count < 60)
        case "(", "[", "【":
            return hasOrdinal || rest.contains("分") || rest.contains("题")
        case ":", "。", ".", ",", "、", ";", "，", "；":
            let after = line.at(line.skip(end + 1))
            return after == nil || hasOrdinal || rest.contains("每题") || rest.contains("每小题")
                || (next == ":" && after?.isDigit == true && rest.contains("题"))
        default:
            let isCount = next.isDigit || next == "共" || next == "每"
            return (isCount && (rest.hasSuffix("题") || rest.contains("分") || rest.contains("道")))
                || (next == "部" && rest.hasPrefix("部分"))
        }
    }

    /// A heading with an ordinal and without a type: a chapter, a law, a part.
    private static func untyped(
        _ line: PaperLine, _ ordinal: Int?, _ start: Int, _ unit: String
    ) -> SectionHeading? {
        let upper = line.content.upperBound
        guard ordinal != nil, upper - start <= 40 else { return nil }
        let isQuestion = line.folded[start..<upper].contains {
            "?？_(;；:".unicodeScalars.contains($0)
        }
        guard !isQuestion, line.folded[upper - 1] != "。", line.folded[upper - 1] != "," else {
            return nil
        }
        return SectionHeading(
            title: line.string(start..<upper), ordinal: ordinal, type: nil,
            marks: MarksNote(heading: line, line.content), unit: unit)
    }

    private static let decorations: Set<Unicode.Scalar> = [
        " ", "*", "#", "=", "-", "【", "[", "◆", "●", "■", "▲", "★", "<", "《", "·",
    ]

    private static func decorationEnd(_ line: PaperLine, _ start: Int) -> Int {
        var index = start
        while let scalar = line.at(index), decorations.contains(scalar) { index += 1 }
        return index
    }

    private static let units = [
        "部分", "大题", "章", "节", "单元", "编", "篇", "类", "模块", "专题", "套", "卷",
    ].map(\.scalars)

    /// 一、 （一） 第一部分 Ⅰ. or nothing; and where the title begins.
    private static func ordinal(_ line: PaperLine) -> (Int?, Int, String) {
        let start = decorationEnd(line, line.content.lowerBound)
        guard let first = line.at(start) else { return (nil, start, "") }
        if first == "第" {
            let begin = line.skip(start + 1)
            if let (value, end) = ChineseOrdinal.read(line, begin)
                ?? QuestionNumber.number(line, begin),
                let unit = units.first(where: { line.has($0, at: line.skip(end)) })
            {
                let name = String(String.UnicodeScalarView(unit))
                return (value, afterSeparator(line, line.skip(end) + unit.count), name)
            }
            return (nil, start, "")
        }
        if (0x2160...0x216B).contains(first.value) {
            return (Int(first.value - 0x2160) + 1, afterSeparator(line, start + 1), "")
        }
        if (0x3220...0x3229).contains(first.value) {
            return (Int(first.value - 0x3220) + 1, afterSeparator(line, start + 1), "")
        }
        let inner = first == "(" ? line.skip(start + 1) : start
        guard let (value, end) = ChineseOrdinal.read(line, inner) else {
            return (nil, start, "")
        }
        let close = line.skip(end)
        let closers: Set<Unicode.Scalar> = first == "(" ? [")"] : ["、", ".", ",", ":", " ", "。"]
        guard let mark = line.at(close) else { return (nil, start, "") }
        if closers.contains(mark) || close > end {
            return (value, afterSeparator(line, close), "")
        }
        return (nil, start, "")
    }

    private static func afterSeparator(_ line: PaperLine, _ index: Int) -> Int {
        var next = line.skip(index)
        while let mark = line.at(next), [")", "、", ".", ",", ":", "。"].contains(mark) {
            next = line.skip(next + 1)
        }
        return next
    }
}
