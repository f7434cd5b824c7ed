/// The characters of GIFT and their escapes: while a text is taken apart, an escaped character
/// stands as one of the private use area, so that it is never taken for a mark.
enum GIFTText {
    private static let marks = Array("~=#{}:\\")
    private static let base: UInt32 = 0xF8C0

    /// With every `\~`, `\=` … as one private character; `\n` as a line break.
    static func guarded(_ text: String) -> String {
        var result = ""
        var characters = Array(text)[...]
        while let character = characters.popFirst() {
            guard character == "\\", let next = characters.first else {
                result.append(character)
                continue
            }
            if let index = marks.firstIndex(of: next), let scalar = privateScalar(index) {
                characters.removeFirst()
                result.unicodeScalars.append(scalar)
            } else if next == "n" {
                characters.removeFirst()
                result.append("\n\u{2060}")
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The characters themselves again.
    static func plain(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= base, scalar.value < base + UInt32(marks.count) {
                result.append(contentsOf: String(marks[Int(scalar.value - base)]).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// With an escape before each mark, and line breaks as `\n`.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if character.isNewline {
                result += "\\n"
            } else {
                if marks.contains(character) { result.append("\\") }
                result.append(character)
            }
        }
    }

    private static func privateScalar(_ index: Int) -> Unicode.Scalar? {
        Unicode.Scalar(base + UInt32(index))
    }

    /// The words of a guarded text in its format: `[html]`, `[markdown]`, `[plain]`, `[moodle]` in
    /// front, else `format`. In Moodle's own format white space says nothing.
    static func words(_ text: some StringProtocol, format: inout String) -> String {
        var body = String(text).trimmed
        if let mark = body.prefixMatch(of: /\[(html|markdown|plain|moodle)\]/) {
            format = String(mark.1)
            body = String(body[mark.range.upperBound...]).trimmed
        }
        switch format {
        case "html": return HTMLText(GIFTText.plain(body).replacing("\u{2060}", with: "")).plain
        case "markdown", "plain":
            return GIFTText.plain(body).replacing("\u{2060}", with: "").trimmed
        default:
            // A break that was written `\n` is meant; one of the file is not.
            let lines = body.replacing("\n\u{2060}", with: "\u{2060}")
                .split(separator: "\u{2060}", omittingEmptySubsequences: false)
            return GIFTText.plain(
                lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                    .joined(separator: "\n"))
        }
    }
}
