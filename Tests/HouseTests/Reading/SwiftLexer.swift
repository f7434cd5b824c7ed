/// Cuts Swift source into tokens and comments, so that no rule trips over a brace in a string or a
/// banned word in a comment. It knows as much of Swift as the house rules need, and no more.
struct SwiftLexer {
    private(set) var tokens: [Token] = []
    private(set) var comments: [Comment] = []
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// Where the last token ends.
    private var end = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        readCode(untilParenthesis: false)
    }

    /// Reads to the end, or over the parenthesis that closes an interpolation.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isBlank(byte) || readComment() || readLiteral() { continue }
            if isWordPart(byte) || byte == Self.backtick {
                readWord()
                continue
            }
            if byte == Self.open { depth += 1 }
            if byte == Self.close {
                depth -= 1
                if untilParenthesis && depth < 0 {
                    skip(1)
                    return
                }
            }
            append(.sign, index..<index + 1, line)
            skip(1)
        }
    }

    private mutating func isBlank(_ byte: UInt8) -> Bool {
        guard byte <= Self.space else { return false }
        if byte == Self.newline { line += 1 }
        skip(1)
        return true
    }

    private mutating func readWord() {
        let start = index
        if bytes[index] == Self.backtick {
            skip(1)
            while let byte = peek(), byte != Self.backtick, byte != Self.newline { skip(1) }
            skip(1)
        } else {
            while let byte = peek(), isWordPart(byte) { skip(1) }
        }
        append(.word, start..<index, line)
    }
}

// MARK: - Comments

extension SwiftLexer {
    private mutating func readComment() -> Bool {
        if starts(with: "//") {
            let start = index
            while let byte = peek(), byte != Self.newline { skip(1) }
            comments.append(Comment(line: line, text: text(start..<index)))
            return true
        }
        guard starts(with: "/*") else { return false }
        readBlockComment()
        return true
    }

    private mutating func readBlockComment() {
        var depth = 0
        var start = index
        repeat {
            if starts(with: "/*") {
                depth += 1
                skip(2)
            } else if starts(with: "*/") {
                depth -= 1
                skip(2)
            } else {
                if bytes[index] == Self.newline {
                    comments.append(Comment(line: line, text: text(start..<index)))
                    line += 1
                    start = index + 1
                }
                skip(1)
            }
        } while depth > 0 && index < bytes.count
        comments.append(Comment(line: line, text: text(start..<index)))
    }
}

// MARK: - Strings and regular expressions

extension SwiftLexer {
    private mutating func readLiteral() -> Bool {
        var hashes = 0
        while peek(hashes) == Self.hash { hashes += 1 }
        switch peek(hashes) {
        case Self.quote:
            skip(hashes)
            readString(hashes)
            return true
        case Self.slash where hashes > 0:
            readRegex(hashes)
            return true
        case Self.slash where regexMayStand():
            readRegex(0)
            return true
        default:
            return false
        }
    }

    private mutating func readString(_ hashes: Int) {
        let begins = line
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        let close = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        skip(quotes)
        var start = index
        while index < bytes.count, !starts(with: close) {
            if starts(with: escape + "(") {
                append(.string, start..<index, begins)
                skip(escape.utf8.count + 1)
                readCode(untilParenthesis: true)
                start = index
                continue
            }
            if starts(with: escape) { skip(escape.utf8.count) }
            if peek() == Self.newline { line += 1 }
            skip(1)
        }
        append(.string, start..<index, begins)
        skip(close.utf8.count)
    }

    /// A bare `/` begins a regular expression only where no value can end, never before a blank.
    private func regexMayStand() -> Bool {
        guard let next = peek(1), next > Self.space else { return false }
        guard let last = tokens.last else { return true }
        guard last.kind == .sign, "(,=:{[".contains(last.text) else { return false }
        return bytes[(index + 1)...].prefix { $0 != Self.newline }.contains(Self.slash)
    }

    private mutating func readRegex(_ hashes: Int) {
        let close = "/" + String(repeating: "#", count: hashes)
        skip(hashes + 1)
        while index < bytes.count, !starts(with: close) {
            if peek() == Self.backslash { skip(1) }
            if peek() == Self.newline { line += 1 }
            skip(1)
        }
        skip(close.utf8.count)
    }
}

// MARK: - Bytes

extension SwiftLexer {
    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")
    private static let backtick = UInt8(ascii: "`")
    private static let open = UInt8(ascii: "(")
    private static let close = UInt8(ascii: ")")
    private static let hash = UInt8(ascii: "#")
    private static let quote = UInt8(ascii: "\"")
    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")

    private mutating func append(_ kind: Token.Kind, _ range: Range<Int>, _ line: Int) {
        tokens.append(
            Token(
                kind: kind, text: text(range), line: line, isTight: range.lowerBound == end))
        end = range.upperBound
    }

    private mutating func skip(_ count: Int) {
        index = min(index + count, bytes.count)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
        index + distance < bytes.count ? bytes[index + distance] : nil
    }

    private func starts(with text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    /// Letters, digits, the underscore, and all that is not ASCII.
    private func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
