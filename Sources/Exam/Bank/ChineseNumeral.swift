/// The numbers of articles as statutes write them: 第一百四十三条.
package enum ChineseNumeral {
    private static let digits = Array("零一二三四五六七八九")
    private static let units: [(name: Character, value: Int)] = [
        ("千", 1000), ("百", 100), ("十", 10),
    ]
    /// The characters that a numeral is made of; 〇 is another way to write 零.
    package static let characters = Set("零〇一二三四五六七八九十百千")

    /// `143` as 一百四十三, `10` as 十.
    /// - Precondition: `number` is 1 to 9999.
    package static func text(_ number: Int) -> String {
        precondition((1...9999).contains(number), "a numeral from 1 to 9999")
        var text = ""
        var rest = number
        var owesZero = false
        for (name, value) in units {
            let digit = rest / value
            rest %= value
            guard digit > 0 else {
                owesZero = !text.isEmpty
                continue
            }
            if owesZero { text.append(digits[0]) }
            owesZero = false
            if !(digit == 1 && value == 10 && text.isEmpty) { text.append(digits[digit]) }
            text.append(name)
        }
        if rest > 0 {
            if owesZero { text.append(digits[0]) }
            text.append(digits[rest])
        }
        return text
    }

    /// Reads 一百四十三, 十, 一百零一, 一百〇一; nil for anything that is no number from 1 to 9999.
    package static func value(of text: some StringProtocol) -> Int? {
        var total = 0
        var digit: Int?
        var limit = 10_000
        for character in text {
            if character == "零" || character == "〇" {
                guard digit == nil, total > 0 else { return nil }
            } else if let value = digits.firstIndex(of: character) {
                guard digit == nil else { return nil }
                digit = value
            } else if let unit = units.first(where: { $0.name == character })?.value, unit < limit {
                guard digit != nil || (unit == 10 && total == 0) else { return nil }
                total += (digit ?? 1) * unit
                digit = nil
                limit = unit
            } else {
                return nil
            }
        }
        total += digit ?? 0
        return total > 0 ? total : nil
    }
}
