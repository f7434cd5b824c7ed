import Vocabulary

/// A bracket that says what a question is or what it earns: 【单选题】, （多选，2分）, （2分）.
struct QuestionTag {
    let type: DeclaredType?
    let marks: Marks?
    let range: Range<Int>

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
        "【": "】", "[": "]", "(": ")", "<": ">", "{": "}",
    ]

    /// The tag that begins at `start`.
    static func read(_ line: PaperLine, at start: Int, before upper: Int) -> QuestionTag? {
        guard let opener = line.at(start), let closer = brackets[opener] else { return nil }
        var close = start + 1
        while close < upper, line.at(close) != closer {
            guard close - start < 24 else { return nil }
            close += 1
        }
        guard close < upper else { return nil }
        return inside(line, start + 1..<close, whole: start..<close + 1)
    }

    /// The tag that ends before `upper`, behind which nothing but a full stop may stand.
    static func last(_ line: PaperLine, _ range: Range<Int>) -> QuestionTag? {
        var end = range.upperBound
        while end > range.lowerBound, [" ", "。", ".", ":"].contains(line.folded[end - 1]) {
            end -= 1
        }
        guard end > range.lowerBound,
            let opener = brackets.first(where: { $0.value == line.folded[end - 1] })?.key
        else { return nil }
        var start = end - 1
        while start >= range.lowerBound, line.folded[start] != opener {
            guard end - start < 24 else { return nil }
            start -= 1
        }
        guard start >= range.lowerBound else { return nil }
        return inside(line, start + 1..<end - 1, whole: start..<end)
    }

    private static func inside(
        _ line: PaperLine, _ range: Range<Int>, whole: Range<Int>
    ) -> QuestionTag? {
        if let marks = MarksNote.whole(line, range) {
            return QuestionTag(type: nil, marks: marks, range: whole)
        }
        let inner = line.foldedString(range)
        if let type = DeclaredType(word: inner) {
            return QuestionTag(type: type, marks: nil, range: whole)
        }
        let parts = inner.split { ",;:，；、 /".contains($0) }
        guard parts.count == 2, let type = DeclaredType(word: String(parts[0])) else { return nil }
        let rest = PaperLine(number: 0, String(parts[1]))
        guard let marks = MarksNote.whole(rest, rest.content) else { return nil }
        return QuestionTag(type: type, marks: marks, range: whole)
    }
}
