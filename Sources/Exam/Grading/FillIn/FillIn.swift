import Bank
import Papers
import Vocabulary

/// Texts in blanks (填空题), whichever way the blanks are added up (`FillInCounting`), each with
/// blanks in order or in any order. A blank counts when its text is one of the accepted ones after
/// folding (`FoldedText`), as a whole and never by a part of it; blanks of a group of the item are
/// filled in any order, each text serving one blank at most (`BlankMatching`).
struct FillIn: Sendable {
    let matching: FillInMatching
    var counting: any FillInCounting = FillInShare()

    var wording: String {
        let order =
            switch matching {
            case .inOrder: ""
            case .anyOrder: "同一题各空不分先后。"
            }
        return "\(counting.wording)\(order)数字的写法、全角半角、标点和书名号不影响得分。"
    }

    /// - Parameter groups: the blanks, from 1, of which each group is filled in any order.
    func credit(for texts: [String], blanks: [[AcceptedText]], groups: [[Int]] = []) -> Fraction {
        guard !blanks.isEmpty else { return .zero }
        let (worth, _, wrong) = sum(of: texts, blanks, groups)
        return counting.credit(worth: worth, wrong: wrong, of: blanks.count)
    }

    /// What the texts are worth together, in blanks; how many of them found a blank, and how many
    /// found none.
    func sum(
        of texts: [String], _ blanks: [[AcceptedText]], _ groups: [[Int]]
    ) -> (worth: Fraction, matched: Int, wrong: Int) {
        let texts = texts.prefix(blanks.count) + blanks.dropFirst(texts.count).map { _ in "" }
        var (sum, matched, wrong) = (Fraction.zero, 0, 0)
        for group in places(of: blanks.count, groups) {
            let filled = group.map { texts[$0] }.filter { !FoldedText($0).isEmpty }
            let matching = BlankMatching(answers: filled, blanks: group.map { blanks[$0] })
            sum = sum + matching.worth
            matched += matching.count
            wrong += filled.count - matching.count
        }
        return (sum, matched, wrong)
    }

    /// The blanks from 0, together when they are filled in any order; each blank once.
    private func places(of count: Int, _ groups: [[Int]]) -> [[Int]] {
        guard matching == .inOrder else { return [Array(0..<count)] }
        var grouped: Set<Int> = []
        let together = groups.map { group in
            group.map { $0 - 1 }.filter { (0..<count).contains($0) && grouped.insert($0).inserted }
        }
        return together + (0..<count).filter { !grouped.contains($0) }.map { [$0] }
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
