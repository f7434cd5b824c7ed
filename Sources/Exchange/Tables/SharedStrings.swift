import Vocabulary

/// The table of strings that cells point into: each the text of all its runs together.
struct SharedStrings {
    private(set) var texts: [String] = []

    init(_ part: XMLPart) throws(Refusal) {
        var texts: [String] = []
        var text = RunText()
        try part.walk { event in
            switch event {
            case .start("si", _): text = RunText()
            case .end("si"): texts.append(text.plain)
            default: text.take(event)
            }
        }
        self.texts = texts
    }
}

/// Collects the `t` elements of a string: plain, or in runs (`r`) with fonts of their own. The
/// reading aids of East Asian text (`rPh`) are not a part of it.
struct RunText {
    private var text = ""
    private var isInText = false
    private var isInReadingAid = false

    mutating func take(_ event: XMLPart.Event) {
        switch event {
        case .start("t", _): isInText = !isInReadingAid
        case .end("t"): isInText = false
        case .start("rPh", _): isInReadingAid = true
        case .end("rPh"): isInReadingAid = false
        case .text(let more) where isInText: text += more
        default: break
        }
    }

    /// With `_x000D_` and its like turned back into the characters that they stand for.
    var plain: String {
        guard text.contains("_x") else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let escaped = RunText.escape(rest) {
                result.append(escaped)
                rest = rest.dropFirst(7)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    private static func escape(_ rest: Substring.UnicodeScalarView) -> UnicodeScalar? {
        let head = Array(rest.prefix(7))
        guard head.count == 7, head[0] == "_", head[1] == "x", head[6] == "_",
            head[2..<6].allSatisfy({ $0.properties.isASCIIHexDigit }),
            let value = UInt32(head[2..<6].map(String.init).joined(), radix: 16)
        else { return nil }
        return UnicodeScalar(value)
    }
}
