import Vocabulary

/// One answer in the braces of a GIFT question: `=right`, `~%50%half#why`.
struct GIFTAnswer {
    /// `=` or `~`; `=` for a lone answer without a mark.
    let mark: Character
    /// Guarded, without mark and share.
    let body: Substring
    private let percent: Substring?

    /// In their order.
    static func answers(in text: Substring) -> [GIFTAnswer] {
        var answers: [GIFTAnswer] = []
        var rest = text.drop(while: \.isWhitespace)
        if let first = rest.first, first != "=", first != "~" {
            let end = rest.firstIndex { $0 == "~" || $0 == "=" } ?? rest.endIndex
            answers.append(GIFTAnswer("=", rest[..<end]))
            rest = rest[end...]
        }
        while let mark = rest.first {
            let body = rest.dropFirst()
            let end = body.firstIndex { $0 == "~" || $0 == "=" } ?? body.endIndex
            answers.append(GIFTAnswer(mark, body[..<end]))
            rest = body[end...]
        }
        return answers
    }

    private init(_ mark: Character, _ text: Substring) {
        self.mark = mark
        let text = text.drop(while: \.isWhitespace)
        if let match = text.prefixMatch(of: /%([^%]*)%/) {
            percent = match.1
            body = text[match.range.upperBound...]
        } else {
            percent = nil
            body = text
        }
    }

    /// What stands in `%…%`; nil when nothing does.
    var share: Fraction? {
        get throws(Refusal) {
            guard let percent else { return nil }
            guard let share = MoodleShare.share(percent: String(percent)) else {
                throw Refusal(
                    "gift.share", "“%\(percent)%”不是百分数。", "'%\(percent)%' is no percentage")
            }
            return share
        }
    }

    func words(_ format: String) -> (text: String, feedback: String) {
        let mark = body.firstIndex(of: "#")
        var own = format
        let text = GIFTText.words(body[..<(mark ?? body.endIndex)], format: &own)
        guard let mark else { return (text, "") }
        var feedbackFormat = format
        let feedback = GIFTText.words(body[body.index(after: mark)...], format: &feedbackFormat)
        return (text, feedback)
    }

    /// `entry -> choice`.
    func pair(_ format: String) -> (entry: String, choice: String) {
        guard let arrow = body.firstRange(of: "->") else { return ("", "") }
        var own = format
        let entry = GIFTText.words(body[..<arrow.lowerBound], format: &own)
        var plain = "plain"
        return (entry, GIFTText.words(body[arrow.upperBound...], format: &plain))
    }
}
