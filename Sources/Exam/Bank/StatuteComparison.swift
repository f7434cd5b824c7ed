/// Two texts side by side, what was taken out of the old one marked `[-so-]` and what is new in
/// the other `{+so+}`.
package struct StatuteComparison: Sendable {
    /// The old text with its marks.
    package let old: String
    package let new: String

    /// Compares letter by letter; numbers and Latin words are compared as wholes.
    package init(_ old: String, _ new: String) {
        let pieces = StatuteComparison.withoutIslands(
            WordDifference.pieces(from: old, to: new, most: .max))
        self.old = StatuteComparison.marked(pieces, open: "[-", close: "-]") {
            if case .removed = $0 { true } else { false }
        }
        self.new = StatuteComparison.marked(pieces, open: "{+", close: "+}") {
            if case .added = $0 { true } else { false }
        }
    }

    /// Two columns within `width`, line by line; the heads stand above them.
    package func columns(_ oldHead: String, _ newHead: String, width: Int) -> [String] {
        let column = max(10, (width - 3) / 2)
        let left =
            [oldHead, String(repeating: "─", count: column)]
            + DisplayWidth.lines(of: old, width: column)
        let right =
            [newHead, String(repeating: "─", count: column)]
            + DisplayWidth.lines(of: new, width: column)
        return (0..<max(left.count, right.count)).map { row in
            let one = row < left.count ? left[row] : ""
            let two = row < right.count ? right[row] : ""
            return DisplayWidth.padded(one, to: column + 1) + "│ " + two
        }
    }

    /// A single letter between two changes is no island worth showing.
    private static func withoutIslands(
        _ pieces: [WordDifference.Piece]
    ) -> [WordDifference.Piece] {
        pieces.enumerated().flatMap { index, piece -> [WordDifference.Piece] in
            guard case .same(let text) = piece, index > 0, index + 1 < pieces.count,
                WordDifference.words(text).count == 1, !text.contains(where: \.isNewline)
            else { return [piece] }
            return [.removed(text), .added(text)]
        }
    }

    /// What both texts have, and what is one text's own between marks.
    private static func marked(
        _ pieces: [WordDifference.Piece], open: String, close: String,
        isOwn: (WordDifference.Piece) -> Bool
    ) -> String {
        var text = ""
        var isOpen = false
        for piece in pieces {
            let own = isOwn(piece)
            if case .same = piece {} else if !own { continue }
            if own != isOpen {
                text += isOpen ? close : open
                isOpen.toggle()
            }
            text += piece.text
        }
        return isOpen ? text + close : text
    }
}
