/// The range of numbers that a choice names: 3日以内, 一万元以上五万元以下, 5至10, or one number.
struct NumberRange: Hashable {
    /// Nil where the range has no end on that side.
    let lower: Int?
    let upper: Int?
    /// What follows the numbers, such as 日 or 万元; ranges of different units say nothing about
    /// each other.
    let unit: String

    var isSingle: Bool { lower != nil && lower == upper }

    /// Nil when the text is anything but one number or range with its unit.
    init?(_ text: String) {
        var rest = Substring(
            String(
                String.UnicodeScalarView(Folding.withDigits(text).compactMap(Unicode.Scalar.init))))
        for word in ["处", "罚款", "不少于", "不低于", "不超过", "不多于", "可以", "并处"] where rest.hasPrefix(word) {
            if word.hasPrefix("不") { return nil }
            rest = rest.dropFirst(word.count)
        }
        guard let first = NumberRange.number(&rest) else { return nil }
        let unit = NumberRange.unit(&rest)
        switch NumberRange.link(&rest) {
        case .end: self.init(first, first, unit)
        case .atMost where rest.isEmpty: self.init(nil, first, unit)
        case .atLeast where rest.isEmpty: self.init(first, nil, unit)
        case .atLeast, .to:
            guard let second = NumberRange.number(&rest) else { return nil }
            let other = NumberRange.unit(&rest)
            guard [.end, .atMost].contains(NumberRange.link(&rest)), rest.isEmpty,
                unit.isEmpty || unit == other
            else { return nil }
            self.init(first, second, other)
        case .atMost, .other: return nil
        }
    }

    private init(_ lower: Int?, _ upper: Int?, _ unit: String) {
        (self.lower, self.upper, self.unit) = (lower, upper, unit)
    }

    /// Whether both have numbers in common; bounds that only touch are no overlap.
    func overlaps(_ other: NumberRange) -> Bool {
        guard unit == other.unit, self != other else { return false }
        let low = max(lower ?? Int.min, other.lower ?? Int.min)
        let high = min(upper ?? Int.max, other.upper ?? Int.max)
        return low < high || (low == high && (isSingle || other.isSingle))
    }

    private enum Link { case end, atMost, atLeast, to, other }

    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 12, let value = Int(digits) else { return nil }
        text = text.dropFirst(digits.count)
        return value
    }

    private static func unit(_ text: inout Substring) -> String {
        let known = [
            "万元", "亿元", "个工作日", "工作日", "个小时", "小时", "个月", "日", "天", "年", "元", "倍", "人", "%", "岁",
            "米", "分钟",
            "月", "周", "公里", "次", "份", "名",
        ]
        guard let unit = known.first(where: text.hasPrefix) else { return "" }
        text = text.dropFirst(unit.count)
        return unit
    }

    private static func link(_ text: inout Substring) -> Link {
        for word in ["的罚款", "罚款", "拘留", "期限"] where text == word { text = "" }
        if text.isEmpty { return .end }
        for (word, link) in [
            ("以内", Link.atMost), ("内", .atMost), ("以下", .atMost), ("以上", .atLeast), ("至", .to),
            ("到", .to),
            ("-", .to), ("~", .to),
        ] where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            for word in ["的罚款", "罚款", "拘留"] where text == word { text = "" }
            return link
        }
        return .other
    }
}
