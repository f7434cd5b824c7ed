/// Texts with `*` for any run of characters, as patterns of XML Schema and back.
enum QTIWildcard {
    private static let marks: Set<Character> = Set("\\|.?*+(){}[]^$-&~")

    /// `行政*法` as `行政(.|\n)*法`.
    static func pattern(of text: String) -> String {
        text.reduce(into: "") { pattern, character in
            if character == "*" {
                pattern += anything
            } else {
                if marks.contains(character), character != "^", character != "$", character != "&",
                    character != "~"
                {
                    pattern += "\\"
                }
                pattern.append(character)
            }
        }
    }

    private static let anything = "(.|\\n)*"

    /// Nil for a pattern that says more than that.
    static func text(ofPattern pattern: String) -> String? {
        var text = ""
        var rest = Substring(pattern)
        while let first = rest.first {
            if rest.hasPrefix(anything) {
                text.append("*")
                rest = rest.dropFirst(anything.count)
            } else if rest.hasPrefix(".*") {
                text.append("*")
                rest = rest.dropFirst(2)
            } else if first == "\\" {
                guard let next = rest.dropFirst().first, marks.contains(next), next != "*" else {
                    return nil
                }
                text.append(next)
                rest = rest.dropFirst(2)
            } else {
                guard !"|.?*+(){}[]".contains(first) else { return nil }
                text.append(first)
                rest = rest.dropFirst()
            }
        }
        return text.isEmpty ? nil : text
    }
}
