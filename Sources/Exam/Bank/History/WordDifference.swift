/// What two texts differ in, word by word: runs of letters and digits are words, any other
/// character is one by itself, as Chinese writing has it.
package enum WordDifference {
    /// A stretch of text that both have, or one of them.
    package enum Piece: Hashable, Sendable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// The pieces in order: what was removed stands before what was added in its place.
    ///
    /// Texts of more than `most` words are told apart as wholes.
    package static func pieces(
        from old: String, to new: String, most: Int = 3000
    ) -> [Piece] {
        guard old != new else { return old.isEmpty ? [] : [.same(old)] }
        let (one, two) = (words(old), words(new))
        guard one.count <= most, two.count <= most else {
            return [.removed(old), .added(new)].filter { !$0.text.isEmpty }
        }
        let difference = two.difference(from: one)
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        return joined(one, two, gone, come)
    }

    private static func joined(
        _ one: [String], _ two: [String], _ gone: Set<Int>, _ come: Set<Int>
    ) -> [Piece] {
        var pieces: [Piece] = []
        var (left, right) = (0, 0)
        while left < one.count || right < two.count {
            var (removed, added, same) = ("", "", "")
            while left < one.count, gone.contains(left) {
                removed += one[left]
                left += 1
            }
            while right < two.count, come.contains(right) {
                added += two[right]
                right += 1
            }
            while left < one.count, right < two.count, !gone.contains(left),
                !come.contains(right)
            {
                same += one[left]
                left += 1
                right += 1
            }
            if !removed.isEmpty { pieces.append(.removed(removed)) }
            if !added.isEmpty { pieces.append(.added(added)) }
            if !same.isEmpty { pieces.append(.same(same)) }
            if removed.isEmpty, added.isEmpty, same.isEmpty { break }
        }
        return pieces
    }

    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isASCII, character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            words.append(String(character))
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}

extension WordDifference.Piece {
    package var text: String {
        switch self {
        case .same(let text), .removed(let text), .added(let text): text
        }
    }
}
