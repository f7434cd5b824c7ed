/// Aliases of YAML, looked for before a file is read: a few lines of them stand for billions of
/// values (a "billion laughs"), and the reader of YAML would walk through all of them.
enum YAMLAlias {
    /// The line of the first alias to an anchor of the same text; nil when there is none. Words
    /// such as `*注` alone are no alias.
    static func firstLine(in text: String) -> Int? {
        var anchors: Set<[UInt8]> = []
        var line = 1
        var before: UInt8 = 0x0A
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A { line += 1 }
            defer { before = byte }
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), opens(before) else {
                continue
            }
            // Names are short in files that people wrote, and long ones cost time.
            let name = bytes[(index + 1)...].prefix(256).prefix { !ends($0) }
            guard !name.isEmpty else { continue }
            if byte == UInt8(ascii: "&") {
                anchors.insert(Array(name))
            } else if anchors.contains(Array(name)) {
                return line
            }
        }
        return nil
    }

    /// Whether a value may begin behind this byte.
    private static func opens(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ",[{:?-".utf8.contains(byte)
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ",[]{}".utf8.contains(byte)
    }
}
