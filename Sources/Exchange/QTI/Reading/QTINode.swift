import Vocabulary

/// An element of a QTI document under its QTI 2 name: `qti-simple-choice` of QTI 3 is
/// `simpleChoice`, its attribute `match-max` is `matchMax`. Prefixes are gone, since generators
/// choose them freely.
package struct QTINode: Hashable, Sendable {
    /// What stands in an element, in the order of the document.
    package enum Content: Hashable, Sendable {
        case element(QTINode)
        case text(String)
    }

    package let name: String
    package let attributes: [String: String]
    package let content: [Content]
    /// The line on which its start tag ends, from 1.
    package let line: Int

    init(
        _ name: String, _ attributes: [String: String] = [:], _ content: [Content] = [],
        line: Int = 1
    ) {
        self.name = name
        self.attributes = attributes
        self.content = content
        self.line = line
    }

    /// The elements directly within it.
    var children: [QTINode] {
        content.compactMap { if case .element(let node) = $0 { node } else { nil } }
    }

    /// The elements of a name directly within it.
    func children(_ name: String) -> [QTINode] { children.filter { $0.name == name } }

    /// The first element of a name directly within it.
    func child(_ name: String) -> QTINode? {
        for case .element(let node) in content where node.name == name { return node }
        return nil
    }

    /// An attribute without white space around it; nil when it is missing or has nothing in it.
    func attribute(_ name: String) -> String? {
        guard let text = attributes[name]?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    /// An attribute that is `true` or `false`; nil when it is missing or something else.
    func flag(_ name: String) -> Bool? {
        switch attribute(name)?.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    /// All characters in it and in its elements, as they stand.
    var characters: String {
        content.reduce(into: "") { text, part in
            switch part {
            case .text(let piece): text += piece
            case .element(let node): text += node.characters
            }
        }
    }

    /// The element itself and all elements in it, in the order of the document.
    var descendants: [QTINode] {
        var found = [self]
        for child in children { found += child.descendants }
        return found
    }

    /// Whether there is an element with one of these names in it.
    func contains(_ names: Set<String>) -> Bool {
        children.contains { names.contains($0.name) || $0.contains(names) }
    }
}
