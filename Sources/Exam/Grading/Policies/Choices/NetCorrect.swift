import Vocabulary

/// `netCorrect`: each right choice earns its share, each wrong one takes such a share away, and no
/// item goes below zero.
///
/// credit = max(0, (c − x) ÷ r). Source: peers 5.2 (PrairieLearn's `net-correct`).
///
/// | chosen (key ABD of ABCDE, 3 marks) | marks |
/// |---|---|
/// | ABD | 3 |
/// | AB | 2 |
/// | ABDC | 2 |
/// | ABC, A | 1 |
/// | AC, C, CE, none | 0 |
struct NetCorrect: ChoiceRule {
    let wording = "按选对项数减去选错项数后占正确选项数的比例得分，每题最低得零分；不选不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        return Fraction(max(0, tally.rightChosen - tally.wrongChosen), tally.right)
    }
}
