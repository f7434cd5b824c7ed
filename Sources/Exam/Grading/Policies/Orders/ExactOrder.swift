import Vocabulary

/// `exactOrder`: the whole order, or nothing.
///
/// credit = 1 if every choice stands at its place and no other, else 0. Source: peers 5.6 (QTI
/// `match_correct` on an ordered container; Moodle's ordering, all or nothing).
///
/// | answered (key A B C D E F) | credit |
/// |---|---|
/// | A B C D E F | 1 |
/// | B C D E F A, A B C D F E, A B C | 0 |
struct ExactOrder: OrderCredit {
    let wording = "顺序完全正确得分，否则不得分。"

    func credit(for places: OrderPlaces) -> Fraction {
        places.isExact ? .one : .zero
    }
}
