/// The number in front of a question, in one of the forms in which people write it.
struct QuestionNumber {
    enum Style: Hashable {
        /// `1.` `1、` `1)` `1:`
        case dot
        /// `（1）`
        case paren
        /// `[1]` `【1】`
        case bracket
        /// `第1题` `题目1` `Question 1`
        case ordinal
        /// `1.1.2`
        case path
        /// `1` and a blank.
        case bare
        /// `①`: lists, never questions.
        case circled
    }

    let style: Style
    let value: Int
    /// All numbers of a `path`; else the value alone.
    let path: [Int]
    /// Where the words after it begin.
    let end: Int
    /// May be a decimal number that begins a line, such as 12.5.
    var isDoubtful = false

    private static let separators: Set<Unicode.Scalar> = [".", "、", ":", ")", ",", "。", ";"]
    private static let openers: [Unicode.Scalar: (Unicode.Scalar, Style)] = [
        "(": (")", .paren), "[": ("]", .bracket), "【": ("】", .bracket),
    ]
    private static let words: [[Unicode.Scalar]] = [
        "第", "题目", "试题", "问题", "小题", "Question ", "question ", "QUESTION ", "Q", "No.",
    ].map(\.scalars)

    /// The number that stands at `start`; nil when there is none.
    static func read(_ line: PaperLine, at start: Int) -> QuestionNumber? {
        guard let first = line.at(start) else { return nil }
        if first.isDigit { return digits(line, start) }
        if let single = single(first, line, start) { return single }
        if let (closer, style) = openers[first] {
            let inner = line.skip(start + 1)
            guard let (value, end) = number(line, inner) else { return nil }
            let close = line.skip(end)
            guard line.at(close) == closer else { return nil }
            return QuestionNumber(
                style: style, value: value, path: [value], end: afterSeparator(line, close + 1))
        }
        for word in words where line.has(word, at: start) {
            return ordinal(line, start, word)
        }
        return nil
    }

    private static func ordinal(
        _ line: PaperLine, _ start: Int, _ word: [Unicode.Scalar]
    ) -> QuestionNumber? {
        let begin = line.skip(start + word.count)
        guard let (value, end) = number(line, begin) ?? ChineseOrdinal.read(line, begin) else {
            return nil
        }
        var close = line.skip(end)
        if word == ["第"] {
            if line.has(["小"], at: close) { close += 1 }
            guard line.has(["题"], at: close) else { return nil }
            close += 1
        } else {
            guard
                close == line.content.upperBound || close > end
                    || line.at(close).map(separators.contains) == true
            else { return nil }
        }
        return QuestionNumber(
            style: .ordinal, value: value, path: [value], end: afterSeparator(line, close))
    }

    /// Characters that are a number of their own: ⒈ ⑴ ①.
    private static func single(
        _ scalar: Unicode.Scalar, _ line: PaperLine, _ start: Int
    ) -> QuestionNumber? {
        let forms: [(ClosedRange<UInt32>, Style)] = [
            (0x2488...0x249B, .dot), (0x2474...0x2487, .paren), (0x2460...0x2473, .circled),
        ]
        guard let (range, style) = forms.first(where: { $0.0.contains(scalar.value) }) else {
            return nil
        }
        let value = Int(scalar.value - range.lowerBound) + 1
        return QuestionNumber(
            style: style, value: value, path: [value], end: afterSeparator(line, start + 1))
    }

    private static func digits(_ line: PaperLine, _ start: Int) -> QuestionNumber? {
        var path: [Int] = []
        var index = start
        var firstEnd = start
        var lastDigits = 0
        while let (value, end) = number(line, index) {
            path.append(value)
            lastDigits = end - index
            if path.count == 1 { firstEnd = end }
            index = end
            guard line.at(end) == ".", line.at(end + 1)?.isDigit == true, path.count < 6 else {
                break
            }
            index = end + 1
        }
        guard let value = path.first else { return nil }
        // 1.2.3 may be question 1 about 2.3 of something.
        let isPath = path.count > 3 || line.at(index) == " " || line.at(index) == "、"
        if path.count == 3, !isPath {
            return QuestionNumber(style: .dot, value: value, path: [value], end: firstEnd + 1)
        }
        if path.count > 2 {
            return QuestionNumber(
                style: .path, value: path.last ?? value, path: path,
                end: afterSeparator(line, index))
        }
        if path.count == 2 {
            let next = line.at(index)
            if lastDigits < 3, next == " " || next == "、" {
                return QuestionNumber(
                    style: .path, value: path[1], path: path, end: afterSeparator(line, index),
                    isDoubtful: next == " ")
            }
            return QuestionNumber(
                style: .dot, value: value, path: [value], end: firstEnd + 1,
                isDoubtful: lastDigits < 3)
        }
        return plain(line, value, firstEnd)
    }

    private static func plain(_ line: PaperLine, _ value: Int, _ end: Int) -> QuestionNumber? {
        let close = line.skip(end)
        if let mark = line.at(close), separators.contains(mark) {
            // 10:30 is a time, 1,000 a number.
            if mark == ":" || mark == ",", line.at(close + 1)?.isDigit == true { return nil }
            return QuestionNumber(
                style: .dot, value: value, path: [value], end: afterSeparator(line, close + 1))
        }
        guard close > end, line.at(close).map({ !$0.isDigit }) == true else { return nil }
        return QuestionNumber(style: .bare, value: value, path: [value], end: close)
    }

    private static func afterSeparator(_ line: PaperLine, _ index: Int) -> Int {
        var next = line.skip(index)
        while let mark = line.at(next), separators.contains(mark), mark != "(" { next += 1 }
        return line.skip(next)
    }

    /// At most six digits.
    static func number(_ line: PaperLine, _ start: Int) -> (value: Int, end: Int)? {
        var (value, index) = (0, start)
        while let digit = line.at(index), digit.isDigit {
            guard index - start < 6 else { return nil }
            value = value * 10 + Int(digit.value - 48)
            index += 1
        }
        return index > start ? (value, index) : nil
    }
}

/// Numbers in Chinese characters, 一 to 九十九.
enum ChineseOrdinal {
    private static let digits: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    static func read(_ line: PaperLine, _ start: Int) -> (value: Int, end: Int)? {
        guard let first = line.at(start) else { return nil }
        var (value, index) = (0, start)
        if let digit = digits[first] {
            value = digit
            index += 1
        }
        guard line.at(index) == "十" else { return index > start ? (value, index) : nil }
        value = max(value, 1) * 10
        index += 1
        if let last = line.at(index), let digit = digits[last] {
            value += digit
            index += 1
        }
        return (value, index)
    }
}
