/// Text that a program kept as HTML, without its marks.
enum MarkupText {
    /// Text without marks stays as it is.
    static func plain(_ text: String) -> String {
        guard text.contains("<") || text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            result += rest[..<next]
            rest = rest[next...]
            if let (words, length) = rest.first == "<" ? tag(rest) : entity(rest) {
                result += words
                rest = rest.dropFirst(length)
            } else {
                result.append(rest.removeFirst())
            }
        }
        result += rest
        while result.contains("\n\n\n") { result = result.replacing("\n\n\n", with: "\n\n") }
        return result.trimmed
    }

    private static let lines: Set = ["br", "p", "div", "li", "tr"]
    private static let others: Set = [
        "span", "b", "strong", "i", "em", "u", "font", "sub", "sup", "ul", "ol", "table", "tbody",
        "td", "th", "a", "img", "html", "body", "label", "h1", "h2", "h3", "section", "center",
    ]

    /// A line break for a tag that makes one; nil for `<` that begins no tag.
    private static func tag(_ text: Substring) -> (String, Int)? {
        var rest = text.dropFirst().prefix(20_000_000)
        guard let close = rest.firstIndex(of: ">") else { return nil }
        rest = rest[..<close]
        guard !rest.contains("<") else { return nil }
        let length = rest.count + 2
        let isEnd = rest.first == "/"
        if isEnd { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        if name == "img" {
            return source(rest).map { (LinkedPictures.words(for: $0), length) } ?? ("", length)
        }
        if lines.contains(name) { return (name == "br" || isEnd ? "\n" : "", length) }
        return others.contains(name) ? ("", length) : nil
    }

    /// The `src` of a picture.
    private static func source(_ tag: Substring) -> String? {
        guard let name = tag.firstRange(of: "src=") else { return nil }
        let rest = tag[name.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return value.isEmpty || value.contains(")") ? nil : String(value)
    }

    private static let names: [String: String] = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“",
        "rdquo": "”", "lsquo": "‘", "rsquo": "’", "hellip": "…", "mdash": "—", "middot": "·",
        "times": "×", "le": "≤", "ge": "≥", "plusmn": "±", "ensp": " ", "emsp": " ",
    ]

    private static func entity(_ text: Substring) -> (String, Int)? {
        let rest = text.dropFirst().prefix(10)
        guard let end = rest.firstIndex(of: ";") else { return nil }
        let body = rest[..<end]
        let length = body.count + 2
        guard body.first == "#" else { return names[String(body)].map { ($0, length) } }
        let digits = body.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard
            let value = UInt32(
                isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10),
            let scalar = UnicodeScalar(value), value >= 32 || value == 10
        else { return nil }
        return (String(Character(scalar)), length)
    }
}
