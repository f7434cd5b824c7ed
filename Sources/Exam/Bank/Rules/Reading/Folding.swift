/// Texts without what does not tell them apart: width, case, white space, marks.
enum Folding {
    /// The letters and digits of a text, narrow and in lower case. A mark between two digits
    /// (1.5, 3-5) and per cent signs have a meaning and stay.
    static func scalars(_ text: String) -> [UInt32] {
        let narrow = text.unicodeScalars.map(narrowed)
        var folded: [UInt32] = []
        folded.reserveCapacity(narrow.count)
        for (index, value) in narrow.enumerated() {
            if isLetterOrDigit(value) || value == 0x25 || value == 0x2030 {
                folded.append(value)
            } else if index > 0, index + 1 < narrow.count, isDigit(narrow[index - 1]),
                isDigit(narrow[index + 1]), !isSpace(value), value != 0x2C
            {
                folded.append(value)
            }
        }
        return folded
    }

    /// As `scalars`, and numerals of statutes (三十) as digits (30), so that two choices which say
    /// the same number are the same.
    static func withDigits(_ text: String) -> [UInt32] {
        let plain = scalars(text)
        var folded: [UInt32] = []
        var index = 0
        while index < plain.count {
            var end = index
            while end < plain.count, numerals.contains(plain[end]) { end += 1 }
            guard end > index else {
                folded.append(plain[index])
                index += 1
                continue
            }
            let run = String(
                String.UnicodeScalarView(plain[index..<end].compactMap(Unicode.Scalar.init)))
            if let value = ChineseNumeral.value(of: run) {
                folded += String(value).unicodeScalars.map(\.value)
            } else {
                folded += plain[index..<end]
            }
            index = end
        }
        return folded
    }

    /// A text without any white space.
    static func withoutSpace(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static let numerals = Set("零〇一二三四五六七八九十百千".unicodeScalars.map(\.value))

    /// Full-width forms of ASCII as ASCII (Unicode block FF00), letters in lower case.
    private static func narrowed(_ scalar: Unicode.Scalar) -> UInt32 {
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        let value = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
        return (0x41...0x5A).contains(value) ? value + 0x20 : value
    }

    private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    private static func isSpace(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isWhitespace ?? false
    }

    private static func isLetterOrDigit(_ value: UInt32) -> Bool {
        if (0x4E00...0x9FFF).contains(value) || isDigit(value) || (0x61...0x7A).contains(value) {
            return true
        }
        guard value > 0x7F, let scalar = Unicode.Scalar(value) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
