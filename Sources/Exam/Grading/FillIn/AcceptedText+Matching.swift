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
                pieces: text.split(separator: "*", omittingEmptySubsequences: false)
                    .map { FoldedText(String($0)).text }
            )
            .matches(FoldedText(answer).text)
        }
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
