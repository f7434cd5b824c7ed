/// The words of an answer: letters, a verdict, or something else.
enum KeyText {
    /// Letters of choices at the head of an answer, and what is said after them.
    struct Letters {
        /// 0 for A, as they stand.
        let letters: [Int]
        let rest: String
    }

    /// A verdict at the head of an answer, and what is said after it.
    struct Verdict {
        let isRight: Bool
        let rest: String
    }

    private static let between: Set<Unicode.Scalar> = [
        " ", ",", "、", ";", "/", "|", "&", "+", "和", "与", "及", ".", "，", "；", "\n", "-", "→",
    ]
    private static let openers: Set<Unicode.Scalar> = ["(", "[", "【", "\"", "“", "'", ":", "<"]
    private static let closers: Set<Unicode.Scalar> = [")", "]", "】", "\"", "”", "'", ">"]

    /// Words that stand where an answer should and say that there is none.
    private static let missing: Set<String> = [
        "missing", "无", "缺", "略", "暂无", "待定", "空", "n/a", "none", "?", "无答案", "待补充", "-", "--",
        "未知", "答案略", "null", "nil", "tbd", "/", "(略)", "见解析", "待核",
    ]

    /// Whether nobody gave an answer after all.
    static func isMissing(_ text: String) -> Bool {
        let folded = text.foldedForPapers.lowercased().trimmed
        return folded.isEmpty || missing.contains(folded)
            || missing.contains(folded.trimmingSuffix("。."))
    }

    /// Whether the words are a key of letters or a verdict, and nothing else.
    static func isBareKey(_ text: String) -> Bool {
        if let letters = letters(text), letters.rest.isEmpty { return true }
        if let verdict = verdict(text), verdict.rest.isEmpty { return true }
        return false
    }

    /// `B`, `ABD`, `A、B`, `B。因为…`; nil when it begins otherwise.
    static func letters(_ text: String) -> Letters? {
        let original = text.unicodeScalars.compactMap(\.cleanedForPapers)
        let scalars = original.map(\.foldedForPapers)
        var index = 0
        while index < scalars.count, scalars[index] == " " || openers.contains(scalars[index]) {
            index += 1
        }
        var found: [Int] = []
        var end = index
        let isLower = index < scalars.count && ("a"..."z").contains(scalars[index])
        while index < scalars.count {
            let scalar = scalars[index]
            if let letter = letter(scalar, isLower: isLower) {
                found.append(letter)
                index += 1
                end = index
            } else if between.contains(scalar), !found.isEmpty {
                index += 1
            } else {
                break
            }
        }
        guard !found.isEmpty, found.count <= 26 else { return nil }
        // A word of Latin letters is no key.
        if end < scalars.count, scalars[end].isLatin { return nil }
        if isLower, found.count > 1, found != found.sorted() { return nil }
        let rest = afterKey(original, scalars, end)
        return Letters(letters: found, rest: rest)
    }

    private static func letter(_ scalar: Unicode.Scalar, isLower: Bool) -> Int? {
        if !isLower, ("A"..."Z").contains(scalar) { return Int(scalar.value - 65) }
        if isLower, ("a"..."z").contains(scalar) { return Int(scalar.value - 97) }
        if (0x2460...0x2469).contains(scalar.value) { return Int(scalar.value - 0x2460) }
        return nil
    }

    /// What stands behind a key, without the signs that part them.
    private static func afterKey(
        _ original: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ end: Int
    ) -> String {
        var index = end
        for word in ["选项", "项"].map(\.scalars)
        where scalars[index...].starts(with: word) && index + word.count < scalars.count {
            let next = scalars[index + word.count]
            if !next.isHan { index += word.count }
        }
        while index < scalars.count,
            closers.contains(scalars[index]) || between.contains(scalars[index])
                || scalars[index] == "。" || scalars[index] == ":" || scalars[index] == "!"
        {
            index += 1
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original[index...])
        return String(view).trimmed
    }

    private static let verdicts: [(word: [Unicode.Scalar], isRight: Bool)] = {
        let right = [
            "正确", "对", "是", "√", "✓", "✔", "☑", "✅", "RIGHT", "TRUE", "CORRECT", "YES", "T", "Y",
            "R",
            "说法正确", "符合", "∨", "V", "v",
        ]
        let wrong = [
            "不正确", "错误", "不对", "错", "否", "不是", "×", "✗", "✘", "✕", "❌", "╳", "☒", "WRONG", "FALSE",
            "INCORRECT", "NO", "F", "N", "X", "说法错误", "不符合", "╳", "Х", "х",
        ]
        return (right.map { ($0.scalars, true) } + wrong.map { ($0.scalars, false) })
            .sorted { $0.word.count > $1.word.count }
    }()

    /// `√`, `对`, `错误。因为…`; nil when it begins otherwise.
    static func verdict(_ text: String) -> Verdict? {
        let original = text.unicodeScalars.compactMap(\.cleanedForPapers)
        let scalars = original.map(\.foldedForPapers)
        var start = 0
        while start < scalars.count, scalars[start] == " " || openers.contains(scalars[start]) {
            start += 1
        }
        for (word, isRight) in verdicts where start + word.count <= scalars.count {
            guard zip(word, scalars[start...]).allSatisfy({ $0 == upper($1) }) else { continue }
            let end = start + word.count
            if end < scalars.count {
                let next = scalars[end]
                let isPart =
                    next.isLatin || (next.isHan && word.last?.isHan == true && next != "的")
                guard !isPart else { continue }
            }
            return Verdict(isRight: isRight, rest: afterKey(original, scalars, end))
        }
        return nil
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("a"..."z").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 32) ?? scalar
    }
}

extension String {
    /// Without these characters at its end.
    func trimmingSuffix(_ characters: String) -> String {
        var text = self[...]
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
