import Papers
import Vocabulary

/// `singleNegative`: the one right choice earns the marks, another one costs stated marks, none
/// costs nothing.
///
/// credit = 1 for the key, −deduction ÷ marks for another choice. Source: peers 5.1 (R exams, where
/// −0.25 makes guessing among five choices worth nothing; Moodle's negative fractions). The floor
/// at zero is that of the section (practice 3, trap 3); `SectionScore` holds it.
///
/// | chosen (1 mark, 0.25 deducted) | marks |
/// |---|---|
/// | the key | 1 |
/// | another choice | −0.25 |
/// | none | 0 |
struct SingleNegative: ChoiceRule {
    /// Marks taken off for a wrong choice.
    let deduction: Marks

    var wording: String { "选对得分；选错扣\(deduction)分；不选不得分也不扣分；本类题最低得零分。" }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        tally.isExact ? .one : .zero - deduction.share(of: marks)
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        entry.findings(ofDeduction: deduction)
    }
}
