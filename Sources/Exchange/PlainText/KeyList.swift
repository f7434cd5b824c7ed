/// A line of an answer key: `1-5 ABCDA`, `1.A 2.B 3.CD`, `1.√ 2.×`.
enum KeyList {
    /// The answer of one question.
    struct Entry {
        /// Nil for letters without numbers, which go to the questions one after another.
        let number: Int?
        let text: String
    }

    /// The answers of the line from `start` on; nil when anything else stands there too.
    static func read(_ line: PaperLine, from start: Int) -> [Entry]? {
        var index = skipSeparators(line, line.skip(start))
        var entries: [Entry] = []
        while line.at(index) != nil {
            if let (more, end) = range(line, index) ?? single(line, index) {
                entries += more
                index = skipSeparators(line, end)
            } else {
                return nil
            }
        }
        return entries.isEmpty ? nil : entries
    }

    private static func skipSeparators(_ line: PaperLine, _ index: Int) -> Int {
        var next = index
        while let scalar = line.at(next), [" ", ";", ",", "、", "。", "|", "."].contains(scalar) {
            next += 1
        }
        return next
    }

    private static let dashes: Set<Unicode.Scalar> = ["-", "~", "至", "到", "—"]

    /// `1-5 ABCDA` or `6~10：AB C ACD D AB`.
    private static func range(_ line: PaperLine, _ start: Int) -> ([Entry], Int)? {
        var index = start
        let opener = line.at(index)
        if opener == "(" || opener == "[" || opener == "【" { index = line.skip(index + 1) }
        if line.has(["第"], at: index) { index = line.skip(index + 1) }
        guard let (first, firstEnd) = QuestionNumber.number(line, index) else { return nil }
        index = line.skip(firstEnd)
        if line.has(["."], at: index) || line.has(["、"], at: index) { index = line.skip(index + 1) }
        guard let dash = line.at(index), dashes.contains(dash) else { return nil }
        while let scalar = line.at(index), dashes.contains(scalar) || scalar == " " { index += 1 }
        guard let (last, lastEnd) = QuestionNumber.number(line, index), last > first,
            last - first < 1000
        else { return nil }
        index = line.skip(lastEnd)
        while let scalar = line.at(index),
            [")", "]", "】", "题", ":", ".", "、", " ", ","].contains(scalar)
        {
            index += 1
        }
        guard let (keys, end) = keys(line, index, count: last - first + 1) else { return nil }
        let entries = keys.enumerated().map { Entry(number: first + $0.offset, text: $0.element) }
        return (entries, end)
    }

    /// Exactly `count` answers: one character each, or runs parted by blanks and commas.
    private static func keys(
        _ line: PaperLine, _ start: Int, count: Int
    ) -> ([String], Int)? {
        var runs: [String] = []
        var characters: [String] = []
        var run = ""
        var index = start
        while let scalar = line.at(index),
            isKey(scalar) || [" ", ",", "、", ";", "/"].contains(scalar)
        {
            if isKey(scalar) {
                run.unicodeScalars.append(scalar)
                characters.append(String(Character(scalar)))
            } else if !run.isEmpty {
                runs.append(run)
                run = ""
            }
            index += 1
        }
        if !run.isEmpty { runs.append(run) }
        if runs.count == count { return (runs, index) }
        if characters.count == count { return (characters, index) }
        return nil
    }

    private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar) || "√×✓✗✔✘对错".unicodeScalars.contains(scalar)
    }

    /// `1.A`, `2、√`, `3（ABC）`, `4 正确`.
    private static func single(_ line: PaperLine, _ start: Int) -> ([Entry], Int)? {
        guard let number = QuestionNumber.read(line, at: start) ?? tight(line, start) else {
            return nil
        }
        var end = number.end
        while let scalar = line.at(end), ![" ", ";", "。", "|", "\t"].contains(scalar),
            !(scalar == "," && line.at(line.skip(end + 1))?.isDigit == true),
            !(scalar == "、" && line.at(line.skip(end + 1))?.isDigit == true),
            !scalar.isDigit || end == number.end
        {
            end += 1
        }
        let text = line.string(number.end..<end)
        guard !text.isEmpty, KeyText.isBareKey(text) else { return nil }
        return ([Entry(number: number.value, text: text)], end)
    }

    /// `1A 2B` without anything between.
    private static func tight(_ line: PaperLine, _ start: Int) -> QuestionNumber? {
        guard let (value, end) = QuestionNumber.number(line, start) else { return nil }
        return QuestionNumber(style: .bare, value: value, path: [value], end: end)
    }
}
