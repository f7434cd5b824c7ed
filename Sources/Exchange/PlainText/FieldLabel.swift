/// A label such as 答案： or 【解析】 on a line, with what it labels.
struct FieldLabel {
    let field: QuestionField
    /// Where the label begins.
    let start: Int
    /// What follows it on the line.
    var content: Range<Int>
    /// Where the line goes on after it, for a label whose bracket holds its content.
    let end: Int
    /// Its bracket holds its content.
    var isClosed = false

    private struct Word {
        let field: QuestionField
        let scalars: [Unicode.Scalar]
    }

    /// By their first character, the longest first.
    private static let words: [Unicode.Scalar: [Word]] = {
        var words: [Unicode.Scalar: [Word]] = [:]
        for (field, texts) in QuestionField.words {
            for text in texts {
                guard let first = text.unicodeScalars.first else { continue }
                words[first, default: []].append(Word(field: field, scalars: text.scalars))
            }
        }
        return words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }()

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
        "【": "】", "[": "]", "(": ")", "<": ">", "{": "}",
    ]
    private static let before: Set<Unicode.Scalar> = [
        " ", "。", ";", "；", ",", ")", "】", "]", "?", "!", ".", "、", "”", "》", "_",
    ]

    /// All labels of a line from `start` on, in their order; each holds what stands up to the next.
    static func all(_ line: PaperLine, from start: Int) -> [FieldLabel] {
        var found: [FieldLabel] = []
        var index = line.skip(start)
        let first = index
        while let scalar = line.at(index) {
            if mayBegin(scalar), let label = read(line, at: index, isFirst: index == first) {
                found.append(label)
                index = max(label.content.lowerBound, index + 1)
            } else {
                index += 1
            }
        }
        for position in found.indices where !found[position].isClosed {
            let next = position + 1 < found.count ? found[position + 1].start : found[position].end
            let label = found[position]
            found[position].content =
                label.content.lowerBound..<max(label.content.lowerBound, next)
        }
        return found
    }

    /// Whether a label can begin with the character: asked of every character of a file.
    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && beginnings[Int(scalar.value)]
    }

    private static let beginnings: [Bool] = {
        var table = [Bool](repeating: false, count: 0x10000)
        for scalar in Array(words.keys) + Array(brackets.keys) { table[Int(scalar.value)] = true }
        return table
    }()

    private static func read(_ line: PaperLine, at index: Int, isFirst: Bool) -> FieldLabel? {
        guard let scalar = line.at(index) else { return nil }
        if let closer = brackets[scalar] { return bracketed(line, index, closer, isFirst) }
        guard let word = word(line, index), isFirst || word.field.standsInline,
            isFirst || word.field == .practice || before.contains(line.folded[index - 1])
                || (word.scalars.count > 3 && line.folded[index - 1].isLatinLetter)
        else { return nil }
        let wordEnd = index + word.scalars.count
        let next = line.skip(wordEnd)
        let upper = line.content.upperBound
        if line.at(next) == ":" {
            return FieldLabel(
                field: word.field, start: index, content: min(next + 1, upper)..<upper, end: upper)
        }
        // Without a colon a label stands alone, or is the answer's with nothing but a key after it.
        guard isFirst, word.field == .answer || word.field == .explanation,
            word.scalars.count > 1
        else { return nil }
        let isAlone = next == upper
        let isKey =
            word.field == .answer && (next > wordEnd || line.at(next).map(\.isLatin) == true)
            && KeyText.isBareKey(line.foldedString(next..<upper))
        // A gap's answer: 答案 七日.
        let isText =
            word.field == .answer && next > wordEnd && upper - next <= 40
            && word.scalars[0].isHan
        guard isAlone || isKey || isText else { return nil }
        return FieldLabel(field: word.field, start: index, content: next..<upper, end: upper)
    }

    private static func bracketed(
        _ line: PaperLine, _ index: Int, _ closer: Unicode.Scalar, _ isFirst: Bool
    ) -> FieldLabel? {
        let inner = line.skip(index + 1)
        guard let word = word(line, inner) else { return nil }
        let wordEnd = line.skip(inner + word.scalars.count)
        let upper = line.content.upperBound
        let isStrong = line.folded[index] == "【"
        if line.at(wordEnd) == closer {
            guard isFirst || isStrong || word.field.standsInline else { return nil }
            guard line.folded[index] != "(" || line.at(wordEnd + 1) == ":" || isFirst else {
                return nil
            }
            var start = line.skip(wordEnd + 1)
            if line.at(start) == ":" { start += 1 }
            return FieldLabel(
                field: word.field, start: index, content: min(start, upper)..<upper, end: upper)
        }
        guard line.at(wordEnd) == ":", word.field.standsInline || isFirst else { return nil }
        var close = wordEnd + 1
        while let scalar = line.at(close), scalar != closer, close - index < 2000 { close += 1 }
        guard line.at(close) == closer else { return nil }
        return FieldLabel(
            field: word.field, start: index, content: (wordEnd + 1)..<close, end: close + 1,
            isClosed: true)
    }

    private static func word(_ line: PaperLine, _ index: Int) -> Word? {
        guard let scalar = line.at(index), let candidates = words[scalar] else { return nil }
        return candidates.first { line.has($0.scalars, at: index) }
    }
}
