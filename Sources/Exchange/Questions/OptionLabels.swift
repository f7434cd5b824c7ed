/// The letters before choices, and choices that stand in one text.
enum OptionLabels {
    /// `A` for 0; beyond the alphabet numbers go on.
    static func letter(_ position: Int) -> String {
        ChoiceLetters.letters.indices.contains(position)
            ? ChoiceLetters.letters[position] : "Z\(position)"
    }

    /// Without their own letters, where every choice begins with its own: a choice that begins
    /// with `A、B 两地` alone keeps its words.
    static func stripped(_ options: [WrittenQuestion.Option]) -> [WrittenQuestion.Option] {
        let cleaned = options.map {
            WrittenQuestion.Option(label: $0.label, text: TypedWords.cleaned($0.text))
        }
        let bare = cleaned.enumerated().map { position, option in
            option.text.isEmpty ? "" : withoutLetter(option.text, letter(position))
        }
        guard bare.allSatisfy({ $0 != nil }), bare.contains(where: { $0?.isEmpty == false }) else {
            return cleaned
        }
        return zip(cleaned, bare).map { option, text in
            WrittenQuestion.Option(label: option.label, text: text ?? option.text)
        }
    }

    /// Nil when the text does not begin with this letter and a mark.
    private static func withoutLetter(_ text: String, _ letter: String) -> String? {
        let characters = Array(text.prefix(12))
        guard let mark = mark(at: 0, in: characters), mark.letter == letter else { return nil }
        let rest = String(text.dropFirst(mark.length)).trimmed
        return rest.isEmpty ? nil : rest
    }

    /// A letter with its mark: `A.`, `A、`, `(A)`, `【A】`; in capitals, with what it takes of the
    /// text.
    private static func mark(
        at start: Int, in characters: [Character]
    ) -> (letter: String, length: Int)? {
        func character(_ index: Int) -> Character? {
            characters.indices.contains(index) ? characters[index] : nil
        }
        var index = start
        let isOpen = character(index).map { "(（【[".contains($0) } ?? false
        if isOpen { index += 1 }
        while isOpen, character(index) == " " { index += 1 }
        guard let scalar = character(index)?.unicodeScalars.first,
            character(index)?.unicodeScalars.count == 1
        else { return nil }
        let value =
            scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
            ? scalar.value - 0xFEE0 : scalar.value
        guard (65...90).contains(value) || (97...122).contains(value),
            let capital = UnicodeScalar(value & 0xDF)
        else { return nil }
        index += 1
        while character(index) == " " { index += 1 }
        var isClosed = false
        if let close = character(index), ")）】]".contains(close) {
            isClosed = true
            index += 1
        }
        guard isClosed == isOpen || isClosed else { return nil }
        if let point = character(index), ".．、:：".contains(point) {
            index += 1
        } else if !isClosed {
            return nil
        }
        return (String(Character(capital)), index - start)
    }

    /// Choices out of one text: lines, else lettered marks, else `|` or `；`.
    static func split(_ text: String) -> [WrittenQuestion.Option] {
        let text = TypedWords.cleaned(
            text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        guard !text.isEmpty else { return [] }
        if let lettered = lettered(text) { return lettered }
        for separators in ["\n", "|｜", ";；", "\t", "#"] {
            let parts = text.split(whereSeparator: { separators.contains($0) })
                .map { TypedWords.cleaned(String($0)) }.filter { !$0.isEmpty }
            guard parts.count > 1 else { continue }
            return stripped(parts.map { WrittenQuestion.Option(label: "", text: $0) })
        }
        return [WrittenQuestion.Option(label: "", text: text)]
    }

    /// The marks A, B, C … in this order; nil when there are fewer than two.
    private static func lettered(_ text: String) -> [WrittenQuestion.Option]? {
        let characters = Array(text)
        var cuts: [(start: Int, end: Int)] = []
        var index = 0
        while index < characters.count {
            let isFree =
                index == 0 || "([（【".contains(characters[index])
                || " \n\t\u{3000};；,，|｜、。".contains(characters[index - 1])
            if isFree, let mark = mark(at: index, in: characters), mark.letter == letter(cuts.count)
            {
                cuts.append((index, index + mark.length))
                index += mark.length
            } else {
                index += 1
            }
        }
        guard cuts.count > 1, let first = cuts.first,
            characters[..<first.start].allSatisfy(\.isWhitespace)
        else { return nil }
        let ends = cuts.dropFirst().map(\.start) + [characters.count]
        return zip(cuts, ends).enumerated().map { position, cut in
            var words = String(characters[cut.0.end..<cut.1]).trimmed
            while let last = words.last, ";；|｜,，".contains(last) { words.removeLast() }
            return WrittenQuestion.Option(label: letter(position), text: words.trimmed)
        }
    }
}
