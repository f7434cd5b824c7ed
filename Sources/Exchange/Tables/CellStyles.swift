import Vocabulary

/// The number formats of a workbook: what a reader must know to see a number as the person did.
struct CellStyles {
    enum Format: Hashable {
        case number
        /// Days since the epoch of the workbook.
        case date
        /// A whole number shown with leading zeros to this width (`000000`).
        case zeroPadded(Int)
    }

    private var formats: [Format] = []
    /// What each style shows of a number; styles with one code share one format.
    private var shown: [NumberFormat] = []

    init() {}

    init(_ part: XMLPart) throws(Refusal) {
        var codes: [Int: String] = [:]
        var ids: [Int] = []
        var isInCellFormats = false
        try part.walk { event in
            switch event {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                    codes[id] = attributes["formatCode"]
                }
            case .start("cellXfs", _): isInCellFormats = true
            case .end("cellXfs"): isInCellFormats = false
            case .start("xf", let attributes) where isInCellFormats:
                ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
        }
        formats = ids.map { id in
            if let code = codes[id] { return CellStyles.format(code) }
            return CellStyles.builtInDates.contains(id) ? .date : .number
        }
        var known: [String: NumberFormat] = [:]
        shown = ids.map { id in
            let code = codes[id] ?? CellStyles.builtInCodes[id] ?? "General"
            let format = known[code] ?? NumberFormat(code: code)
            known[code] = format
            return format
        }
    }

    /// How a cell of this style shows a number.
    func numberFormat(_ style: String?) -> NumberFormat? {
        guard let index = style.flatMap({ Int($0) }), shown.indices.contains(index) else {
            return nil
        }
        return shown[index]
    }

    /// The format of a cell by its style attribute `s`.
    subscript(style: String?) -> Format {
        guard let index = style.flatMap({ Int($0) }), formats.indices.contains(index) else {
            return .number
        }
        return formats[index]
    }

    /// The numbers of date formats that need no code in the file (ISO/IEC 29500-1, 18.8.30, with
    /// the ones of Chinese systems); pure times are not among them.
    private static let builtInDates = Set(
        Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

    /// The codes that stand in no file (ISO/IEC 29500-1, 18.8.30), as a Chinese system shows them.
    private static let builtInCodes: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0;¥-#,##0", 6: "¥#,##0;¥-#,##0",
        7: "¥#,##0.00;¥-#,##0.00", 8: "¥#,##0.00;¥-#,##0.00", 9: "0%", 10: "0.00%",
        11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm",
        17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy",
        31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分",
        35: "上午/下午h时mm分ss秒", 36: "yyyy年m月", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0",
        39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
        47: "mm:ss", 48: "##0.0E+0", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月",
        53: "m月d日", 54: "m月d日", 55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒",
        57: "yyyy年m月", 58: "m月d日",
    ]

    /// A code with a year, a day, or a month without a clock shows a date.
    private static func format(_ code: String) -> Format {
        if !code.isEmpty, code.count <= 20, code.allSatisfy({ $0 == "0" }) {
            return code.count > 1 ? .zeroPadded(code.count) : .number
        }
        let letters = placeholders(of: code)
        let hasClock = letters.contains("h") || letters.contains("s")
        let isDate =
            letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasClock)
        return isDate ? .date : .number
    }

    /// The lower-cased letters of the first section that are neither quoted, nor escaped, nor in
    /// brackets (colours, locales). `General` is a word of its own.
    private static func placeholders(of code: String) -> Set<Character> {
        var letters: Set<Character> = []
        var (quoted, bracketed, escaped) = (false, false, false)
        for character in code {
            if escaped {
                escaped = false
                continue
            }
            switch character {
            case "\"" where !bracketed: quoted.toggle()
            case _ where quoted: break
            case "[": bracketed = true
            case "]": bracketed = false
            case _ where bracketed: break
            case "\\", "_", "*": escaped = true
            case ";": return letters
            default: letters.insert(Character(character.lowercased()))
            }
        }
        return letters
    }
}
