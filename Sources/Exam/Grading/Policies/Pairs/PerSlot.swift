import Vocabulary

/// `perSlot`: an equal share for each slot at which exactly the right choices stand; a slot to
/// which nothing belongs has no share.
///
/// credit = right slots ÷ slots of the key. Source: Moodle's matching, right stems ÷ stems (peers
/// 5.5); Moodle's missing words and drag-and-drop into text.
///
/// | answered (key 1 A, 2 B) | credit |
/// |---|---|
/// | 1 A, 2 B | 1 |
/// | 1 A, 2 C; 1 A; 1 A, 1 C, 2 B | 1/2 |
/// | 1 B, 2 A; none | 0 |
struct PerSlot: PairCredit {
    let wording = "每处分值相等，正确得分，错误、不作答均不得分。"

    func credit(for given: PairsBySlot, key: PairsBySlot) -> Fraction {
        Fraction(given.agreeing(with: key), key.count)
    }
}
