import Vocabulary

/// `halfRoundedUp`: half of the marks, rounded up to whole marks, for any incomplete answer without
/// a wrong choice; items of one mark or less have no halves.
///
/// Source: peers 5.2 (问卷星, 少选得一半分, rounded up).
///
/// | chosen (key ABD of ABCDE) | 3 marks | 2 marks | 1 mark |
/// |---|---|---|---|
/// | ABD | 3 | 2 | 1 |
/// | AB, A | 2 | 1 | 0 |
/// | ABC, ABCD, C, none | 0 | 0 | 0 |
struct HalfRoundedUp: ChoiceRule {
    let wording = "全部选对得满分；少选且无错选的，得该题分值的一半（不足1分的进为1分，1分及以下的题不得分）；错选、多选、不选均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        guard tally.isProperPart, marks > Marks(1) else { return .zero }
        return Marks((marks.hundredths + 199) / 200).share(of: marks)
    }
}
