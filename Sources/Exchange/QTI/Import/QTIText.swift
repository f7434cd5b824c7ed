import Vocabulary

/// Turns the content of an item into the text of a draft: paragraphs and breaks as lines, runs of
/// white space as one space, pictures by their names.
struct QTIText {
    /// What stands for an element: a text, nothing (`""`), or nil for the element's own content.
    typealias Replacement = (QTINode) -> String?

    private let replacement: Replacement
    private var lines: [String] = [""]
    private var isSpacePending = false
    /// A new line, as soon as something follows.
    private var isLinePending = false

    private init(_ replacement: @escaping Replacement) {
        self.replacement = replacement
    }

    static func text(of node: QTINode, replacing replacement: @escaping Replacement) -> String {
        var text = QTIText(replacement)
        for part in node.content { text.add(part) }
        return text.lines.joined(separator: "\n").trimmed
    }

    private static let blocks: Set = [
        "p", "div", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "caption",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "prompt", "rubricBlock", "section", "article",
        "header", "footer", "aside", "figure", "figcaption", "address", "hr", "infoControl",
        "contentBody", "stimulusBody", "itemBody",
    ]

    private mutating func add(_ part: QTINode.Content) {
        switch part {
        case .text(let text): add(text)
        case .element(let node): add(node)
        }
    }

    private mutating func add(_ node: QTINode) {
        if let text = replacement(node) {
            if !text.isEmpty { append(text) }
            return
        }
        switch node.name {
        case "br":
            if isLinePending { startLine() }
            startLine()
            return
        case "msup", "msub", "mfrac", "mroot", "munder", "mover":
            addMath(node)
            return
        case "annotation", "annotation-xml", "style", "script", "stylesheet",
            "companionMaterialsInfo":
            return
        default: break
        }
        let isBlock = QTIText.blocks.contains(node.name)
        if isBlock { endLine() }
        for part in node.content { add(part) }
        if isBlock { endLine() }
        if node.name == "td" || node.name == "th" { append(" ") }
    }

    /// Powers, indices and quotients on one line: `c^2`, `x_1`, `a/b`.
    private mutating func addMath(_ node: QTINode) {
        let marks = ["msup": "^", "mover": "^", "mfrac": "/", "mroot": "^1/"]
        for (index, part) in node.children.enumerated() {
            if index > 0 { append(marks[node.name] ?? "_") }
            add(part)
        }
    }

    private mutating func add(_ text: String) {
        for character in text.unicodeScalars {
            switch character {
            case " ", "\t", "\n", "\r": isSpacePending = true
            default: append(String(character))
            }
        }
    }

    private mutating func append(_ text: String) {
        if isLinePending { startLine() }
        let isLineEmpty = lines[lines.count - 1].isEmpty
        if isSpacePending, !isLineEmpty { lines[lines.count - 1] += " " }
        isSpacePending = false
        lines[lines.count - 1] += text
    }

    private mutating func endLine() {
        if !lines[lines.count - 1].isEmpty { isLinePending = true }
        isSpacePending = false
    }

    private mutating func startLine() {
        lines.append("")
        isLinePending = false
        isSpacePending = false
    }
}
