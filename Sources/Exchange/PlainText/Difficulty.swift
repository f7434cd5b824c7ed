import Vocabulary

/// What people write for the difficulty of a question, as the share of right answers in percent.
enum Difficulty {
    private static let words: [String: Int] = [
        "易": 85, "容易": 85, "简单": 85, "低": 85, "easy": 85, "较易": 75, "较容易": 75, "中": 60, "中等": 60,
        "一般": 60, "适中": 60, "普通": 60, "medium": 60, "normal": 60, "moderate": 60, "较难": 45,
        "中难": 45,
        "偏难": 45, "中高": 45, "中低": 75, "中易": 75, "偏易": 75, "难": 30, "困难": 30, "高": 30, "hard": 30,
        "difficult": 30, "很难": 20, "极难": 15, "很容易": 92, "极易": 95,
    ]

    /// `易` and the like; `0.7` as the share; `70%`; 1 to 5 or stars, 5 being the hardest. Nil
    /// when it is none of these.
    static func facility(_ text: String) -> Int? {
        let folded = text.foldedForPapers.lowercased().filter { !$0.isWhitespace }
            .trimmingSuffix("。.;；,，级星度")
        if let known = words[folded] ?? words[folded.trimmingSuffix("题")] { return known }
        let stars = folded.unicodeScalars.filter { $0 == "★" || $0 == "*" || $0 == "⭐" }.count
        if stars > 0, folded.unicodeScalars.allSatisfy({ "★☆*⭐".unicodeScalars.contains($0) }) {
            return grade(stars)
        }
        if folded.hasSuffix("%"), let value = Fraction(decimal: folded.dropLast()) {
            return percent(value)
        }
        if folded.contains("."), let value = Fraction(decimal: folded) {
            guard value <= Fraction(1), value >= Fraction(0) else { return nil }
            return min(max(value.rounded(scale: 100), 1), 99)
        }
        return Int(folded).flatMap { (1...5).contains($0) ? grade($0) : nil }
    }

    private static func percent(_ value: Fraction) -> Int? {
        guard value >= .zero, value <= Fraction(100) else { return nil }
        return min(max(value.rounded(scale: 1), 1), 99)
    }

    private static func grade(_ grade: Int) -> Int? {
        (1...5).contains(grade) ? 105 - 15 * grade : nil
    }
}
