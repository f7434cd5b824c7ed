import Papers
import Vocabulary

/// `multipleNegative`: the key exactly earns the marks, an answer with a wrong choice costs stated
/// marks, an incomplete one (少选) neither earns nor costs anything.
///
/// credit = 1 if c = r and x = 0; −deduction ÷ marks if x > 0; else 0. Source: peers 5.2 (R exams
/// without partial credit), with the floor of the section of practice 3, trap 3.
///
/// | chosen (key ABD of ABCDE, 2 marks, 0.5 deducted) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, A, none | 0 |
/// | ABC, ABCD, C | −0.5 |
struct MultipleNegative: ChoiceRule {
    /// Marks taken off for an answer with a wrong choice.
    let deduction: Marks

    var wording: String {
        "全部选对得满分；有错选的扣\(deduction)分；少选、不选不得分也不扣分；本类题最低得零分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        return tally.wrongChosen > 0 ? .zero - deduction.share(of: marks) : .zero
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        entry.findings(ofDeduction: deduction)
    }
}
