/// Keys that stand twice in one mapping, which YAML forbids and the parser stops at.
///
/// To find everything else as well, the first of the two is marked in the text, and the parsing
/// begins again; `ConfigFields` reports the marked ones.
enum DuplicateKey {
    private static let mark = "⟪twice⟫"

    /// The text with the key at this place marked; nil when none of `keys` stands there as written.
    /// `line` and `column` count from 1, columns in Unicode scalars.
    static func marking(
        anyOf keys: [String], line: Int, column: Int, in text: String
    ) -> String? {
        var scalars = text.unicodeScalars
        guard line > 0, let start = startOfLine(line, in: scalars),
            let place = scalars.index(start, offsetBy: column - 1, limitedBy: scalars.endIndex)
        else { return nil }
        let rest = Substring(scalars[place...])
        guard keys.contains(where: { rest.hasPrefix($0) }) else { return nil }
        scalars.insert(contentsOf: mark.unicodeScalars, at: place)
        return String(scalars)
    }

    /// The key that was marked; nil when this one was not.
    static func original(of key: String) -> String? {
        guard key.hasPrefix(mark) else { return nil }
        var rest = key[...]
        while rest.hasPrefix(mark) { rest = rest.dropFirst(mark.count) }
        return String(rest)
    }

    private static func startOfLine(
        _ line: Int, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        var start = scalars.startIndex
        for _ in 1..<line {
            guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
            start = scalars.index(after: end)
        }
        return start
    }
}
