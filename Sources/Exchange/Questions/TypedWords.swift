import Bank
import Vocabulary

/// What a question says about its own type.
enum WrittenType: Hashable {
    case known(ItemType)
    /// 选择题: one key or several, the key tells.
    case choice
    /// 案例题 and the like: with choices one of the choice types, else people score it.
    case either
}

/// Words that people write into the cells and members of question files, and what they mean.
enum TypedWords {
    /// In half width, without blanks at the ends, invisible characters taken out.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                result.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2007, 0x202F: result.append(" ")
            case 0x200B...0x200F, 0xFEFF, 0x2060, 0xAD: continue
            default: result.append(scalar)
            }
        }
        return String(result).trimmed
    }

    /// Without invisible characters and blanks at the ends; the width stays.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isNoise($0) }) else { return text.trimmed }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{A0}", "\u{2007}", "\u{202F}": result.append(" ")
            case "\r", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{FEFF}",
                "\u{2060}", "\u{AD}":
                continue
            default: result.append(scalar)
            }
        }
        return String(result).trimmed
    }

    private static func isNoise(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x0D, 0xA0, 0xAD, 0x2007, 0x200B...0x200F, 0x202F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    // Types

    /// Nil for a word that names no type. Longer words are looked for first.
    static func type(_ text: String) -> WrittenType? {
        let word = folded(text).lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
        guard !word.isEmpty else { return nil }
        if let type = ItemType.allCases.first(where: { $0.rawValue.lowercased() == word }) {
            return .known(type)
        }
        if let exact = exactTypes[word] { return exact }
        return containedTypes.first { word.contains($0.0) }?.1
    }

    private static let exactTypes: [String: WrittenType] = [
        "single": .known(.singleChoice), "radio": .known(.singleChoice), "单": .known(.singleChoice),
        "multiple": .known(.multipleResponse), "multi": .known(.multipleResponse),
        "checkbox": .known(.multipleResponse), "多": .known(.multipleResponse),
        "judge": .known(.trueFalse), "judgement": .known(.trueFalse), "tf": .known(.trueFalse),
        "truefalse": .known(.trueFalse), "true/false": .known(.trueFalse),
        "bool": .known(.trueFalse), "boolean": .known(.trueFalse), "判": .known(.trueFalse),
        "fill": .known(.fillIn), "blank": .known(.fillIn), "fillblank": .known(.fillIn),
        "fillintheblank": .known(.fillIn), "gap": .known(.fillIn), "填": .known(.fillIn),
        "essay": .known(.extendedText), "qa": .known(.extendedText),
        "short": .known(.extendedText), "shortanswer": .known(.extendedText), "choice": .choice,
        "选择": .choice, "select": .choice,
    ]

    private static let containedTypes: [(String, WrittenType)] = [
        ("不定项", .known(.indefiniteChoice)), ("任选", .known(.indefiniteChoice)),
        ("选词填空", .known(.gapMatch)), ("下拉", .known(.inlineChoice)),
        ("单项选择", .known(.singleChoice)), ("单选", .known(.singleChoice)),
        ("单项", .known(.singleChoice)), ("多项选择", .known(.multipleResponse)),
        ("多选", .known(.multipleResponse)), ("多项", .known(.multipleResponse)),
        ("判断", .known(.trueFalse)), ("是非", .known(.trueFalse)), ("对错", .known(.trueFalse)),
        ("正误", .known(.trueFalse)), ("填空", .known(.fillIn)), ("排序", .known(.ordering)),
        ("匹配", .known(.matching)), ("连线", .known(.matching)), ("配对", .known(.matching)),
        ("数值", .known(.numeric)), ("案例", .either), ("材料", .either), ("综合", .either),
        ("简答", .known(.extendedText)), ("问答", .known(.extendedText)),
        ("论述", .known(.extendedText)), ("主观", .known(.extendedText)),
        ("名词解释", .known(.extendedText)), ("分析题", .known(.extendedText)),
        ("计算", .known(.extendedText)), ("作文", .known(.extendedText)), ("选择", .choice),
        ("singlechoice", .known(.singleChoice)), ("multiplechoice", .choice),
        ("multipleresponse", .known(.multipleResponse)),
        ("multipleanswer", .known(.multipleResponse)),
    ]

    // Truth

    /// Nil for a word that is neither.
    static func truth(_ text: String) -> Bool? {
        let word = folded(text).lowercased().trimmingMarks
        if trueWords.contains(word) { return true }
        return falseWords.contains(word) ? false : nil
    }

    private static let trueWords: Set = [
        "对", "正确", "√", "✓", "✔", "☑", "true", "t", "yes", "y", "是", "right", "r", "对的",
        "正确的", "1", "v", "说法正确", "是的", "正确答案", "√对", "对√",
    ]
    private static let falseWords: Set = [
        "错", "错误", "×", "✗", "✘", "╳", "☒", "✕", "❌", "false", "f", "no", "n", "否", "wrong", "x",
        "w",
        "不对", "不正确", "0", "说法错误", "不是", "错的", "错误的", "不正确的", "误", "ⅹ", "χ", "х",
    ]

    // Difficulty

    /// The share of candidates in percent; nil for words that say nothing of the kind.
    static func facility(_ text: String) -> Int? {
        let word = folded(text).filter { !$0.isWhitespace }
        if let percent = difficulties[word] { return percent }
        let stars = word.filter { "★☆*".contains($0) }
        if !stars.isEmpty, stars.count == word.count {
            let full = word.filter { $0 != "☆" }.count
            return levels.indices.contains(full - 1) ? levels[full - 1] : nil
        }
        if word.hasSuffix("%") {
            return Fraction(decimal: word.dropLast()).flatMap { percent($0) }
        }
        guard let number = Fraction(decimal: word) else { return nil }
        if number < .one { return percent(number * Fraction(100)) }
        guard number.denominator == 1 else { return nil }
        if levels.indices.contains(number.numerator - 1) { return levels[number.numerator - 1] }
        return percent(number)
    }

    private static func percent(_ number: Fraction) -> Int? {
        guard number >= .zero, number <= Fraction(100) else { return nil }
        return min(max(number.rounded(scale: 1), 1), 99)
    }

    /// From 1, the easiest, to 5.
    private static let levels = [88, 76, 62, 45, 30]
    private static let difficulties: [String: Int] = [
        "很易": 90, "极易": 90, "很简单": 90, "易": 85, "容易": 85, "简单": 85, "低": 85, "较易": 76,
        "较容易": 76, "较简单": 76, "偏易": 76, "中": 62, "中等": 62, "一般": 62, "适中": 62, "普通": 62,
        "中级": 62, "初级": 85, "高级": 35, "较难": 45, "偏难": 45, "中难": 50, "难": 35, "困难": 35,
        "高": 35, "很难": 25, "极难": 25, "easy": 85, "medium": 62, "normal": 62, "hard": 35,
        "difficult": 35, "Easy": 85, "Medium": 62, "Hard": 35, "初": 85, "简": 85, "容": 85, "高难": 30,
    ]

    // Others

    static func cognitiveLevel(_ text: String) -> CognitiveLevel? {
        let word = folded(text).lowercased()
        if let level = CognitiveLevel(rawValue: word) { return level }
        return cognitiveWords.first { word.contains($0.0) }?.1
    }

    private static let cognitiveWords: [(String, CognitiveLevel)] = [
        ("识记", .know), ("记忆", .know), ("了解", .know), ("知道", .know), ("理解", .understand),
        ("掌握", .understand), ("领会", .understand), ("熟悉", .understand), ("应用", .apply),
        ("运用", .apply), ("分析", .apply), ("综合", .apply), ("评价", .apply), ("remember", .know),
        ("analyze", .apply),
    ]

    /// `2`, `2分`, `2.0 分/题`; nil for anything else.
    static func marks(_ text: String) -> Marks? {
        let word = folded(text).filter { !$0.isWhitespace }
        let number = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = word.dropFirst(number.count)
        guard rest.isEmpty || rest == "分" || rest == "分/题" || rest == "分每题",
            let fraction = Fraction(decimal: number), fraction >= .zero,
            fraction <= Fraction(9999)
        else { return nil }
        return Marks(hundredths: fraction.rounded(scale: 100))
    }
}

extension String {
    /// Without brackets, full stops and blanks at its ends.
    var trimmingMarks: String {
        let marks: Set<Character> = [
            "(", ")", "[", "]", "【", "】", "（", "）", "。", ".", "．", " ", ";", "；", ",", "，", "\"",
            "“", "”", "'",
            ":",
            "：", "、", "\t", "\n",
        ]
        var text = self[...].drop { marks.contains($0) }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }
}
