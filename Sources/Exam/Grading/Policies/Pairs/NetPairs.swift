import Vocabulary

/// `netPairs`: wrong slots are taken from right ones, and no item goes below zero; a slot at which
/// something stands although nothing belongs there is a wrong one, a slot left open is neither.
///
/// credit = max(0, (right − wrong) ÷ slots of the key). Source: peers 5.5 (Artemis' drag-and-drop
/// with penalty).
///
/// | answered (key 1 A, 2 B, 3 C) | credit |
/// |---|---|
/// | 1 A, 2 B, 3 C | 1 |
/// | 1 A, 2 B | 2/3 |
/// | 1 A, 2 B, 3 D; 1 A | 1/3 |
/// | 1 A, 2 C; none | 0 |
struct NetPairs: PairCredit {
    let wording = "每处分值相等，按正确处数减去错误处数得分，每题最低得零分；不作答的处不得分也不扣分。"

    func credit(for given: PairsBySlot, key: PairsBySlot) -> Fraction {
        let right = given.agreeing(with: key)
        return Fraction(max(0, right - (given.count - right)), key.count)
    }
}
