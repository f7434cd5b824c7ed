import Vocabulary

/// `allOrNothing`: the key exactly, or nothing.
///
/// Source: practice 3 (法考 多选; most law exams). QTI `match_correct`.
///
/// | chosen (key ABD of ABCDE, 2 marks) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, A, ABC, ABCD, C | 0 |
struct AllOrNothing: ChoiceRule {
    let wording = "多选、少选、错选、不选均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        tally.isExact ? .one : .zero
    }
}
