package import Vocabulary

/// The key of RFC 3797, section 4.1, from the values that the sources published.
package enum RFC3797Key {
    /// The values of each source in canonical form and ascending, each source ended by a slash.
    ///
    /// A number loses the zeros before its whole part and after its fraction and always shows a
    /// point (`007` is `7.`, `1.250` is `1.25`); a text is its ASCII letters in upper case and its
    /// digits.
    ///
    /// - Throws: `draw.rfc3797-source` for a source without values, or a value without content.
    package static func text(of sources: [[String]]) throws(Refusal) -> String {
        var key = ""
        for source in sources {
            var values: [RFC3797Value] = []
            for value in source { values.append(try RFC3797Value(value)) }
            guard !values.isEmpty else { throw RFC3797Key.refusal("") }
            key += values.sorted().map(\.text).joined() + "/"
        }
        return key
    }

    fileprivate static func refusal(_ value: String) -> Refusal {
        Refusal(
            "draw.rfc3797-source", "来源的取值“\(value)”不是数，也没有英文字母或数字。",
            "a source's value “\(value)” is no number and has no ASCII letter or digit")
    }
}

/// One value in canonical form; numbers come in their order before texts.
private struct RFC3797Value: Comparable {
    let text: String
    private let whole: Int?

    init(_ value: String) throws(Refusal) {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber =
            parts.count <= 2 && value != "." && !value.isEmpty
            && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isNumber else {
            text = String(
                value.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
            whole = nil
            guard !text.isEmpty else { throw RFC3797Key.refusal(value) }
            return
        }
        let digits = parts[0].drop { $0 == "0" }
        var fraction = parts.count == 2 ? parts[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        text = "\(digits.isEmpty ? "0" : digits).\(fraction)"
        whole = digits.count
    }

    /// Of two numbers the one with fewer digits before the point is smaller; of as many, their
    /// characters decide.
    static func < (one: RFC3797Value, other: RFC3797Value) -> Bool {
        let (left, right) = (one.whole ?? .max, other.whole ?? .max)
        return left == right ? one.text < other.text : left < right
    }
}
