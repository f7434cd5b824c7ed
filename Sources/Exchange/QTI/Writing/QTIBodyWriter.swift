import Vocabulary

/// Texts of drafts as content of an item: lines, pictures, gaps.
struct QTIBodyWriter {
    /// What stands before `media/` in the path of a picture.
    let mediaFolder: String

    /// Lines as breaks, pictures as images, each `____` as the next of the gaps.
    func content(_ text: String, gaps: [QTINode] = []) -> [QTINode.Content] {
        var gaps = gaps[...]
        var content: [QTINode.Content] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { content.append(.element(QTINode("br"))) }
            for piece in pieces(String(line)) {
                guard case .text(let words) = piece, !gaps.isEmpty else {
                    content.append(piece)
                    continue
                }
                content += filled(words, &gaps)
            }
        }
        return content
    }

    /// A paragraph; nothing for an empty text.
    func paragraph(_ text: String, gaps: [QTINode] = []) -> [QTINode] {
        let content = content(text, gaps: gaps)
        return content.isEmpty ? [] : [QTINode("p", [:], content)]
    }

    private func filled(_ words: String, _ gaps: inout ArraySlice<QTINode>) -> [QTINode.Content] {
        var content: [QTINode.Content] = []
        var rest = words[...]
        while let range = rest.firstRange(of: "____"), let gap = gaps.popFirst() {
            if range.lowerBound > rest.startIndex {
                content.append(.text(String(rest[..<range.lowerBound])))
            }
            content.append(.element(gap))
            rest = rest[range.upperBound...]
        }
        if !rest.isEmpty { content.append(.text(String(rest))) }
        return content
    }

    /// A line as words and pictures.
    private func pieces(_ line: String) -> [QTINode.Content] {
        var pieces: [QTINode.Content] = []
        var words = ""
        var rest = line[...]
        while let start = rest.firstRange(of: "![") {
            guard let middle = rest[start.upperBound...].firstRange(of: "](media/"),
                let end = rest[middle.upperBound...].firstIndex(of: ")")
            else { break }
            words += rest[..<start.lowerBound]
            if !words.isEmpty { pieces.append(.text(words)) }
            words = ""
            let name = rest[middle.upperBound..<end]
            pieces.append(
                .element(
                    QTINode(
                        "img",
                        [
                            "src": "\(mediaFolder)media/\(name)",
                            "alt": String(rest[start.upperBound..<middle.lowerBound]),
                        ])))
            rest = rest[rest.index(after: end)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.text(words)) }
        return pieces
    }
}
