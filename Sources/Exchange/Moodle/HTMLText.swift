/// What a piece of HTML says: its words with line breaks where blocks end, and the pictures in it.
/// Lenient, as the HTML of question banks is; it reads once from left to right.
struct HTMLText {
    /// The words; a picture stands as `![alt](src)`.
    private(set) var plain: String
    /// The sources of the pictures, in order.
    private(set) var pictures: [String] = []
    /// Elements whose look is lost, such as `table` or `sub`; empty when nothing is.
    private(set) var lost: Set<String> = []

    private static let blocks: Set<Substring> = [
        "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
        "pre", "blockquote", "dd", "dt", "hr",
    ]
    private static let meaningful: Set<Substring> = [
        "table", "sub", "sup", "u", "math", "svg", "video", "audio", "iframe", "object",
    ]
    private static let hidden: Set<Substring> = ["script", "style", "head", "title"]

    init(_ html: String) {
        plain = ""
        guard html.contains(where: { $0 == "<" || $0 == "&" }) else {
            plain = html.trimmed
            return
        }
        var rest = html[...]
        var skipping: Substring?
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            if skipping == nil { plain += HTMLText.decoded(text) }
            rest = rest[text.endIndex...]
            guard !rest.isEmpty else { break }
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
                continue
            }
            guard let tag = HTMLTag(&rest) else {
                // A `<` that begins no tag is a character.
                if skipping == nil { plain.append("<") }
                rest.removeFirst()
                continue
            }
            if let name = skipping {
                if tag.isEnd, tag.name == name { skipping = nil }
            } else if !tag.isEnd, HTMLText.hidden.contains(tag.name) {
                skipping = tag.name
            } else {
                take(tag)
            }
        }
        plain = HTMLText.tidied(plain)
    }

    private mutating func take(_ tag: HTMLTag) {
        if HTMLText.meaningful.contains(tag.name) { lost.insert(String(tag.name)) }
        if tag.name == "img", let source = tag.attributes["src"] {
            pictures.append(source)
            plain += "![\(tag.attributes["alt"] ?? "")](\(source))"
        } else if HTMLText.blocks.contains(tag.name) {
            plain.append("\n")
        } else if tag.name == "td" || tag.name == "th", tag.isEnd {
            plain.append("\t")
        }
    }

    /// No blanks at the ends of lines, no blank lines.
    private static func tidied(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline)
            .map { $0.split { $0 == " " || $0 == "\u{A0}" || $0 == "\r" }.joined(separator: " ") }
            .map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// With entities as characters.
    static func decoded(_ text: some StringProtocol) -> String {
        guard text.contains("&") else { return String(text) }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" && $0 != " " }
            guard rest[name.endIndex...].first == ";", let character = entity(name) else {
                result.append("&")
                rest.removeFirst()
                continue
            }
            result.append(character)
            rest = rest[name.endIndex...].dropFirst()
        }
        return result + rest
    }

    private static func entity(_ name: Substring) -> Character? {
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map(Character.init)
        }
        return names[String(name)]
    }

    private static let names: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ensp": " ", "emsp": " ", "middot": "·", "hellip": "…", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "times": "×", "divide": "÷",
        "ge": "≥", "le": "≤", "ne": "≠", "plusmn": "±", "deg": "°", "radic": "√", "bull": "•",
        "laquo": "«", "raquo": "»", "copy": "©", "reg": "®", "sect": "§", "permil": "‰",
    ]
}
