import Vocabulary

/// Reads JSON (RFC 8259) of any program; what is not JSON is named with its line.
struct LooseJSONReader {
    /// Why a text is no JSON.
    struct Failure: Error {
        enum Cause {
            case trailingComma, comment, tooDeep, singleQuote, end, other(String)
        }

        let cause: Cause
        let line: Int
    }

    private static let depth = 64
    private let bytes: [UInt8]
    private var offset = 0
    private var line: Int

    /// - Parameter line: of the first byte.
    init(_ text: String, line: Int = 1) {
        bytes = Array(text.utf8)
        self.line = line
    }

    /// The one value of the text.
    mutating func document() throws(Failure) -> LooseJSON {
        let value = try value(depth: 0)
        try skipSpace()
        guard offset == bytes.count else { throw failure(.other("text after the end")) }
        return value
    }

    private func failure(_ cause: Failure.Cause) -> Failure { Failure(cause: cause, line: line) }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() throws(Failure) {
        while let byte = next {
            switch byte {
            case 0x20, 0x09, 0x0D: offset += 1
            case 0x0A:
                offset += 1
                line += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"): throw failure(.comment)
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(Failure) -> LooseJSON {
        guard depth < LooseJSONReader.depth else { throw failure(.tooDeep) }
        try skipSpace()
        let start = line
        switch next {
        case UInt8(ascii: "{"): return LooseJSON(value: try object(depth: depth), line: start)
        case UInt8(ascii: "["): return LooseJSON(value: try array(depth: depth), line: start)
        case UInt8(ascii: "\""): return LooseJSON(value: .text(try string()), line: start)
        case UInt8(ascii: "'"): throw failure(.singleQuote)
        case nil: throw failure(.end)
        default: return LooseJSON(value: try word(), line: start)
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> LooseJSON.Value {
        offset += 1
        var values: [LooseJSON] = []
        try skipSpace()
        if next == UInt8(ascii: "]") { offset += 1; return .array([]) }
        while true {
            try skipSpace()
            if next == UInt8(ascii: "]") { throw failure(.trailingComma) }
            values.append(try value(depth: depth + 1))
            try skipSpace()
            switch next {
            case UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "]"):
                offset += 1
                return .array(values)
            case nil: throw failure(.end)
            default: throw failure(.other("expected ',' or ']'"))
            }
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> LooseJSON.Value {
        offset += 1
        var members: [LooseJSON.Member] = []
        try skipSpace()
        if next == UInt8(ascii: "}") { offset += 1; return .object([]) }
        while true {
            try skipSpace()
            if next == UInt8(ascii: "}") { throw failure(.trailingComma) }
            if next == UInt8(ascii: "'") { throw failure(.singleQuote) }
            guard next == UInt8(ascii: "\"") else {
                throw failure(next == nil ? .end : .other("a member begins with a quote"))
            }
            let name = try string()
            try skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure(.other("expected ':'")) }
            offset += 1
            let value = try value(depth: depth + 1)
            members.append(LooseJSON.Member(name: name, value: value))
            try skipSpace()
            switch next {
            case UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "}"):
                offset += 1
                return .object(members)
            case nil: throw failure(.end)
            default: throw failure(.other("expected ',' or '}'"))
            }
        }
    }

    /// `true`, `null` or a number.
    private mutating func word() throws(Failure) -> LooseJSON.Value {
        let start = offset
        while let byte = next, !",:]}[{\"' \t\r\n".utf8.contains(byte), offset - start < 64 {
            offset += 1
        }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            guard LooseJSONReader.isNumber(word) else {
                throw failure(.other("'\(word.prefix(20))' is no value"))
            }
            return .number(word)
        }
    }

    /// `-1`, `0.50`, `1e3`; no zeros before other digits.
    private static func isNumber(_ word: String) -> Bool {
        var rest = Array(word.utf8)[...]
        func takeDigits() -> Int {
            let digits = rest.prefix { (48...57).contains($0) }
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = takeDigits()
        guard whole > 0, whole == 1 || !startsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takeDigits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
                rest = rest.dropFirst()
            }
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func string() throws(Failure) -> String {
        offset += 1
        let start = offset
        // Most texts have no escapes.
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20
        {
            offset += 1
        }
        if next == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }
        var content = Array(bytes[start..<offset])
        while let byte = next {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content += try escape()
            case 0..<0x20:
                guard byte == 0x09 else { throw failure(.other("a line break within a text")) }
                content.append(byte)
            default: content.append(byte)
            }
        }
        throw failure(.end)
    }

    private mutating func escape() throws(Failure) -> [UInt8] {
        guard let byte = next else { throw failure(.end) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var unit = try hexUnit()
            if (0xD800..<0xDC00).contains(unit) {
                guard next == UInt8(ascii: "\\"), offset + 1 < bytes.count,
                    bytes[offset + 1] == UInt8(ascii: "u")
                else { throw failure(.other("half a surrogate")) }
                offset += 2
                let low = try hexUnit()
                guard (0xDC00..<0xE000).contains(low) else {
                    throw failure(.other("half a surrogate"))
                }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(unit) else {
                throw failure(.other("half a surrogate"))
            }
            return Array(String(Character(scalar)).utf8)
        default: throw failure(.other("an unknown escape"))
        }
    }

    private mutating func hexUnit() throws(Failure) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw failure(.end) }
        var unit: UInt32 = 0
        for byte in bytes[offset..<offset + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw failure(.other("four hexadecimal digits are wanted"))
            }
            unit = unit << 4 | UInt32(digit)
        }
        offset += 4
        return unit
    }
}

extension LooseJSONReader.Failure {
    /// What is wrong and what to do, at its line.
    func finding(_ file: String) -> Finding {
        let words: (String, String, String) =
            switch cause {
            case .trailingComma:
                (
                    "json.trailing-comma", "JSON 最后一个成员后面多了逗号，请删去。",
                    "a comma before the closing bracket; take it out"
                )
            case .comment:
                ("json.comment", "JSON 中不能有注释，请删去。", "JSON has no comments; take them out")
            case .tooDeep:
                ("json.too-deep", "JSON 嵌套太深，拒绝读取。", "nested too deeply; not read")
            case .singleQuote:
                (
                    "json.malformed", "JSON 的文字和成员名应写在双引号内。",
                    "texts and names stand in double quotes"
                )
            case .end:
                ("json.malformed", "JSON 不完整，文件可能被截断。", "the JSON ends too early")
            case .other(let reason):
                ("json.malformed", "JSON 格式有误：\(reason)。", "not valid JSON: \(reason)")
            }
        return Finding(words.0, at: Finding.Place(file: file, line: line), words.1, words.2)
    }
}
