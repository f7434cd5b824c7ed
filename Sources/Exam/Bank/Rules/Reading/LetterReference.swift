/// Where a text speaks of choices by their letters: A项, 选项B, AB, A和C.
enum LetterReference {
    private static let joints = Set("和与及、,".unicodeScalars)
    private static let wideJoints = Set("和与及或、，,+＋ 　/".unicodeScalars)
    private static let fillers = Set(" 　：:为是（(".unicodeScalars)
    private static let wordsBefore = ["选项", "答案", "应选", "故选", "本题选", "上述", "前述"]
        .map { Array($0.unicodeScalars) }
    private static let wordsBehind = [
        "选项", "项错", "项正", "项不", "项符", "项说", "项均", "项都",
    ].map { Array($0.unicodeScalars) }

    /// The first such words; nil when there are none. A公司, A级 or 维生素A are none.
    static func first(in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices where isLetter(scalars[index]) {
            let end = runEnd(scalars, from: index)
            let isStart = index == 0 || !isWordPart(scalars[index - 1])
            guard isStart, end == scalars.count || !isWordPart(scalars[end]) else { continue }
            if follows(scalars, before: index)
                || starts(scalars, at: end)
                || isBareItem(scalars, at: end)
            {
                return words(scalars, index, end)
            }
        }
        return nil
    }

    /// The letters of a text that is nothing but letters of choices: `A和B`, `AB`, `A、C`,
    /// `A+B都对`. Nil for any other text, and for names such as CIF, whose letters do not ascend.
    static func onlyLetters(_ text: String) -> [String]? {
        var letters: [Unicode.Scalar] = []
        var rest = ""
        for scalar in text.unicodeScalars {
            if isLetter(scalar) {
                guard rest.isEmpty, letters.last.map({ $0 < scalar }) ?? true else { return nil }
                letters.append(scalar)
            } else if !wideJoints.contains(scalar) {
                rest.unicodeScalars.append(scalar)
            }
        }
        if rest.hasSuffix("。") { rest.removeLast() }
        guard letters.count >= 2, endings.contains(rest) else { return nil }
        return letters.map { scalar in
            let isWide = scalar.value > 0xFF00
            return isWide
                ? Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) } ?? "" : String(scalar)
        }
    }

    private static let endings: Set = [
        "", "项", "都对", "均对", "都正确", "均正确", "都不对", "均不对", "都是", "均是", "都不是", "均不是", "两项", "都不正确",
        "均不正确", "项都对", "项均正确", "都错", "均错误", "项都正确",
    ]

    /// `A项` where the item ends: not 项目, and 项 is not the first part of another word.
    private static func isBareItem(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard end < text.count, text[end] == "项" else { return false }
        guard end + 1 < text.count else { return true }
        return !Set("目工".unicodeScalars).contains(text[end + 1])
    }

    /// Letters and the joints between them: `A、B`, `ABD`.
    private static func runEnd(_ text: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < text.count {
            if isLetter(text[end]) {
                end += 1
            } else if joints.contains(text[end]), end + 1 < text.count, isLetter(text[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func follows(_ text: [Unicode.Scalar], before index: Int) -> Bool {
        var index = index
        while index > 0, fillers.contains(text[index - 1]) { index -= 1 }
        return wordsBefore.contains { word in
            index >= word.count && text[(index - word.count)..<index].elementsEqual(word)
        }
    }

    private static func starts(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        wordsBehind.contains { text[index...].starts(with: $0) }
    }

    private static func words(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
        let slice = text[max(0, start - 2)..<min(text.count, end + 2)]
        return String(String.UnicodeScalarView(slice))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."J").contains(scalar) || ("Ａ"..."Ｊ").contains(scalar)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
}
