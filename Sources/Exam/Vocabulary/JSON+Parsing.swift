extension JSON {
    /// A text that is not the JSON it should be, with the byte at which it stops being so.
    package struct ParseError: Error, Hashable, Sendable {
        package let offset: Int
        package let reason: String
    }

    /// Reads JSON of the canonical subset: UTF-8, integers only, no member named twice.
    ///
    /// White space between tokens is allowed (people indent files); `canonical` tells whether a
    /// text was written in the one spelling.
    /// - Throws: `ParseError` with the offset in bytes.
    package init(parsing bytes: [UInt8]) throws(ParseError) {
        var reader = Reader(bytes: bytes)
        self = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.error("text after the end") }
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        func error(_ reason: String) -> ParseError { ParseError(offset: offset, reason: reason) }

        var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

        mutating func skipSpace() {
            while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
        }

        mutating func expect(_ byte: UInt8) throws(ParseError) {
            guard next == byte else {
                throw error("expected '\(Character(UnicodeScalar(byte)))'")
            }
            offset += 1
        }

        mutating func value(depth: Int) throws(ParseError) -> JSON {
            guard depth < 64 else { throw error("nested too deeply") }
            skipSpace()
            switch next {
            case UInt8(ascii: "{"): return try object(depth: depth)
            case UInt8(ascii: "["): return try array(depth: depth)
            case UInt8(ascii: "\""): return .text(try string())
            case UInt8(ascii: "t"): return try literal("true", .bool(true))
            case UInt8(ascii: "f"): return try literal("false", .bool(false))
            case UInt8(ascii: "n"): return try literal("null", .null)
            default: return .int(try integer())
            }
        }

        mutating func literal(_ word: String, _ value: JSON) throws(ParseError) -> JSON {
            guard bytes[offset...].starts(with: word.utf8) else { throw error("expected \(word)") }
            offset += word.utf8.count
            return value
        }

        mutating func integer() throws(ParseError) -> Int {
            let start = offset
            if next == UInt8(ascii: "-") { offset += 1 }
            while let byte = next, (48...57).contains(byte) { offset += 1 }
            let text = String(decoding: bytes[start..<offset], as: UTF8.self)
            guard let value = Int(text), String(value) == text else {
                offset = start
                throw error("expected a value (numbers are integers without leading zeros)")
            }
            return value
        }

        mutating func array(depth: Int) throws(ParseError) -> JSON {
            try expect(UInt8(ascii: "["))
            var values: [JSON] = []
            skipSpace()
            if next == UInt8(ascii: "]") { offset += 1; return .array([]) }
            while true {
                values.append(try value(depth: depth + 1))
                skipSpace()
                if next == UInt8(ascii: ",") { offset += 1; continue }
                try expect(UInt8(ascii: "]"))
                return .array(values)
            }
        }

        mutating func object(depth: Int) throws(ParseError) -> JSON {
            try expect(UInt8(ascii: "{"))
            var members: [String: JSON] = [:]
            skipSpace()
            if next == UInt8(ascii: "}") { offset += 1; return .object([:]) }
            while true {
                skipSpace()
                let key = try string()
                skipSpace()
                try expect(UInt8(ascii: ":"))
                let member = try value(depth: depth + 1)
                guard members.updateValue(member, forKey: key) == nil else {
                    throw error("member \"\(key)\" twice")
                }
                skipSpace()
                if next == UInt8(ascii: ",") { offset += 1; continue }
                try expect(UInt8(ascii: "}"))
                return .object(members)
            }
        }

        mutating func string() throws(ParseError) -> String {
            try expect(UInt8(ascii: "\""))
            var content: [UInt8] = []
            while let byte = next {
                switch byte {
                case UInt8(ascii: "\""):
                    guard let text = String(validating: content, as: UTF8.self) else {
                        throw error("text that is not UTF-8")
                    }
                    offset += 1
                    return text
                case UInt8(ascii: "\\"):
                    offset += 1
                    content += try escape()
                case 0..<0x20: throw error("control character in a text")
                default:
                    content.append(byte)
                    offset += 1
                }
            }
            throw error("text without an end")
        }

        mutating func escape() throws(ParseError) -> [UInt8] {
            guard let byte = next else { throw error("text without an end") }
            offset += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
            case UInt8(ascii: "b"): return [0x08]
            case UInt8(ascii: "f"): return [0x0C]
            case UInt8(ascii: "n"): return [0x0A]
            case UInt8(ascii: "r"): return [0x0D]
            case UInt8(ascii: "t"): return [0x09]
            case UInt8(ascii: "u"): return try unicodeEscape()
            default: throw error("unknown escape")
            }
        }

        mutating func unicodeEscape() throws(ParseError) -> [UInt8] {
            var unit = try hexUnit()
            if (0xD800..<0xDC00).contains(unit) {
                try expect(UInt8(ascii: "\\"))
                try expect(UInt8(ascii: "u"))
                let low = try hexUnit()
                guard (0xDC00..<0xE000).contains(low) else { throw error("half a surrogate") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(unit) else { throw error("half a surrogate") }
            return Array(String(Character(scalar)).utf8)
        }

        mutating func hexUnit() throws(ParseError) -> UInt32 {
            // `UInt32(_:radix:)` would take a sign for a digit.
            guard offset + 4 <= bytes.count, !"+-".utf8.contains(bytes[offset]),
                let unit = UInt32(
                    String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
            else { throw error("expected four hex digits") }
            offset += 4
            return unit
        }
    }
}
