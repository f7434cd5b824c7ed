import Vocabulary

/// `netDecisionsBlankEarns`: as `netDecisions`; each choice is a decision, taking it or leaving it;
/// wrong decisions are taken from right ones, and no item goes below zero. Where most choices are
/// wrong ones, **a blank earns marks**.
///
/// credit = max(0, (n − 2 · (x + r − c)) ÷ n); of a blank max(0, (q − r) ÷ n). Source: peers 5.2
/// (Artemis, proportional with penalty).
///
/// | chosen (key AB of ABCDE, 5 marks) | marks |
/// |---|---|
/// | AB | 5 |
/// | A, ABC | 3 |
/// | none, AC | 1 |
/// | C, CDE | 0 |
struct NetDecisionsBlankEarns: ChoiceRule {
    let wording = "每个选项选或不选，按判断正确数减去判断错误数后占选项总数的比例得分，每题最低得零分；未作答视为全部不选，同样计分。"

    let blankEarns = true

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        NetDecisions().credit(for: tally, marks: marks)
    }
}
