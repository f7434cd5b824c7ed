/// The choices on one line.
struct ChoiceRow {
    let marks: [ChoiceMark]
    /// Whether the line begins with them.
    let isAtStart: Bool

    /// The choices between `range`'s ends. `next` is what the line after begins with, which tells
    /// whether a single A in the middle of a line begins choices.
    static func read(
        _ line: PaperLine, _ range: Range<Int>, next: ChoiceMark?
    ) -> ChoiceRow? {
        let start = line.skip(range.lowerBound)
        guard start < range.upperBound else { return nil }
        if let first = ChoiceMark.read(line, at: start) {
            let marks = following(first, line, range.upperBound)
            guard isPlausible(marks, line, range.upperBound, next) else { return nil }
            return ChoiceRow(marks: marks, isAtStart: true)
        }
        return bare(line, start, range.upperBound, next) ?? inline(line, start, range, next)
    }

    /// A、B两公司 names letters without a text behind each.
    private static func isPlausible(
        _ marks: [ChoiceMark], _ line: PaperLine, _ upper: Int, _ next: ChoiceMark?
    ) -> Bool {
        guard let first = marks.first, first.style == .comma, first.letter == 0 else {
            return true
        }
        // A、B、C …: the letter after it has no text of its own before it.
        let content = first.content
        if line.at(content) == "B" {
            let after = line.at(line.skip(content + 1))
            let isNamed = after == "、" || after?.isHan == true || after == ","
            return !isNamed || next?.letter == 1
        }
        return true
    }

    /// Characters of a choice that has others behind it on its line.
    private static let longest = 1000

    private static func following(
        _ first: ChoiceMark, _ line: PaperLine, _ upper: Int
    ) -> [ChoiceMark] {
        var marks = [first]
        var index = first.content
        var last = first
        // Nobody's choice is that long; without an end a line of nothing but A takes for ever.
        while index < min(upper, last.content + longest) {
            guard let mark = ChoiceMark.read(line, at: index, allowsBare: first.isWeak),
                mark.letter == last.letter + 1 || isMisnumbered(mark, after: last, line),
                mark.start > last.content || last.content == index, fits(mark, after: last, line)
            else {
                index += 1
                continue
            }
            marks.append(mark)
            last = mark
            index = max(mark.content, index + 1)
        }
        return marks
    }

    /// A letter twice or a letter left out, in a row that is one beyond doubt.
    private static func isMisnumbered(
        _ mark: ChoiceMark, after last: ChoiceMark, _ line: PaperLine
    ) -> Bool {
        mark.style == last.style && !mark.isWeak && line.at(mark.start - 1) == " "
            && (last.letter...last.letter + 2).contains(mark.letter) && mark.start > last.content
            && mark.content < line.content.upperBound
    }

    private static func fits(_ mark: ChoiceMark, after last: ChoiceMark, _ line: PaperLine) -> Bool
    {
        let before = line.at(mark.start - 1)
        guard before?.isLatinLetter != true else { return false }
        if mark.style == .circled || last.style == .circled {
            return mark.style == last.style
        }
        guard mark.style != .translation || last.style == .translation else { return false }
        if mark.style == last.style, !mark.isWeak {
            return mark.start > last.content || mark.style != .comma
        }
        return before == " "
    }

    /// `A 甲  B 乙`, or `A 甲` with `B 乙` on the next line.
    private static func bare(
        _ line: PaperLine, _ start: Int, _ upper: Int, _ next: ChoiceMark?
    ) -> ChoiceRow? {
        guard let first = ChoiceMark.read(line, at: start, allowsBare: true) else { return nil }
        let marks = following(first, line, upper)
        let last = marks.last?.letter ?? 0
        let goesOn = next.map { $0.style == first.style && $0.letter == last + 1 } == true
        let isRow = marks.count > (first.style == .tight ? 2 : 1)
        guard isRow || goesOn || first.letter > 0 else { return nil }
        return ChoiceRow(marks: marks, isAtStart: true)
    }

    /// Choices that begin behind the stem.
    private static func inline(
        _ line: PaperLine, _ start: Int, _ range: Range<Int>, _ next: ChoiceMark?
    ) -> ChoiceRow? {
        var index = start + 1
        while index < range.upperBound {
            defer { index += 1 }
            guard let scalar = line.at(index), mayBegin(scalar),
                let first = ChoiceMark.read(line, at: index), first.letter == 0,
                first.style != .circled, first.style != .translation,
                scalar != "a" || line.at(index - 1) == " ", line.at(index + 1) != "a"
            else { continue }
            let marks = following(first, line, range.upperBound)
            let goesOn = next.map { $0.letter == marks.count && $0.style == first.style }
            guard marks.count > 1 || goesOn == true, first.content < range.upperBound,
                isPlausible(marks, line, range.upperBound, nil)
            else { continue }
            return ChoiceRow(marks: marks, isAtStart: false)
        }
        return nil
    }

    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "A" || scalar == "(" || scalar == "[" || scalar == "【" || scalar == "a"
    }
}
