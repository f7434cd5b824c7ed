import Vocabulary

/// What an answer says about choices: by letter, by number, or in the choices' own words.
struct AnswerWords {
    let text: String
    /// The labels and texts of the choices, in order.
    let options: [WrittenQuestion.Option]
    let firstIndex: Int

    /// Every way in which the answer can be understood, the likeliest first; positions of choices
    /// in the order in which the answer names them.
    var readings: [[Int]] {
        var found: [[Int]] = []
        for reading in [letters, labels, texts, indexes] {
            if let reading, !reading.isEmpty, !found.contains(reading) { found.append(reading) }
        }
        return found
    }

    /// Letters that go beyond the choices: then the answer names none of them.
    var namesLettersBeyond: Bool {
        guard let positions = letterPositions else { return false }
        return positions.contains { !options.indices.contains($0) }
    }

    private var letters: [Int]? {
        letterPositions.flatMap { $0.allSatisfy(options.indices.contains) ? $0 : nil }
    }

    /// `ACD`, `a,c`, `Ａ、Ｃ`, `（B）`, `选A和B`; also `A. 警告` where that is choice A.
    private var letterPositions: [Int]? {
        let folded = TypedWords.folded(text).uppercased()
        let bare = AnswerWords.withoutPrefix(folded).filter { !AnswerWords.marks.contains($0) }
        if !bare.isEmpty, bare.count <= 26, bare.utf8.allSatisfy({ (65...90).contains($0) }) {
            return AnswerWords.once(bare.utf8.map { Int($0) - 65 })
        }
        return labelled
    }

    private static let marks = Set(" ,;、/|.。&+-()【】[]{}\"'“”‘’:\t\n和与及：；，·")

    private static func withoutPrefix(_ text: String) -> String {
        for prefix in ["正确答案", "标准答案", "参考答案", "答案是", "答案为", "答案", "ANSWER", "选项", "选"]
        where text.hasPrefix(prefix) {
            return String(text.dropFirst(prefix.count))
        }
        return text
    }

    private static func once(_ positions: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return positions.filter { seen.insert($0).inserted }
    }

    /// Each line or part a letter with the words of its choice.
    private var labelled: [Int]? {
        let parts = text.split(whereSeparator: { "\n;；".contains($0) }).map { String($0).trimmed }
        guard !parts.isEmpty else { return nil }
        var positions: [Int] = []
        for part in parts {
            let folded = TypedWords.folded(part)
            guard let first = folded.utf8.first, (65...90).contains(first & 0xDF),
                first >= 65
            else { return nil }
            let position = Int(first & 0xDF) - 65
            let rest = folded.dropFirst().drop { AnswerWords.marks.contains($0) }
            guard options.indices.contains(position), !rest.isEmpty,
                same(String(rest), options[position].text)
            else { return nil }
            positions.append(position)
        }
        return AnswerWords.once(positions)
    }

    /// By the labels that the file itself gave: `①③`, `1,3`, `甲`.
    private var labels: [Int]? {
        let names = options.map { TypedWords.folded($0.label).uppercased() }
        guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else { return nil }
        let folded = TypedWords.folded(text).uppercased()
        if let exact = names.firstIndex(of: folded) { return [exact] }
        let single = names.allSatisfy { $0.count == 1 }
        let parts =
            single
            ? folded.filter { !AnswerWords.marks.contains($0) }.map(String.init)
            : folded.split(whereSeparator: { AnswerWords.marks.contains($0) }).map(String.init)
        let positions = parts.compactMap { names.firstIndex(of: $0) }
        return positions.count == parts.count ? AnswerWords.once(positions) : nil
    }

    /// In the words of the choices, one of them or several with marks between.
    private var texts: [Int]? {
        if let one = options.firstIndex(where: { same($0.text, text) }) { return [one] }
        for separators in ["\n", "|", ";；", "、", ",，", "/"] {
            let parts = text.split(whereSeparator: { separators.contains($0) })
            guard parts.count > 1 else { continue }
            let positions = parts.compactMap { part in
                options.firstIndex { same($0.text, String(part)) }
            }
            if positions.count == parts.count { return AnswerWords.once(positions) }
        }
        return nil
    }

    private func same(_ one: String, _ other: String) -> Bool {
        let (one, other) = (AnswerWords.bare(one), AnswerWords.bare(other))
        return !one.isEmpty && one == other
    }

    private static func bare(_ text: String) -> String {
        TypedWords.folded(text).filter { !$0.isWhitespace && $0 != "。" }
    }

    /// `13` and `1,3` for the first and the third; circled numbers, too.
    private var indexes: [Int]? {
        let folded = TypedWords.folded(text)
        let separated = folded.split(whereSeparator: { AnswerWords.marks.contains($0) })
        var numbers: [Int] = []
        for part in separated {
            for character in part {
                guard let number = AnswerWords.number(character) else { return nil }
                numbers.append(number)
            }
        }
        let positions = numbers.map { $0 - firstIndex }
        guard !positions.isEmpty, positions.allSatisfy(options.indices.contains) else { return nil }
        return AnswerWords.once(positions)
    }

    private static func number(_ character: Character) -> Int? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
        else { return nil }
        switch scalar.value {
        case 48...57: return Int(scalar.value) - 48
        case 0x2460...0x2473: return Int(scalar.value) - 0x245F
        default: return nil
        }
    }
}
