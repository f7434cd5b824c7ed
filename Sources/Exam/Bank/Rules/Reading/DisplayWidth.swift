/// How many columns of a terminal a text takes: two for Chinese letters and their marks.
package enum DisplayWidth {
    package static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The text with blanks up to the width; a longer one as it is.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// Lines of at most `width` columns; a line ends wherever it is full, as Chinese is set, but
    /// no line begins with a mark that belongs to the word before it.
    package static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var line = ""
            var used = 0
            for character in paragraph {
                let own = of(String(character))
                // The mark hangs over by one letter.
                if used + own > width, used > 0, !(closing.contains(character) && used <= width) {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += own
            }
            lines.append(line)
        }
        return lines
    }

    private static let closing: Set<Character> = Set("，。；：、？！”’）》】")

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x300..<0x370, 0x200B..<0x2010, 0xFE00..<0xFE10, 0xFEFF: 0
        // Quotation marks and dashes of Chinese texts are set as wide ones.
        case 0x2014...0x2015, 0x2018...0x201F, 0x2026, 0x1100..<0x1160, 0x2E80..<0xA4D0,
            0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF00..<0xFF61, 0xFFE0..<0xFFE7,
            0x1F300..<0x1F650, 0x20000..<0x3FFFE:
            2
        default: 1
        }
    }
}
