import Vocabulary

/// `netDecisions`: each choice is a decision, taking it or leaving it; wrong decisions are taken
/// from right ones, and no item goes below zero. An answer with nothing in it earns nothing.
///
/// credit = max(0, (n − 2k) ÷ n) with k = x + r − c wrong decisions. Source: the Taiwanese
/// university entrance exams (大考中心, 多選題 since 2011: of 4 marks with five choices one wrong decision
/// leaves 2.4, two leave 0.8, more or no answer 0).
///
/// | chosen (key ABD of ABCDE, 4 marks) | marks |
/// |---|---|
/// | ABD | 4 |
/// | AB, ABCD | 2.4 |
/// | A, ABC | 0.8 |
/// | C, AC, none | 0 |
struct NetDecisions: ChoiceRule {
    let wording = "各选项独立判定，按判断正确数减去判断错误数后占选项总数的比例得分，每题最低得零分；不选不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        return Fraction(max(0, tally.count - 2 * tally.mistakes), tally.count)
    }
}
