/// Whole numbers in Chinese and Arabic digits, as statutes and candidates write them.
enum ChineseNumeral {
    /// One piece of a number: 5, 十, 万. Arabic digits in a row are one piece.
    private enum Piece {
        case digit(Int)
        case zero
        /// 10, 100, 1000.
        case unit(Int)
        /// 万, 亿.
        case myriad(Int)
    }

    /// Whether a character can be part of a number.
    static func isPart(_ character: Character) -> Bool {
        digits[character] != nil || units[character] != nil || myriads[character] != nil
    }

    /// The number a run of such characters spells: `三十` is 30, `二〇一七` is 2017, `5万` is 50000.
    ///
    /// Nil where it is not a number in its full form, such as 万一, or 一百二, which is 120 in speech
    /// and 102 to a machine.
    static func value(of run: some Collection<Character>) -> Int? {
        guard run.count <= 15 else { return nil }
        if run.allSatisfy({ digits[$0] != nil }) {
            return run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        return value(of: pieces(of: run))
    }

    private static func value(of pieces: [Piece]) -> Int? {
        var sum = Sum()
        for piece in pieces {
            guard sum.add(piece) else { return nil }
        }
        return sum.value
    }

    /// What has been read of a number with units, such as 一亿零三十万五千.
    private struct Sum {
        /// Closed groups of 万 and 亿, and the group being read.
        private var total = 0
        private var group = 0
        private var pending: Int?
        private var isAfterZero = false
        private var lastUnit = 10_000
        private var lastMyriad = Int.max

        /// False where no number goes on like this.
        mutating func add(_ piece: Piece) -> Bool {
            switch piece {
            case .digit(let digit):
                guard pending == nil else { return false }
                pending = digit
            case .zero:
                guard pending == nil else { return false }
                isAfterZero = true
            case .unit(let unit):
                // 十五 needs no 一 in front; every other unit does.
                let isBareTen = unit == 10 && group == 0 && total == 0 && !isAfterZero
                guard unit < lastUnit, let factor = pending ?? (isBareTen ? 1 : nil) else {
                    return false
                }
                group += factor * unit
                (pending, isAfterZero, lastUnit) = (nil, false, unit)
            case .myriad(let myriad):
                let factor = group + (pending ?? 0)
                guard myriad < lastMyriad, factor > 0 else { return false }
                total += factor * myriad
                (group, pending, isAfterZero) = (0, nil, false)
                (lastUnit, lastMyriad) = (10_000, myriad)
            }
            return true
        }

        var value: Int? {
            let hasHigherPart = group > 0 || total > 0
            let isShortForm = pending != nil && hasHigherPart && lastUnit > 10 && !isAfterZero
            return isShortForm ? nil : total + group + (pending ?? 0)
        }
    }

    private static func pieces(of run: some Collection<Character>) -> [Piece] {
        var pieces: [Piece] = []
        var arabic: Int?
        for character in run {
            if let digit = character.isASCII ? digits[character] : nil {
                arabic = (arabic ?? 0) * 10 + digit
                continue
            }
            if let number = arabic { pieces.append(.digit(number)) }
            arabic = nil
            if let digit = digits[character] {
                pieces.append(digit == 0 ? .zero : .digit(digit))
            } else if let unit = units[character] {
                pieces.append(.unit(unit))
            } else if let myriad = myriads[character] {
                pieces.append(.myriad(myriad))
            }
        }
        if let number = arabic { pieces.append(.digit(number)) }
        return pieces
    }

    private static let digits: [Character: Int] = table([
        "0123456789", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○ 两",
    ])
    private static let units: [Character: Int] = [
        "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
    ]
    private static let myriads: [Character: Int] = ["万": 10_000, "亿": 100_000_000]

    /// Rows of digits in ascending order from 0; a space where a row has none.
    private static func table(_ rows: [String]) -> [Character: Int] {
        let pairs = rows.flatMap { $0.enumerated().map { ($1, $0) } }.filter { $0.0 != " " }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
