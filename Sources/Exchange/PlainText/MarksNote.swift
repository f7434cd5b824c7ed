import Vocabulary

/// What words say about marks: （2分）, 每题1.5分, 每空1分.
struct MarksNote {
    /// Of one question.
    var each: Marks?
    /// Of one blank.
    var perBlank: Marks?

    /// What a tag says.
    init(tag: Marks?) {
        each = tag
    }

    /// Reads a heading or an instruction.
    init(heading line: PaperLine, _ range: Range<Int>) {
        for (words, isBlank) in MarksNote.words {
            for word in words {
                guard let marks = MarksNote.after(word, line, range) else { continue }
                if isBlank { perBlank = perBlank ?? marks } else { each = each ?? marks }
            }
        }
    }

    private static let words: [([[Unicode.Scalar]], Bool)] = [
        (
            ["每小题", "每题", "每道题", "每道", "各题", "每个小题", "每小问", "每问", "每一题", "题各", "each question"]
                .map(\.scalars), false
        ),
        (["每空", "每个空", "每一空"].map(\.scalars), true),
    ]

    private static func after(
        _ word: [Unicode.Scalar], _ line: PaperLine, _ range: Range<Int>
    ) -> Marks? {
        var index = range.lowerBound
        while index < range.upperBound {
            if line.has(word, at: index) {
                var start = line.skip(index + word.count)
                for filler in ["为", "各", "计", "得", ":"] where line.has(filler.scalars, at: start) {
                    start = line.skip(start + 1)
                }
                if let marks = number(line, start)?.marks { return marks }
            }
            index += 1
        }
        return nil
    }

    /// A number and 分 behind it.
    static func number(_ line: PaperLine, _ start: Int) -> (marks: Marks, end: Int)? {
        var end = start
        while let scalar = line.at(end), scalar.isDigit || scalar == "." { end += 1 }
        let unit = line.skip(end)
        guard end > start, line.at(unit) == "分", line.at(unit + 1) != "钟",
            let marks = Marks(decimal: line.foldedString(start..<end))
        else { return nil }
        return (marks, unit + 1)
    }

    /// `2分`, `本题2分`, `共 10 分` as the whole of a range.
    static func whole(_ line: PaperLine, _ range: Range<Int>) -> Marks? {
        var start = line.skip(range.lowerBound)
        for filler in ["本小题", "本题", "满分", "共", "分值", "计", ":"]
        where line.has(filler.scalars, at: start) {
            start = line.skip(start + filler.unicodeScalars.count)
        }
        guard let (marks, end) = number(line, start), line.skip(end) >= range.upperBound else {
            return nil
        }
        return marks
    }
}
