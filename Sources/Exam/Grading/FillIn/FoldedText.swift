/// A text without the differences that are not mistakes: two texts are the same answer when their
/// folded forms are equal (peers 5.4).
///
/// | written | folded |
/// |---|---|
/// | 第三十条, 第 30 条, 第30条 | 第30条 |
/// | 《行政处罚法》, 行政处罚法 | 行政处罚法 |
/// | 五万元, 5万元, 50,000元 | 50000元 |
/// | 百分之五十, 50% | 50% |
/// | 三分之一, 1/3 | 1/3 |
/// | 1.5, 3、5 | 1.5, 3,5 |
///
/// A mark between two digits has a meaning and stays; every other mark and all white space goes.
struct FoldedText: Hashable, Sendable {
    let text: String

    init(_ original: String) {
        let narrow = original.unicodeScalars.map(FoldedText.narrowed)
        var pieces = FoldedText.pieces(of: FoldedText.withoutThousands(narrow))
        FoldedText.foldShares(&pieces)
        text = FoldedText.joined(pieces)
    }

    /// Nothing but marks and white space: a blank left open.
    var isEmpty: Bool { text.isEmpty }

    private enum Piece: Equatable {
        /// Digits; those after a decimal point keep their zeros.
        case number(String)
        case other(Character)
    }

    /// Full-width forms of ASCII as ASCII (Unicode block FF00), letters in lower case.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Character {
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        let value = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
        let isCapital = (0x41...0x5A).contains(value)
        return Unicode.Scalar(isCapital ? value + 0x20 : value).map(Character.init) ?? " "
    }

    /// Drops the commas of `50,000`: after one to three digits, before groups of exactly three.
    private static func withoutThousands(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var index = 0
        while index < text.count {
            let run = text[index...].prefix { isDigit($0) || $0 == "," }
            guard !run.isEmpty else {
                result.append(text[index])
                index += 1
                continue
            }
            let groups = run.split(separator: ",", omittingEmptySubsequences: false)
            let isThousands =
                (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            result += isThousands ? run.filter { $0 != "," } : Array(run)
            index += run.count
        }
        return result
    }

    /// Numbers as Arabic digits without leading zeros.
    private static func pieces(of text: [Character]) -> [Piece] {
        var pieces: [Piece] = []
        var index = 0
        while index < text.count {
            let run = text[index...].prefix(while: ChineseNumeral.isPart)
            guard !run.isEmpty else {
                pieces.append(.other(text[index]))
                index += 1
                continue
            }
            index += run.count
            let isDecimals =
                pieces.count > 1 && isPoint(pieces[pieces.count - 1])
                && isNumber(pieces[pieces.count - 2])
            if isDecimals, run.allSatisfy(isDigit) {
                pieces.append(.number(String(run)))
            } else if !isDecimals, let value = ChineseNumeral.value(of: run) {
                pieces.append(.number(String(value)))
            } else {
                pieces += run.map { isDigit($0) ? .number(String($0)) : .other($0) }
            }
        }
        return pieces
    }

    /// 百分之五十 as `50%`, 三分之一 as `1/3`.
    private static func foldShares(_ pieces: inout [Piece]) {
        var index = 1
        while index + 2 < pieces.count {
            defer { index += 1 }
            guard pieces[index] == .other("分"), pieces[index + 1] == .other("之"),
                case .number(let part) = pieces[index + 2]
            else { continue }
            switch pieces[index - 1] {
            case .number("100"), .other("百"):
                pieces.replaceSubrange(index - 1...index + 2, with: [.number(part), .other("%")])
            case .number(let whole):
                pieces.replaceSubrange(
                    index - 1...index + 2, with: [.number(part), .other("/"), .number(whole)])
            case .other: continue
            }
        }
    }

    private static func joined(_ pieces: [Piece]) -> String {
        var text = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .number(let digits): text += digits
            case .other(let character):
                guard isMark(character) else {
                    text.append(character)
                    continue
                }
                let isBetweenNumbers =
                    index > 0 && index + 1 < pieces.count && isNumber(pieces[index - 1])
                    && isNumber(pieces[index + 1])
                if isBetweenNumbers { text.append(separators[character] ?? ",") }
            }
        }
        return text
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character) && character.isASCII
    }

    private static func isNumber(_ piece: Piece) -> Bool {
        if case .number = piece { true } else { false }
    }

    private static func isPoint(_ piece: Piece) -> Bool {
        piece == .other(".") || piece == .other("。")
    }

    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace || marks.contains(character)
    }

    /// Zero-width marks among them, which come along when a text is pasted.
    private static let marks: Set<Character> = Set(
        "《》〈〉「」『』【】〔〕()[]{}<>“”‘’\"'`,、。.;:?!·…—–-_~/\\|\u{200B}\u{FEFF}")

    /// Marks that say something else than "and" between two numbers.
    private static let separators: [Character: Character] = [
        ".": ".", "。": ".", "-": "-", "–": "-", "—": "-", "~": "-", "/": "/", ":": ":",
    ]
}
