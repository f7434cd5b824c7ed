/// A line of a paper as people see it, cleaned of what they do not see.
struct PaperLine {
    /// How a word processor sets words off. In the order in which a mark of a right choice is
    /// looked for: what people use for nothing else first.
    enum Emphasis: Int, CaseIterable {
        case highlight, colour, bold, underline
    }

    /// A run of characters that is set off.
    struct Mark {
        let emphasis: Emphasis
        let range: Range<Int>
    }

    /// The number of the line or paragraph in the file, from 1.
    let number: Int
    let text: [Unicode.Scalar]
    /// The same characters in one width: what the grammar looks at; one for one with `text`.
    let folded: [Unicode.Scalar]
    let marks: [Mark]
    /// Whether a page of the file begins here.
    let startsPage: Bool

    /// From the first to the last character that is not blank.
    let content: Range<Int>

    init(
        number: Int, text: [Unicode.Scalar], marks: [Mark] = [], startsPage: Bool = false
    ) {
        self.number = number
        self.text = text
        self.marks = marks
        self.startsPage = startsPage
        folded = text.map(\.foldedForPapers)
        let first = folded.firstIndex { $0 != " " } ?? folded.endIndex
        let last = folded.lastIndex { $0 != " " } ?? first - 1
        content = first..<max(first, last + 1)
    }

    /// A line that a reader made itself.
    init(number: Int, _ text: String) {
        self.init(number: number, text: text.unicodeScalars.compactMap(\.cleanedForPapers))
    }

    var isBlank: Bool { content.isEmpty }

    /// The first place from `index` on that is not blank.
    func skip(_ index: Int) -> Int {
        var next = index
        while next < content.upperBound, folded[next] == " " { next += 1 }
        return next
    }

    /// The folded character there; nil beyond the end.
    func at(_ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < content.upperBound ? folded[index] : nil
    }

    /// Whether these characters stand there.
    func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= content.upperBound else { return false }
        for (offset, scalar) in word.enumerated() where folded[index + offset] != scalar {
            return false
        }
        return true
    }

    /// The words of a range as they stand, without blanks at the ends.
    func string(_ range: Range<Int>) -> String { PaperLine.string(text, range) }

    /// The words of a range in one width, without blanks at the ends.
    func foldedString(_ range: Range<Int>) -> String { PaperLine.string(folded, range) }

    /// All its words.
    var whole: String { string(content) }

    private static func string(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var (lower, upper) = (max(range.lowerBound, 0), min(range.upperBound, scalars.count))
        while lower < upper, scalars[lower] == " " { lower += 1 }
        while lower < upper, scalars[upper - 1] == " " { upper -= 1 }
        guard lower < upper else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[lower..<upper])
        return String(view)
    }
}

extension Unicode.Scalar {
    /// In one width, with one form for each sign that papers write in several.
    var foldedForPapers: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x301C: "~"
        case 0x2013, 0x2014, 0x2212, 0x2010, 0x2011, 0x2012, 0x2015: "-"
        case 0xFE59: "("
        case 0xFE5A: ")"
        case 0x3014, 0x3016: "【"
        case 0x3015, 0x3017: "】"
        case 0xFE52: "."
        case 0xFE55, 0x2236: ":"
        default: self
        }
    }

    /// What people see of it: nil for characters without a look, one kind of blank.
    var cleanedForPapers: Unicode.Scalar? {
        switch value {
        case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFC: return nil
        case 0xFE00...0xFE0F: return nil
        case 0..<0x20, 0x7F..<0xA0: return nil
        default: return self
        }
    }

    var isLatinLetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
    var isDigit: Bool { ("0"..."9").contains(self) }
    var isLatin: Bool { isLatinLetter || isDigit }
    /// A Chinese character.
    var isHan: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || (0x20000...0x3FFFF).contains(value)
    }
}

extension String {
    /// As the grammar compares words.
    var scalars: [Unicode.Scalar] { Array(unicodeScalars) }

    /// In one width, for comparing with words of the grammar.
    var foldedForPapers: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: unicodeScalars.map(\.foldedForPapers))
        return String(view)
    }

    var hasHan: Bool { unicodeScalars.contains(where: \.isHan) }
}
