import Papers
import Vocabulary

/// `trueFalseNegative`: a wrong judgement costs stated marks, none costs nothing.
///
/// Source: practice 3 (older 会计: 答错扣 0.5 分,不答不扣,本类题最低零分). The floor at zero is that of
/// the section, not of the item (trap 3); `SectionScore` holds it.
///
/// | chosen (1 mark, 0.5 deducted) | marks |
/// |---|---|
/// | the key | 1 |
/// | the other | −0.5 |
/// | none | 0 |
struct TrueFalseNegative: ChoiceRule {
    /// Marks taken off for a wrong judgement.
    let deduction: Marks

    var wording: String {
        "判断正确得分；判断错误扣\(deduction)分；不作答不得分也不扣分；本类题最低得零分。"
    }

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        tally.isExact ? .one : Fraction(-deduction.hundredths, marks.hundredths)
    }

    func findings(for entry: AnswerKey.Entry) -> [Finding] {
        entry.findings(ofDeduction: deduction)
    }
}
