import Vocabulary

/// `single`: the one right choice earns the marks.
///
/// Source: practice 3 (会计 单选; universal). QTI `match_correct`.
///
/// | chosen | credit |
/// |---|---|
/// | the key | 1 |
/// | another choice | 0 |
struct Single: ChoiceRule {
    let wording = "选对得分，错选、不选均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        tally.isExact ? .one : .zero
    }
}
