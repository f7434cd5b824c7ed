import Vocabulary

/// `trueFalse`: a right judgement earns the marks, a wrong one costs nothing.
///
/// Source: practice 3 (会计 2020; 证券 since 2009).
///
/// | chosen | credit |
/// |---|---|
/// | the key | 1 |
/// | the other | 0 |
struct TrueFalse: ChoiceRule {
    let wording = "判断正确得分；判断错误、不作答均不得分，也不扣分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        tally.isExact ? .one : .zero
    }
}
