import Vocabulary

/// `eachAnswerBlankEarns`: each choice is a decision of its own, taking it or leaving it, and earns
/// an equal share when it is right. As leaving a wrong choice is right, **a blank earns marks**.
///
/// credit = 1 − (x + r − c) ÷ n; of a blank q ÷ n. Source: peers 5.2 (PrairieLearn's `each-answer`;
/// Artemis, proportional without penalty).
///
/// | chosen (key ABD of ABCDE, 5 marks) | marks |
/// |---|---|
/// | ABD | 5 |
/// | AB, ABCD | 4 |
/// | ABC, A | 3 |
/// | none, ABCDE | 2, 3 |
/// | C | 1 |
/// | CE | 0 |
struct EachAnswerBlankEarns: ChoiceRule {
    let wording = "每个选项选或不选判断正确的，均得该题分值的相等份额；未作答视为全部不选，同样计分。"

    let blankEarns = true

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        return Fraction(tally.count - tally.mistakes, tally.count)
    }
}
