/// Texts as scalars of YAML, in the one spelling that the house writes: plain where that is read
/// back as the same text by every reader, else in double quotes; lines as a literal block.
enum YAMLText {
    /// A scalar on one line, for block and flow alike when `inFlow`.
    static func scalar(_ text: String, inFlow: Bool = false) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// What follows a colon: a scalar with its blank, or a literal block below the key.
    /// - Parameter indent: the column of the key.
    static func value(_ text: String, indent: Int) -> String {
        guard text.contains("\n"), isLiteral(text) else { return " \(scalar(text))" }
        let margin = String(repeating: " ", count: indent + 2)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return " |-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }

    /// `[a, b]`; each element as it is given.
    static func flow(_ elements: [String]) -> String {
        "[\(elements.joined(separator: ", "))]"
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let width = scalar.value > 0xFFFF ? 8 : 4
                let zeros = String(repeating: "0", count: max(0, width - digits.count))
                result += (width == 8 ? "\\U" : "\\u") + zeros + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// What YAML takes for a line break or does not print.
    private static func needsEscape(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func isLiteral(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            ![" ", "\t", "\n"].contains(first), ![" ", "\t", "\n"].contains(last)
        else { return false }
        return !text.unicodeScalars.contains {
            ($0 != "\n" && $0 != "\t" && needsEscape($0)) || $0 == "\r"
        }
    }

    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars)

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            !indicators.contains(first), !first.properties.isWhitespace,
            !last.properties.isWhitespace, last != ":",
            !text.contains(": "), !text.contains(" #"), !text.contains(":\t"),
            !text.contains("\t#"),
            !text.unicodeScalars.contains(where: { needsEscape($0) })
        else { return false }
        if inFlow, text.unicodeScalars.contains(where: { flowMarks.contains($0) }) { return false }
        return !isSomethingElse(text)
    }

    private static let flowMarks = Set(",[]{}:".unicodeScalars)

    private static let words: Set = [
        "y", "n", "yes", "no", "true", "false", "on", "off", "null",
    ]

    /// What readers take for a number, a date, a truth value or nothing.
    private static func isSomethingElse(_ text: String) -> Bool {
        if text.utf8.count <= 5, words.contains(text.lowercased()) { return true }
        guard let first = text.utf8.first,
            (48...57).contains(first) || [0x2B, 0x2D, 0x2E].contains(first)
        else { return false }
        let hasClock = text.utf8.contains(UInt8(ascii: ":"))
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 0x2B, 0x2D, 0x2E, 0x5F, 0x3A: true
            case 0x20: hasClock
            case 65...70, 97...102: true
            case UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "T"), UInt8(ascii: "Z"),
                UInt8(ascii: "i"), UInt8(ascii: "n"):
                true
            default: false
            }
        }
    }
}
