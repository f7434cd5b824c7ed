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

    /// The share of the blanks that are filled right.
    func credit(for texts: [String], blanks: [[String]]) -> Fraction {
        guard !blanks.isEmpty else { return .zero }
        let answers = texts.map(FoldedText.init)
        let accepted = blanks.map { $0.map(FoldedText.init) }
        let right =
            switch matching {
            case .inOrder: zip(answers, accepted).count { !$0.isEmpty && $1.contains($0) }
            case .anyOrder: BlankMatching(answers: answers, blanks: accepted).count
            }
        return Fraction(right, blanks.count)
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        guard case .texts(let blanks) = entry.key else { return [] }
        return blanks.indices.compactMap { index in
            guard blanks[index].allSatisfy({ FoldedText($0).isEmpty }) else { return nil }
            return Finding(
                "grading.blank-without-key", "试题 \(entry.item) 第 \(index + 1) 空没有可以接受的答案。",
                "item \(entry.item), blank \(index + 1): no accepted text")
        }
    }
}
