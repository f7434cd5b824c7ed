import Papers
import Vocabulary

/// `perMistake`: stated marks off for each mistake, a wrong choice taken or a right one left out,
/// as long as there are marks left.
///
/// credit = max(0, 1 − (x + r − c) · part ÷ marks). Source: peers 5.2 (AMC's `haut`, with as many
/// marks as it says and 1 for each mistake). An answer with nothing in it earns nothing.
///
/// | chosen (key ABD of ABCDE, 2 marks, 0.5 a mistake) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, ABCD | 1.5 |
/// | A, ABC | 1 |
/// | C, ACE | 0, 0 |
/// | none | 0 |
struct PerMistake: ChoiceRule {
    /// Marks taken off for each mistake.
    let part: Marks

    var wording: String { "全部选对得满分；每错选或者漏选一项扣\(part)分，扣完为止；不选不得分。" }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        return (.one - Fraction(tally.mistakes) * part.share(of: marks)).clampedToUnit
    }
}
