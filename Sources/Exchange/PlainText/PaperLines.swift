/// Cuts a text into lines at every sign that ends a line on somebody's machine.
enum PaperLines {
    /// `**答案：A**`, `### 1. 甲` and `- A. 乙` without what only a Markdown reader hides.
    private static func withoutMarkdown(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let first = line.first(where: { $0 != " " }),
            first == "#" || first == "-" || line.contains("*")
        else { return line }
        var result: [Unicode.Scalar] = []
        for (index, scalar) in line.enumerated() {
            let isDouble =
                scalar == "*"
                && (index > 0 && line[index - 1] == "*"
                    || index + 1 < line.count && line[index + 1] == "*")
            if !isDouble { result.append(scalar) }
        }
        let start = result.firstIndex { $0 != " " } ?? 0
        let rest = result[start...].drop { $0 == "#" }
        if rest.count < result.count - start, rest.first == " " { return Array(rest) }
        let item = result[start...].dropFirst(2)
        if result[start...].starts(with: ["-", " "]), item.first.map(\.isLatinLetter) == true {
            return Array(item)
        }
        return result
    }

    static func lines(of text: String) -> [PaperLine] {
        var lines: [PaperLine] = []
        var current: [Unicode.Scalar] = []
        var startsPage = false
        var previous: Unicode.Scalar = " "
        func end() {
            lines.append(
                PaperLine(
                    number: lines.count + 1, text: withoutMarkdown(current),
                    startsPage: startsPage))
            current.removeAll(keepingCapacity: true)
            startsPage = false
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous.value == 0x0D: break
            case 0x0A, 0x0B, 0x0D, 0x85, 0x2028, 0x2029: end()
            case 0x0C: startsPage = true
            default:
                if let seen = scalar.cleanedForPapers { current.append(seen) }
            }
            previous = scalar
        }
        end()
        return lines
    }
}
