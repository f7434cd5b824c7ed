/// A stretch of text of the manual in one kind of type. What is not asked for is nil, so that a
/// template needs to ask for what is there only.
package struct ManualRun: Hashable, Sendable {
    /// Nil unless it is plain.
    package var plain: String?
    /// 加粗.
    package var strong: String?
    /// A key, a code, something typed.
    package var code: String?
    package var link: Link?

    /// A way to another place.
    package struct Link: Hashable, Sendable {
        package let text: String
        package let href: String
    }

    /// Reads `**bold**`, `` `code` `` and `[text](place)`; anything else is plain.
    static func runs(_ text: String) -> [ManualRun] {
        var runs: [ManualRun] = []
        var plain = ""
        var rest = text[...]
        while let first = rest.first {
            if let (run, after) = marked(rest) {
                if !plain.isEmpty { runs.append(ManualRun(plain: plain)) }
                plain = ""
                runs.append(run)
                rest = after
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return plain.isEmpty ? runs : runs + [ManualRun(plain: plain)]
    }

    private static func marked(_ rest: Substring) -> (ManualRun, Substring)? {
        if let (inner, after) = between("**", "**", rest) {
            return (ManualRun(strong: inner), after)
        }
        if let (inner, after) = between("`", "`", rest) { return (ManualRun(code: inner), after) }
        if let (text, after) = between("[", "]", rest),
            let (place, end) = between("(", ")", after), let href = ManualRun.href(place)
        {
            return (ManualRun(link: Link(text: text, href: href)), end)
        }
        return nil
    }

    /// What stands between two marks at the beginning of `rest`, and what follows.
    static func between(
        _ open: String, _ close: String, _ rest: Substring
    ) -> (inner: String, after: Substring)? {
        guard rest.hasPrefix(open) else { return nil }
        let inside = rest.dropFirst(open.count)
        guard let end = inside.firstRange(of: close), !inside[..<end.lowerBound].isEmpty else {
            return nil
        }
        return (String(inside[..<end.lowerBound]), inside[end.upperBound...])
    }

    /// `unit.md#roster` is `/help/unit#roster`; other pages of the site stand as they are. Nothing
    /// leads elsewhere.
    private static func href(_ place: String) -> String? {
        if place.hasPrefix("#") { return place }
        if place.hasPrefix("/"), !place.hasPrefix("//") { return place }
        let halves = place.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let isPage = halves[0].hasSuffix(".md") && !halves[0].contains("/")
        guard isPage else { return nil }
        let name = halves[0].dropLast(3)
        let anchor = halves.count > 1 ? "#\(halves[1])" : ""
        return (name == "index" ? "/help" : "/help/\(name)") + anchor
    }
}
