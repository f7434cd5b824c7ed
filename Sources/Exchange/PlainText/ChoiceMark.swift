/// The letter in front of a choice, in one of the forms in which people write it.
struct ChoiceMark {
    enum Style: Hashable {
        case dot, comma, colon, closing, paren, bracket, circled
        /// A letter and a blank.
        case bare
        /// A letter and a Chinese character.
        case tight
        /// `[A_en]`: the choice in another language.
        case translation
    }

    /// Without a sign: such letters begin words too, and are choices only in their order.
    var isWeak: Bool { style == .bare || style == .tight }

    /// 0 for A.
    let letter: Int
    let start: Int
    let content: Int
    let style: Style

    private static let openers: [Unicode.Scalar: (Unicode.Scalar, Style)] = [
        "(": (")", .paren), "[": ("]", .bracket), "【": ("】", .bracket),
    ]
    private static let separators: [Unicode.Scalar: Style] = [
        ".": .dot, "、": .comma, ":": .colon, ")": .closing, ",": .comma, "。": .dot,
        "】": .closing, "·": .dot,
    ]

    /// The mark that stands at `start`; `allowsBare` for a letter with nothing but a blank.
    static func read(_ line: PaperLine, at start: Int, allowsBare: Bool = false) -> ChoiceMark? {
        guard let first = line.at(start), mayBegin(first) else { return nil }
        if (0x2460...0x2469).contains(first.value) {
            return ChoiceMark(
                letter: Int(first.value - 0x2460), start: start, content: line.skip(start + 1),
                style: .circled)
        }
        if let (closer, style) = openers[first] {
            let inner = line.skip(start + 1)
            guard let letter = letter(line.at(inner)) else { return nil }
            let close = line.skip(inner + 1)
            if line.at(close) == closer {
                var content = close + 1
                if let next = line.at(line.skip(content)), [".", "、", ":"].contains(next) {
                    content = line.skip(content) + 1
                }
                return ChoiceMark(
                    letter: letter, start: start, content: line.skip(content), style: style)
            }
            guard line.at(close) == "_" else { return nil }
            var end = close
            while let scalar = line.at(end), scalar == "_" || scalar.isLatinLetter { end += 1 }
            guard line.at(end) == closer else { return nil }
            return ChoiceMark(
                letter: letter, start: start, content: line.skip(end + 1), style: .translation)
        }
        return plain(line, start, first, allowsBare)
    }

    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "(", "[", "【": true
        default: (0x2460...0x2469).contains(scalar.value)
        }
    }

    private static func plain(
        _ line: PaperLine, _ start: Int, _ first: Unicode.Scalar, _ allowsBare: Bool
    ) -> ChoiceMark? {
        guard let letter = letter(first), line.at(start - 1)?.isLatinLetter != true else {
            return nil
        }
        let close = line.skip(start + 1)
        if let mark = line.at(close), let style = separators[mark], close - start <= 3 {
            // U.S.A. is no choice; neither is a letter at the end of a sentence.
            if first.value > 0x60, style != .dot, style != .closing { return nil }
            var content = close + 1
            while let next = line.at(content), separators[next] != nil, next != ":" {
                content += 1
            }
            return ChoiceMark(
                letter: letter, start: start, content: line.skip(content), style: style)
        }
        guard allowsBare, first.value < 0x60, let next = line.at(close) else { return nil }
        if close == start + 1 {
            return next.isHan
                ? ChoiceMark(letter: letter, start: start, content: close, style: .tight) : nil
        }
        return ChoiceMark(letter: letter, start: start, content: close, style: .bare)
    }

    private static func letter(_ scalar: Unicode.Scalar?) -> Int? {
        guard let scalar else { return nil }
        if ("A"..."Z").contains(scalar) { return Int(scalar.value - 65) }
        if ("a"..."z").contains(scalar) { return Int(scalar.value - 97) }
        return nil
    }
}
