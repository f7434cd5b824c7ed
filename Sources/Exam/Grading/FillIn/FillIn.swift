import Bank
import Papers
import Vocabulary

/// Texts in blanks (填空题): `fillIn`, `fillInWhole` and `fillInNet`, each with blanks in order or
/// `…AnyOrder`. A blank counts when its text is one of the accepted ones after folding
/// (`FoldedText`), as a whole and never by a part of it; blanks of a group of the item are filled
/// in any order, each text serving one blank at most (`BlankMatching`).
///
/// With b blanks, s of them filled right (an accepted text of half worth counts as half) and x
/// filled with something that earns nothing: `fillIn` s ÷ b; `fillInWhole` 1 if s = b, else 0;
/// `fillInNet` max(0, (s − x) ÷ b). Source: peers 5.4 ("Needed here"; CSC EXAM's share of the
/// blanks; Artemis with penalty).
///
/// | filled in (30 or 三十; 处罚法定; 公正) | `fillIn` | `…Whole` | `…Net` |
/// |---|---|---|---|
/// | 三十, 《处罚法定》, 公正 | 1 | 1 | 1 |
/// | 30, 处罚法定, open | 2/3 | 0 | 2/3 |
/// | 30, 处罚法定, 公开 | 2/3 | 0 | 1/3 |
/// | 30, 公正, 处罚法定 | 1/3, a group of the last two 1 | 0, 1 | 0, 1 |
/// | 30公正, 处罚, open | 0 | 0 | 0 |
struct FillIn: Sendable {
    /// How the blanks of an item are added up.
    enum Counting: Sendable {
        case share, whole, net
    }

    let matching: FillInMatching
    var counting = Counting.share

    var wording: String {
        let sum =
            switch counting {
            case .share: "每空分值相等，填对得分，填错、不填均不得分。"
            case .whole: "各空全部填对得分，否则不得分。"
            case .net: "每空分值相等，按填对的空数减去填错的空数得分，每题最低得零分；不填不得分也不扣分。"
            }
        let order =
            switch matching {
            case .inOrder: ""
            case .anyOrder: "同一题各空不分先后。"
            }
        return "\(sum)\(order)数字的写法、全角半角、标点和书名号不影响得分。"
    }

    /// - Parameter groups: the blanks, from 1, of which each group is filled in any order.
    func credit(for texts: [String], blanks: [[AcceptedText]], groups: [[Int]] = []) -> Fraction {
        guard !blanks.isEmpty else { return .zero }
        let (sum, _, wrong) = self.sum(of: texts, blanks, groups)
        switch counting {
        case .share: return sum * Fraction(1, blanks.count)
        case .whole: return sum == Fraction(blanks.count) ? .one : .zero
        case .net: return max((sum - Fraction(wrong)) * Fraction(1, blanks.count), .zero)
        }
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
