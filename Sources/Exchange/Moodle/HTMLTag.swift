/// One tag of a piece of HTML: `<p class="x">`, `</p>`, `<br/>`.
struct HTMLTag {
    /// In lower case.
    let name: Substring
    let isEnd: Bool
    /// By lower-case name, entities decoded.
    let attributes: [String: String]

    /// Takes the tag at the front of `text`; nil, and nothing taken, when there is none.
    init?(_ text: inout Substring) {
        var rest = text.dropFirst()
        isEnd = rest.first == "/"
        if isEnd { rest.removeFirst() }
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        guard name.first?.isLetter == true, name.first?.isASCII == true else { return nil }
        self.name = Substring(name.lowercased())
        rest = rest[name.endIndex...]
        var attributes: [String: String] = [:]
        while let character = rest.first, character != ">" {
            if character.isWhitespace || character == "/" {
                rest.removeFirst()
                continue
            }
            // A tag that is not closed before the next one is none; this keeps the reading linear.
            guard character != "<", let (key, value) = HTMLTag.attribute(&rest) else { return nil }
            if attributes[key] == nil { attributes[key] = value }
        }
        guard rest.first == ">" else { return nil }
        self.attributes = attributes
        text = rest.dropFirst()
    }

    private static func attribute(_ rest: inout Substring) -> (key: String, value: String)? {
        let key = rest.prefix { !$0.isWhitespace && !"=></".contains($0) }
        guard !key.isEmpty else {
            // A stray sign such as `=`.
            rest.removeFirst()
            return ("", "")
        }
        rest = rest[key.endIndex...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return (key.lowercased(), "") }
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        let value: Substring
        if let quote = rest.first, quote == "\"" || quote == "'" {
            value = rest.dropFirst().prefix { $0 != quote }
            guard value.endIndex < rest.endIndex else { return nil }
            rest = rest[value.endIndex...].dropFirst()
        } else {
            value = rest.prefix { !$0.isWhitespace && $0 != ">" }
            rest = rest[value.endIndex...]
        }
        return (key.lowercased(), HTMLText.decoded(value))
    }
}
