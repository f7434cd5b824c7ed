/// Two texts side by side, what was taken out of the old one marked `[-so-]` and what is new in
/// the other `{+so+}`.
package struct StatuteComparison: Sendable {
    /// The old text with its marks.
    package let old: String
    package let new: String

    /// Compares letter by letter; numbers and Latin words are compared as wholes.
    package init(_ old: String, _ new: String) {
        var edits = StatuteComparison.edits(
            StatuteComparison.tokens(old), StatuteComparison.tokens(new))
        StatuteComparison.joinIslands(&edits)
        self.old = StatuteComparison.marked(edits, .removed, "[-", "-]")
        self.new = StatuteComparison.marked(edits, .inserted, "{+", "+}")
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

    private enum Kind { case kept, removed, inserted }

    private struct Edit {
        let text: String
        let kind: Kind
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in text {
            if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(word) }
            word = ""
            tokens.append(String(character))
        }
        return word.isEmpty ? tokens : tokens + [word]
    }

    /// What was kept, removed and inserted, in the order of reading; removed before inserted.
    private static func edits(_ old: [String], _ new: [String]) -> [Edit] {
        let difference = new.difference(from: old)
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var edits: [Edit] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                edits.append(Edit(text: old[left], kind: .removed))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                edits.append(Edit(text: new[right], kind: .inserted))
                right += 1
            } else {
                if left < old.count { edits.append(Edit(text: old[left], kind: .kept)) }
                (left, right) = (left + 1, right + 1)
            }
        }
        return edits
    }

    /// A single letter between two changes is no island worth showing.
    private static func joinIslands(_ edits: inout [Edit]) {
        var joined: [Edit] = []
        for (index, edit) in edits.enumerated() {
            let isIsland =
                edit.kind == .kept && index > 0 && index + 1 < edits.count
                && edits[index - 1].kind != .kept && edits[index + 1].kind != .kept
                && !edit.text.contains(where: \.isNewline)
            if isIsland {
                joined.append(Edit(text: edit.text, kind: .removed))
                joined.append(Edit(text: edit.text, kind: .inserted))
            } else {
                joined.append(edit)
            }
        }
        edits = joined
    }

    private static func marked(
        _ edits: [Edit], _ kind: Kind, _ open: String, _ close: String
    ) -> String {
        var text = ""
        var isOpen = false
        for edit in edits where edit.kind == .kept || edit.kind == kind {
            if (edit.kind == kind) != isOpen {
                text += isOpen ? close : open
                isOpen.toggle()
            }
            text += edit.text
        }
        return isOpen ? text + close : text
    }
}
