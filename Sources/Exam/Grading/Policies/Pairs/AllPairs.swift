import Vocabulary

/// `allPairs`: all pairs and no other, or nothing.
///
/// credit = 1 if the set of pairs is that of the key, else 0. Source: QTI `match_correct` on pairs;
/// PrairieLearn's matching, all or nothing (peers 5.5).
///
/// | answered (key 1 A, 2 B) | credit |
/// |---|---|
/// | 1 A, 2 B | 1 |
/// | 1 A, 2 C; 1 A; 1 A, 1 C, 2 B | 0 |
struct AllPairs: PairCredit {
    let wording = "全部正确得分，否则不得分。"

    func credit(for given: PairsBySlot, key: PairsBySlot) -> Fraction {
        given == key ? .one : .zero
    }
}
