/// The words of an item apart from the pictures that they name: `![what is seen](media/<name>)`.
enum CandidateText {
    static func parts(of text: String) -> [(words: String, picture: String?)] {
        var parts: [(words: String, picture: String?)] = []
        var rest = text[...]
        while let mark = rest.firstRange(of: "!["),
            let middle = rest[mark.upperBound...].firstRange(of: "](media/"),
            let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            let name = String(rest[middle.upperBound..<end])
            guard name.utf8.allSatisfy({ isPlain($0) }), !name.isEmpty else {
                parts.append((String(rest[..<mark.upperBound]), nil))
                rest = rest[mark.upperBound...]
                continue
            }
            if mark.lowerBound > rest.startIndex {
                parts.append((String(rest[..<mark.lowerBound]), nil))
            }
            parts.append((String(rest[mark.upperBound..<middle.lowerBound]), name))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append((String(rest), nil)) }
        return parts
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2E
    }

    /// The names of the pictures in a text.
    static func pictures(in text: String) -> [String] { parts(of: text).compactMap(\.picture) }
}
