import Bank
import Vocabulary

extension AcceptedText {
    /// Whether an answer, not empty, counts as this text.
    func accepts(_ answer: String) -> Bool {
        switch comparison {
        case .folded: FoldedText(answer) == FoldedText(text)
        case .exact: answer.unicodeScalars.elementsEqual(text.unicodeScalars)
        case .wildcard:
            Wildcard(
                pieces: AcceptedText.plain(text)
                    .split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            ).matches(AcceptedText.plain(answer))
        }
    }

    /// In lower case, white space at the ends gone and runs of it one blank.
    private static func plain(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Pieces that must follow one another with anything between them. Each is looked for once, from
/// left to right, so that no pattern takes long.
private struct Wildcard {
    let pieces: [String]

    func matches(_ text: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
            return pieces.first == text
        }
        guard text.hasPrefix(first) else { return false }
        var rest = text.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
