import Bank
import Papers
import Vocabulary

/// `fillIn`: every blank of an item is worth the same share; a blank counts when its text is one of
/// the accepted ones after folding (`FoldedText`), as a whole and never by a part of it.
///
/// Source: peers 5.4, "Needed here".
///
/// | filled in (2 blanks: 30 or 三十; 处罚法定) | credit |
/// |---|---|
/// | 三十, 《处罚法定》 | 1 |
/// | 30, open | 1/2 |
/// | 处罚法定, 30 | 0 in order, 1 in any order |
struct FillIn: Sendable {
    let matching: FillInMatching

    var wording: String {
        let order =
            switch matching {
            case .inOrder: ""
            case .anyOrder: "同一题各空不分先后。"
            }
        return "每空分值相等，填对得分，填错、不填均不得分。\(order)数字的写法、全角半角、标点和书名号不影响得分。"
    }

    /// The share of the blanks that are filled right; in order, a blank that accepts a text for
    /// part of its worth adds that part.
    func credit(for texts: [String], blanks: [[AcceptedText]]) -> Fraction {
        guard !blanks.isEmpty else { return .zero }
        let sum =
            switch matching {
            case .inOrder:
                zip(texts, blanks).reduce(Fraction.zero) { $0 + FillIn.credit(for: $1.0, $1.1) }
            case .anyOrder:
                Fraction(
                    BlankMatching(
                        answers: texts.map(FoldedText.init),
                        blanks: blanks.map { $0.map { FoldedText($0.text) } }
                    ).count)
            }
        return sum * Fraction(1, blanks.count)
    }

    /// What the first accepted text that fits is worth.
    private static func credit(for text: String, _ accepted: [AcceptedText]) -> Fraction {
        guard !FoldedText(text).isEmpty else { return .zero }
        return accepted.first { $0.accepts(text) }?.credit ?? .zero
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        guard case .texts(let blanks) = entry.key else { return [] }
        return blanks.indices.compactMap { index in
            guard blanks[index].allSatisfy({ FoldedText($0.text).isEmpty }) else { return nil }
            return Finding(
                "grading.blank-without-key", "试题 \(entry.item) 第 \(index + 1) 空没有可以接受的答案。",
                "item \(entry.item), blank \(index + 1): no accepted text")
        }
    }
}
