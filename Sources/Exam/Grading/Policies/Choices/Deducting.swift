import Papers
import Vocabulary

/// `deducting`: stated marks for each right choice, the same marks off for each wrong one.
///
/// credit = 1 for the exact key, else (c − x) · part ÷ marks, at most 1. Source: peers 5.2
/// (emtsc.cn: +0.5 and −0.5 for each choice). An item can go below zero; the floor is that of the
/// section (practice 3, trap 3), and `SectionScore` holds it.
///
/// | chosen (key ABD of ABCDE, 2 marks, 0.5 each) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, ABCD | 1 |
/// | A, ABC | 0.5 |
/// | AC, none | 0 |
/// | C | −0.5 |
/// | CE | −1 |
struct Deducting: ChoiceRule {
    /// Marks for each choice.
    let part: Marks

    var wording: String {
        "全部选对得满分；否则每选对一项得\(part)分，每选错一项扣\(part)分；不选不得分也不扣分；本类题最低得零分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        let net = tally.rightChosen - tally.wrongChosen
        return min(Fraction(net) * part.share(of: marks), .one)
    }

    /// An answer that is not the key must not earn as much as the key.
    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        let right = entry.rightCount
        guard right > 1, part * (right - 1) >= entry.marks else { return [] }
        return [
            Finding(
                "grading.parts-reach-full-marks",
                "试题 \(entry.item)：少选一项即得 \(part * (right - 1)) 分，不低于满分 \(entry.marks) 分。",
                "item \(entry.item): an answer that lacks one choice earns "
                    + "\(part * (right - 1)) of \(entry.marks) marks")
        ]
    }
}
