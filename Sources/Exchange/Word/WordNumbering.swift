import Vocabulary

/// The numbers that Word puts in front of paragraphs by itself.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        /// Such as `%1.` or `第%1题`.
        var text = ""
        /// Below which level it starts again; nil for the one above.
        var restart: Int?
    }

    private struct List {
        var abstract = ""
        var overrides: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    private var levels: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    /// By the abstract list, then level.
    private var counters: [String: [Int: Int]] = [:]
    private var started: Set<String> = []

    /// No numbers at all.
    init() {}

    init(_ part: XMLPart) throws(Refusal) {
        var parser = Parser()
        try part.walk { event in parser.take(event) }
        levels = parser.levels
        lists = parser.lists
    }

    /// The number of the next paragraph of a list, as it is printed; empty for bullets.
    mutating func next(list id: String, level: Int) -> String {
        guard let list = lists[id], (0...8).contains(level) else { return "" }
        if !started.contains("\(id) \(level)"), let start = list.starts[level] {
            counters[list.abstract, default: [:]][level] = start &- 1
        }
        started.insert("\(id) \(level)")
        let own = self.level(list, level)
        var values = counters[list.abstract] ?? [:]
        values[level] = (values[level] ?? own.start &- 1) &+ 1
        for deeper in values.keys where deeper > level {
            let restart = self.level(list, deeper).restart
            if restart.map({ $0 > level || $0 == level + 1 }) ?? true { values[deeper] = nil }
        }
        counters[list.abstract] = values
        guard own.format != "bullet", own.format != "none" else { return "" }
        return printed(list, own, values)
    }

    private func level(_ list: List, _ level: Int) -> Level {
        list.overrides[level] ?? levels[list.abstract]?[level] ?? Level()
    }

    private func printed(_ list: List, _ own: Level, _ values: [Int: Int]) -> String {
        var text = ""
        var isPlace = false
        for character in own.text.prefix(40) {
            if isPlace, let digit = character.wholeNumberValue, (1...9).contains(digit) {
                let level = self.level(list, digit - 1)
                text += WordNumbering.text(values[digit - 1] ?? level.start, level.format)
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                text.append(character)
            }
        }
        return text
    }

    /// A number in one of Word's formats.
    static func text(_ value: Int, _ format: String) -> String {
        switch format {
        case "upperLetter": return letters(value)
        case "lowerLetter": return letters(value).lowercased()
        case "upperRoman": return roman(value)
        case "lowerRoman": return roman(value).lowercased()
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            return symbol(value, 0x2460, 20)
        case "decimalEnclosedParen": return symbol(value, 0x2474, 20)
        case "decimalEnclosedFullstop": return symbol(value, 0x2488, 20)
        case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
            "chineseLegalSimplified", "taiwaneseCounting", "taiwaneseCountingThousand",
            "ideographTraditional", "koreanCounting", "japaneseLegal":
            return chinese(value)
        default: return "\(value)"
        }
    }

    private static func symbol(_ value: Int, _ first: UInt32, _ count: Int) -> String {
        guard (1...count).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1)
        else { return "(\(value))" }
        return String(Character(scalar))
    }

    private static func letters(_ value: Int) -> String {
        guard (1...780).contains(value) else { return "\(value)" }
        let letter = Character(Unicode.Scalar(UInt8(65 + (value - 1) % 26)))
        return String(repeating: letter, count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return "\(value)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (value, "")
        for (worth, sign) in signs {
            while rest >= worth {
                text += sign
                rest -= worth
            }
        }
        return text
    }

    private static func chinese(_ value: Int) -> String {
        let digits = Array("零一二三四五六七八九")
        guard (1...99).contains(value) else { return "\(value)" }
        let (tens, ones) = value.quotientAndRemainder(dividingBy: 10)
        let head = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
        return head + (ones == 0 ? "" : String(digits[ones]))
    }

    /// Reads `numbering.xml`.
    private struct Parser {
        var levels: [String: [Int: Level]] = [:]
        var lists: [String: List] = [:]
        private var abstract: String?
        private var list: String?
        private var index: Int?
        private var level = Level()
        private var override: Int?

        mutating func take(_ event: XMLPart.Event) {
            switch event {
            case .start(let name, let attributes): start(name, attributes)
            case .end("lvl"): endLevel()
            case .end("abstractNum"): abstract = nil
            case .end("num"): list = nil
            case .end("lvlOverride"): override = nil
            default: break
            }
        }

        private mutating func start(_ name: String, _ attributes: [String: String]) {
            let value = attributes["val"] ?? ""
            switch name {
            case "abstractNum": abstract = attributes["abstractNumId"]
            case "num":
                list = attributes["numId"]
                if let list { lists[list] = List() }
            case "abstractNumId": list.map { lists[$0]?.abstract = value }
            case "lvlOverride": override = attributes["ilvl"].flatMap { Int($0) }
            case "startOverride":
                if let list, let override { lists[list]?.starts[override] = Int(value) }
            case "lvl":
                index = attributes["ilvl"].flatMap { Int($0) }
                level = Level()
            case "start": level.start = min(max(Int(value) ?? 1, 0), 1_000_000)
            case "numFmt": level.format = value
            case "lvlText": level.text = value
            case "lvlRestart": level.restart = Int(value)
            default: break
            }
        }

        private mutating func endLevel() {
            guard let index else { return }
            if let list {
                lists[list]?.overrides[index] = level
            } else if let abstract {
                levels[abstract, default: [:]][index] = level
            }
            self.index = nil
        }
    }
}
