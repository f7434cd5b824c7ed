/// The clause of a stem that asks, and whether it asks for what is not so.
struct Asking {
    /// What stands after the last mark that ends a clause.
    let clause: String
    /// The word that turns the question; nil when it asks straight.
    let negative: String?
    /// Whether that word stands between 【 and 】, or is set off in another usual way.
    let isMarked: Bool

    private static let words = [
        "不正确", "不符合", "不属于", "不包括", "不应当", "不应该", "不应", "不得", "不能", "不可以", "不适用", "不合法", "不恰当",
        "不准确", "不是", "不予", "不需要", "不构成", "不当", "没有", "错误", "有误", "不", "未", "无权", "除外",
    ]
    /// Words that turn the question only in front of its end: 错误的是, 不得…的有.
    private static let endings = [
        "的是", "的有", "的为", "的一项是", "的选项是", "的情形是", "的做法是", "的说法是", "的行为是", "的事项是", "的情形有", "的做法有",
        "的行为有", "的事项有", "的说法有", "的内容是", "的内容有", "是哪", "有哪", "的措施是", "的措施有",
    ]

    init(_ stem: String) {
        var clause = Substring(stem)
        while let last = clause.last, "？?：:。（）()_ 　".contains(last) || last.isWhitespace {
            clause.removeLast()
        }
        if let mark = clause.lastIndex(where: { "，。；,;！".contains($0) }) {
            clause = clause[clause.index(after: mark)...]
        }
        let asking = Asking.plain(String(clause))
        self.clause = asking
        let selects =
            stem.firstHeld(of: ["下列", "以下", "下面", "哪些", "哪项", "哪一项", "哪种", "选项"]) != nil
        let ends = Asking.endings.contains { asking.hasSuffix($0) } || asking.contains("哪")
        guard selects, ends, let word = Asking.turningWord(in: asking) else {
            (negative, isMarked) = (nil, false)
            return
        }
        negative = word
        isMarked = Asking.isSetOff(word, in: asking)
    }

    /// What negates nothing: names of things, and what somebody failed to do.
    private static let neutral = [
        "不正当竞争", "不特定", "不动产", "不可抗力", "不服", "不含", "拒不", "逾期不", "逾期未", "未经", "未成年", "未改正", "不履行",
        "不作为", "不当得利", "不良", "不同", "不足", "不少于", "不超过", "不低于", "不按", "未按", "不依法", "未依法", "不立即",
        "无权代理", "无正当理由", "不到案", "不停止侵害", "未遂", "不明", "不满", "未满",
    ]

    /// The text without such words.
    static func plain(_ text: String) -> String {
        neutral.reduce(text) { text, word in
            text.holds(word) ? text.split(separator: word).joined(separator: "…") : text
        }
    }

    private static func turningWord(in clause: String) -> String? {
        if let word = clause.firstHeld(of: words) { return word }
        // 违法的有 asks for what is wrong; 属于违法分包的有 asks straight.
        let asksForWrong = ["违法的是", "违法的有", "违法的一项是"].contains(where: clause.hasSuffix)
        return asksForWrong && !clause.holds("确认违法") ? "违法" : nil
    }

    private static func isSetOff(_ word: String, in clause: String) -> Bool {
        [("【", "】"), ("“", "”"), ("**", "**"), ("<b>", "</b>"), ("<u>", "</u>"), ("〔", "〕")]
            .contains {
                mark in
                guard let start = clause.firstRange(of: mark.0) else { return false }
                let rest = clause[start.upperBound...]
                guard let end = rest.firstRange(of: mark.1) else { return false }
                let inner = String(rest[..<end.lowerBound])
                return inner.holds(word) || Asking.words.contains { inner.holds($0) }
            }
    }
}
