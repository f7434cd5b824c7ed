/// The lines of a Moodle XML file.
struct MoodleMarkup {
    private(set) var content = ""
    private var depth = 0

    mutating func line(_ text: String) {
        content += String(repeating: "  ", count: depth) + text + "\n"
    }

    mutating func open(_ name: String, _ attributes: [String: String] = [:]) {
        let written = attributes.sorted { $0.key < $1.key }
            .map { " \($0.key)=\"\(MoodleMarkup.escaped($0.value))\"" }.joined()
        line("<\(name)\(written)>")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        line("</\(name)>")
    }

    mutating func text(_ name: String, _ value: String) {
        line("<\(name)>\(MoodleMarkup.escaped(value))</\(name)>")
    }

    /// An element with a `text` in it.
    mutating func words(
        _ name: String, _ value: String, format: String?, _ attributes: [String: String] = [:]
    ) {
        open(
            name, format.map { attributes.merging(["format": $0]) { one, _ in one } } ?? attributes)
        text("text", value)
        close(name)
    }

    /// With the characters of XML as entities; control characters, which XML cannot hold, gone.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text with pictures as HTML: line breaks and images, everything else as characters.
    static func html(_ text: String) -> String {
        let lines = escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.joined(separator: "<br>")
            .replacing(/!\[([^\]]*)\]\(media\/([0-9a-f]{64}\.[a-z]{3,4})\)/) { match in
                "<img src=\"@@PLUGINFILE@@/\(match.2)\" alt=\"\(match.1)\">"
            }
    }
}
