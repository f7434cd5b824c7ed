import Vocabulary

/// `half`: half of the marks for any incomplete answer without a wrong choice.
///
/// Source: practice 3 (local exams: 少选得一半分).
///
/// | chosen (key ABD of ABCDE, 2 marks) | marks |
/// |---|---|
/// | ABD | 2 |
/// | AB, A | 1 |
/// | ABC, ABCD, C | 0 |
struct Half: ChoiceRule {
    let wording = "全部选对得满分；少选且无错选的，得该题分值的一半；错选、多选、不选均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        if tally.isExact { return .one }
        return tally.isProperPart ? Fraction(1, 2) : .zero
    }
}
