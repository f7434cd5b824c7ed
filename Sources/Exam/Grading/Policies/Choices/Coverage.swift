import Vocabulary

/// `coverage`: the share of the right choices that were found, times the share of what was chosen
/// that is right.
///
/// credit = (c ÷ r) · (c ÷ (c + x)). Source: peers 5.2 (PrairieLearn's `coverage`).
///
/// | chosen (key ABD of ABCDE, 12 marks) | marks |
/// |---|---|
/// | ABD | 12 |
/// | AB | 8 |
/// | ABCD | 9 |
/// | ABC | 16/3, printed 5.33 |
/// | ABCDE | 7.2 |
/// | C, none | 0 |
struct Coverage: ChoiceRule {
    let wording = "按选对项数占正确选项数的比例与选对项数占所选项数的比例之积得分；不选不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        let chosen = tally.rightChosen + tally.wrongChosen
        guard tally.right > 0, chosen > 0 else { return .zero }
        return Fraction(tally.rightChosen, tally.right) * Fraction(tally.rightChosen, chosen)
    }
}
