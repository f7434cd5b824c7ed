/// The lines of one question, or of one category, without comments.
struct GIFTBlock {
    /// Where it begins, from 1.
    let line: Int
    let text: String
    /// `[id:…]` of a comment above it.
    let id: String?
    /// `[tag:…]` of the comments above it.
    let tags: [String]
    /// What stands behind `$CATEGORY:`; nil for a question.
    let category: String?

    /// A blank line ends a block; a category is a block of one line.
    static func blocks(of text: String) -> [GIFTBlock] {
        var blocks: [GIFTBlock] = []
        var draft = Draft()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let plain = String(line).trimmed
            if plain.hasPrefix("//") {
                draft.note(plain)
            } else if plain.isEmpty {
                if let block = draft.finish() { blocks.append(block) }
            } else if draft.lines.isEmpty, plain.uppercased().hasPrefix("$CATEGORY:") {
                let name = String(plain.dropFirst("$CATEGORY:".count)).trimmed
                blocks.append(
                    GIFTBlock(line: index + 1, text: "", id: nil, tags: [], category: name))
                draft = Draft()
            } else {
                draft.add(String(line), at: index + 1)
            }
        }
        if let block = draft.finish() { blocks.append(block) }
        return blocks
    }

    private struct Draft {
        var lines: [String] = []
        private var line = 0
        private var id: String?
        private var tags: [String] = []

        mutating func add(_ text: String, at number: Int) {
            if lines.isEmpty { line = number }
            lines.append(text)
        }

        /// Moodle puts a question's id and tags into comments.
        mutating func note(_ comment: String) {
            for mark in comment.matches(of: /\[(id|tag):([^\]]+)\]/) {
                if mark.1 == "id" { id = String(mark.2) } else { tags.append(String(mark.2)) }
            }
        }

        mutating func finish() -> GIFTBlock? {
            guard !lines.isEmpty else { return nil }
            let block = GIFTBlock(
                line: line, text: lines.joined(separator: "\n"), id: id, tags: tags, category: nil)
            self = Draft()
            return block
        }
    }
}
