/// Writes a tree as XML of one version, the same tree always as the same text.
struct QTIXML {
    let version: QTIVersion

    /// With the XML declaration.
    func document(_ root: QTINode) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(root, depth: 0, into: &text)
        return text + "\n"
    }

    private static let html: Set = ["p", "br", "img", "div", "math"]

    private func write(_ node: QTINode, depth: Int, into text: inout String) {
        let isThree = version == .three && !QTIXML.html.contains(node.name) && !node.isManifest
        let name = isThree ? "qti-" + QTIXML.kebab(node.name) : node.name
        text += "<" + name
        let order = { (key: String) in (key == "identifier" ? 0 : 1, key) }
        for (key, value) in node.attributes.sorted(by: { order($0.key) < order($1.key) }) {
            let isForeign = key.contains(":") || key == "xmlns" || !isThree
            text += " \(isForeign ? key : QTIXML.kebab(key))=\"\(QTIXML.escaped(value, true))\""
        }
        guard !node.content.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        let isMixed =
            node.content.contains { if case .text = $0 { true } else { false } }
            || node.name == "p"
        for part in node.content {
            switch part {
            case .text(let words): text += QTIXML.escaped(words, false)
            case .element(let child):
                if !isMixed { text += "\n" + String(repeating: "  ", count: depth + 1) }
                write(child, depth: depth + 1, into: &text)
            }
        }
        if !isMixed { text += "\n" + String(repeating: "  ", count: depth) }
        text += "</\(name)>"
    }

    /// `simpleChoice` as `simple-choice`.
    static func kebab(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            if character.isUppercase { text += "-" }
            text += character.lowercased()
        }
    }

    /// Characters that XML cannot hold are left out.
    private static func escaped(_ text: String, _ isAttribute: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where isAttribute: result += "&quot;"
            case "\n" where isAttribute: result += "&#10;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension QTINode {
    private static let manifest: Set = [
        "manifest", "metadata", "organizations", "resources", "resource", "file", "dependency",
        "schema", "schemaversion",
    ]

    /// Whether it is an element of the manifest, which has one form in all versions.
    fileprivate var isManifest: Bool { QTINode.manifest.contains(name) }
}
