import Vocabulary

/// `proportional`: the share of the right choices that were chosen; a wrong one spoils all.
///
/// Source: practice 3 (会计 since about 2020: 少选得相应分值). QTI `map_response` with full/r for each
/// right choice, minus full for each wrong one, lower bound 0.
///
/// | chosen (key ABD of ABCDE, 2 marks) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB | 4/3, printed 1.33 |
/// | A | 2/3, printed 0.67 |
/// | ABC, ABCD, C | 0 |
struct Proportional: ChoiceRule {
    let wording = "全部选对得满分；少选且无错选的，按选对选项占正确选项的比例得分；错选、多选、不选均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.isExact || tally.isProperPart else { return .zero }
        return Fraction(tally.rightChosen, tally.right)
    }
}
