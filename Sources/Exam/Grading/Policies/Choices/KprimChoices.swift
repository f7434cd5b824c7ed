import Vocabulary

/// `kprim` for choices: each choice is a statement that is marked as right or left; one mistake
/// leaves half of the marks.
///
/// credit = 1 without a mistake, 1/2 with one (x + r − c = 1), else 0. Source: peers 5.3 (OpenOlat
/// and ILIAS: four right 100 %, three right 50 %). For statements that are judged one by one see
/// `KprimPairs`. An answer with nothing in it earns nothing.
///
/// | chosen (key AB of ABCD, 2 marks) | marks |
/// |---|---|
/// | AB | 2 |
/// | A, ABC | 1 |
/// | AC, ABCD, CD, none | 0 |
struct KprimChoices: ChoiceRule {
    let wording = "全部判断正确得满分，只有一处错误得一半分，两处以上错误、不作答均不得分。"

    func credit(for tally: ChoiceTally, marks: Marks) -> Fraction {
        guard tally.right > 0 else { return .zero }
        return tally.mistakes == 0 ? .one : tally.mistakes == 1 ? Fraction(1, 2) : .zero
    }
}
